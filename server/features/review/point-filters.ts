import { eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { listPoints } from '../../../shared/review.ts';
import { point } from '../../tables/positions.ts';
import { pointState } from '../../tables/review.ts';
import { retiredInSql } from '../positions/index.ts';
import { reviewColumns } from './point-columns.ts';

type Query = Partial<Input<typeof listPoints>['query']>;

/**
 * The conditions of a list of points beside its reach. They compare what the reader may see, and so tell nothing else (R11).
 * Staff works on what counts; of a position that is named everything is listed, withdrawn or too late as it may be (R1).
 * Points that were taken back or split are answered nowhere, and stand in no list (R8); a part that is split itself is a heading among
 * the parts of its own.
 */
export function pointFilters(query: Query, isStaff: boolean): SQL[] {
  const seen = reviewColumns(isStaff);
  const {
    status,
    outcome,
    kind,
    sectionKey,
    organisationId,
    roundId,
    positionId,
    parentId,
    topicId,
    tag,
    assigneeId,
    q,
  } = query;
  const conditions = [
    standing(query, isStaff),
    parentId && eq(point.parentId, parentId),
    status && sql`${seen.status} = ${status}`,
    outcome && orNone(seen.outcome, outcome),
    kind && sql`coalesce(${seen.reviewKind}, ${point.kind}) = ${kind}`,
    sectionKey && orNone(point.sectionKey, sectionKey),
    organisationId && eq(point.organisationId, organisationId),
    roundId && eq(point.roundId, roundId),
    positionId && eq(point.positionId, positionId),
    topicId && orNone(seen.topicId, topicId),
    tag && sql`${seen.tags}::jsonb ? ${tag}`,
    assigneeId && orNone(seen.assigneeId, assigneeId),
    q && speaksOf(q),
  ];
  return conditions.filter((condition) => typeof condition === 'object');
}

function standing({ positionId, parentId }: Query, isStaff: boolean): SQL {
  const retired = retiredInSql(point.procedureId, point.id);
  if (parentId !== undefined) return sql`${retired} is distinct from 'undone'`;
  return isStaff && positionId === undefined ? eq(pointState.counts, true) : sql`${retired} is null`;
}

const orNone = (column: SQL | typeof point.sectionKey, value: string): SQL =>
  value === 'none' ? isNull(column) : sql`${column} = ${value}`;

/** Finds German word stems, and every word also as a part of a longer one: "Verfahren" finds "Beteiligungsverfahren". */
function speaksOf(q: string): SQL {
  const parts = q
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
  return sql`${point.id} in (
    select s.point_id from point_search s
    where s.procedure_id = ${point.procedureId}
      and (s.stems @@ websearch_to_tsquery('stellwerk_german', ${q}) or s.words ilike all(${sql.param(parts)}::text[])))`;
}
