import { sql } from 'drizzle-orm';
import type { OutcomeCount, PreviewedOrganisation } from '../../../shared/publication-preview.ts';
import type { Tx } from '../../platform/db.ts';

/** Who has counting points in a round, by name and by what was said about publication, with how many. */
export async function listPreviewedOrganisations(
  tx: Tx,
  procedureId: string,
  roundId: string,
): Promise<PreviewedOrganisation[]> {
  const { rows } = await tx.execute<PreviewedOrganisation & Record<string, unknown>>(sql`
    select h.organisation_id as "organisationId", h.organisation_name as "organisationName", h.publication,
      count(*) as points
    from point p
    join point_state s on s.procedure_id = p.procedure_id and s.point_id = p.id and s.counts
    join position h on h.procedure_id = p.procedure_id and h.id = p.position_id
    where p.procedure_id = ${procedureId} and p.round_id = ${roundId}
    group by 1, 2, 3
    order by 2, 3, 1`);
  return rows;
}

/** How many counting points of a round are decided how. */
export async function countOutcomes(tx: Tx, procedureId: string, roundId: string): Promise<OutcomeCount[]> {
  const { rows } = await tx.execute<OutcomeCount & Record<string, unknown>>(sql`
    select v.outcome, count(*) as points
    from point p
    join point_state s on s.procedure_id = p.procedure_id and s.point_id = p.id and s.counts and s.is_adopted
    join disposition d on d.procedure_id = s.procedure_id and d.id = s.disposition_id
    join disposition_version v on v.procedure_id = d.procedure_id and v.disposition_id = d.id and v.version = d.version
    where p.procedure_id = ${procedureId} and p.round_id = ${roundId}
    group by 1
    order by 2 desc, 1`);
  return rows;
}

/** The numbers of versions, in order. */
export async function listVersionNumbers(tx: Tx, procedureId: string, ids: string[]): Promise<number[]> {
  const { rows } = await tx.execute<{ number: number }>(sql`
    select number from version
    where procedure_id = ${procedureId} and id = any(${sql.param(ids)}::uuid[])
    order by number`);
  return rows.map(({ number }) => number);
}
