import { sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import { type countPoints as endpoint, type PointFacet, pointFacets } from '../../../shared/review.ts';
import type { ReadContext } from '../../platform/context.ts';
import { prepared, type Reader } from '../../platform/db.ts';
import type { PointQuery } from './choose-points.ts';
import { findPoints } from './find-points.ts';

const MOST_VALUES = 200;
type Facets = Output<typeof endpoint>['facets'];
type Value = Facets[PointFacet][number];

/** How many points answer a query, and for each filter how many every value would leave under the other filters (R9, R11). */
export async function countPoints(
  context: ReadContext,
  { params, query }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { desk, view, chosen } = await findPoints(context, params.procedureId, query);
  const { labels } = desk.columns;
  const counted = pointFacets.map((facet) => ({
    facet,
    values: largest(view.facets[facet].values, chosen.counts[facet], query[facet]),
  }));
  const named = await nameOf(
    context.db,
    params.procedureId,
    counted.flatMap(({ facet, values }) => (isNamedInSql(facet) ? values.map(({ value }) => value) : [])),
  );
  const facets = Object.fromEntries(
    counted.map(({ facet, values }) => [
      facet,
      values.map((value) => ({ ...value, label: labels.get(value.value) ?? named.get(value.value) ?? null })),
    ]),
  ) as Facets;
  return { total: chosen.rows.length, facets };
}

const isNamedInSql = (facet: PointFacet) => facet === 'topicId' || facet === 'roundId' || facet === 'assigneeId';

function largest(values: string[], counts: Uint32Array, query: PointQuery[PointFacet]): Value[] {
  const asked = new Set(query === undefined ? [] : [query].flat());
  const counted = values.map((value, code) => ({
    value: code === 0 ? 'none' : value,
    label: null,
    points: counts[code] ?? 0,
  }));
  const missing = [...asked].filter((value) => value !== 'none' && !values.includes(value));
  return [...counted, ...missing.map((value) => ({ value, label: null, points: 0 }))]
    .filter(({ value, points }) => points > 0 || asked.has(value))
    .toSorted(
      (one, other) => Number(asked.has(other.value)) - Number(asked.has(one.value)) || other.points - one.points,
    )
    .slice(0, MOST_VALUES);
}

/** What topics, rounds and people are called. */
async function nameOf(reader: Reader, procedureId: string, values: string[]): Promise<Map<string, string>> {
  const ids = values.filter((value) => value !== 'none');
  if (ids.length === 0) return new Map();
  const rows = await prepared(reader, 'names_of_facets', (db, name) =>
    db
      .select({ id: sql<string>`named.id`, label: sql<string>`named.label` })
      .from(sql`(
        select id, reference || ' ' || title as label from topic where procedure_id = ${sql.placeholder('procedureId')}
        union all select id, reference || ' ' || title from round where procedure_id = ${sql.placeholder('procedureId')}
        union all select id, name from person) as named`)
      .where(sql`named.id = any(${sql.placeholder('ids')}::uuid[])`)
      .prepare(name),
  ).execute({ procedureId, ids });
  return new Map(rows.map(({ id, label }) => [id, label]));
}
