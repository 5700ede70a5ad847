import { type SQL, sql } from 'drizzle-orm';
import type { Language } from '../../../shared/identity.ts';
import type { Reader } from '../../platform/db.ts';

/** Which positions are asked for: some by their ids, or all of a round. */
type Asked = { positionIds: string[] } | { roundId: string };

export interface StandingPosition extends Record<string, unknown> {
  id: string;
  reference: string;
  organisationName: string;
  roundId: string | null;
  procedureTitle: string;
  /** Withdrawn or superseded: it needs no answer any more. */
  isOver: boolean;
  isAnswered: boolean;
  /** Representatives of the organisation now. */
  readers: { email: string; language: Language }[];
}

/** Positions of a procedure with whom an answer to them would reach (R9: of no other procedure). */
export async function listPositions(reader: Reader, procedureId: string, asked: Asked): Promise<StandingPosition[]> {
  const chosen: SQL =
    'roundId' in asked ? sql`h.round_id = ${asked.roundId}` : sql`h.id = any(${sql.param(asked.positionIds)}::uuid[])`;
  const { rows } = await reader.execute<StandingPosition>(sql`
    select h.id, h.reference, h.organisation_name as "organisationName", h.round_id as "roundId",
      p.title as "procedureTitle",
      exists (
        select from position_step s where s.procedure_id = h.procedure_id and s.position_id = h.id
          and s.step in ('withdrawn', 'superseded')) as "isOver",
      exists (
        select from interim_answer a where a.procedure_id = h.procedure_id and a.position_id = h.id) as "isAnswered",
      coalesce((
        select json_agg(json_build_object('email', w.email, 'language', w.language) order by w.email)
        from membership m join person w on w.id = m.person_id
        where m.organisation_id = h.organisation_id and m.role = 'representative' and m.ended_at is null), '[]') as readers
    from position h
    join procedure p on p.id = h.procedure_id
    where h.procedure_id = ${procedureId} and ${chosen}
    order by h.reference, h.id`);
  return rows;
}
