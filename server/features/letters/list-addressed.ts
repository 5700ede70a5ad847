import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import { countsInSql } from '../positions/index.ts';

/** A position to be answered by letter, with how far its points are decided. */
export interface Addressed extends Record<string, unknown> {
  positionId: string;
  reference: string;
  organisationName: string;
  points: number;
  undecided: number;
}

/** The positions of a round that count, or one position, by their references: one letter each (R3). */
export async function listAddressed(
  reader: Reader,
  procedureId: string,
  asked: { roundId: string } | { positionId: string },
): Promise<Addressed[]> {
  const chosen: SQL =
    'roundId' in asked ? sql`position.round_id = ${asked.roundId}` : sql`position.id = ${asked.positionId}`;
  const { rows } = await reader.execute<Addressed>(sql`
    select position.id as "positionId", position.reference, position.organisation_name as "organisationName",
      count(s.point_id)::int as points, count(s.point_id) filter (where not s.is_adopted)::int as undecided
    from position
    left join point p on p.procedure_id = position.procedure_id and p.position_id = position.id
    left join point_state s on s.procedure_id = p.procedure_id and s.point_id = p.id and s.counts
    where position.procedure_id = ${procedureId} and ${countsInSql} and ${chosen}
    group by position.id, position.procedure_id, position.reference, position.organisation_name, position.submitted_at
    order by position.submitted_at, position.id`);
  return rows;
}
