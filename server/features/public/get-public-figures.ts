import { sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { getPublicFigures as endpoint, FigureRow } from '../../../shared/public-figures.ts';
import { type Outcome, outcomes } from '../../../shared/review.ts';
import { groupBy } from '../../../shared/text/group-by.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { getProcedureBySlug } from './queries.ts';

interface Row extends Record<string, unknown> {
  section: string | null;
  kind: string | null;
  round: string;
  outcome: Outcome;
  points: number;
}

/**
 * How the published points are decided, counted three ways. What is not published is in no number, so that nothing can be
 * worked out about it; of a position without a name the kind of its organisation is not told either (R11).
 */
export async function getPublicFigures(
  { db }: Pick<ReadContext, 'db'>,
  { params, query }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { id } = await getProcedureBySlug(db, params.slug);
  const rows = await countRows(db, id, query);
  return {
    points: sum(rows),
    bySection: byLabel(rows, 'section'),
    byKind: byLabel(rows, 'kind'),
    byRound: byLabel(rows, 'round'),
  };
}

const sum = (rows: readonly Pick<Row, 'points'>[]) => rows.reduce((total, { points }) => total + points, 0);

function byLabel(rows: readonly Row[], name: 'section' | 'kind' | 'round'): FigureRow[] {
  const order = new Intl.Collator('de', { numeric: true });
  return [...groupBy(rows, (row) => row[name])]
    .toSorted(
      ([one], [other]) => Number(one === null) - Number(other === null) || order.compare(one ?? '', other ?? ''),
    )
    .map(([label, group]) => ({
      label,
      points: sum(group),
      outcomes: outcomes.flatMap((outcome) => {
        const points = sum(group.filter((row) => row.outcome === outcome));
        return points > 0 ? [{ outcome, points }] : [];
      }),
    }));
}

async function countRows(
  db: Reader,
  procedureId: string,
  { outcome, sectionKey, roundId }: Input<typeof endpoint>['query'],
): Promise<Row[]> {
  const { rows } = await db.execute<Row>(sql`
    select section, kind, round, outcome, count(*) as points
    from (
      select concat_ws(' – ', r.reference, r.title) as round, o.kind,
        (select nullif(concat_ws(' ', c.number, c.heading), '') from section c
          where c.procedure_id = p.procedure_id and c.version_id = r.version_id and c.key = p.section_key) as section,
        (select v.outcome
          from disposition d
          join adoption a on a.procedure_id = d.procedure_id and a.disposition_id = d.id
          join disposition_version v
            on v.procedure_id = a.procedure_id and v.disposition_id = a.disposition_id and v.version = a.version
          where d.procedure_id = p.procedure_id and (d.point_id = p.id or d.topic_id = m.topic_id)
            and (v.member_ids is null or v.member_ids @> to_jsonb(p.id::text))
          order by a.at desc, a.version desc limit 1) as outcome
      from point p
      join position s on s.procedure_id = p.procedure_id and s.id = p.position_id and s.publication <> 'internal'
      join round r on r.procedure_id = p.procedure_id and r.id = p.round_id
      left join organisation o on o.id = s.organisation_id
      left join topic_member m on m.procedure_id = p.procedure_id and m.point_id = p.id and m.left_at is null
      where p.procedure_id = ${procedureId}
        ${sectionKey ? sql`and p.section_key = ${sectionKey}` : sql``}
        ${roundId ? sql`and p.round_id = ${roundId}` : sql``}
    ) published
    where ${outcome ? sql`outcome = ${outcome}` : sql`outcome is not null`}
    group by 1, 2, 3, 4`);
  return rows;
}
