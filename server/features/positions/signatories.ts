import { sql } from 'drizzle-orm';
import type { Position } from './shapes.ts';

export interface SignatoryRow {
  organisationId: string;
  organisationName: string;
  approvedAt: string;
}

/** Who signed a position with its organisation (R14), for a query over `position`; by id, as the receipt names them. */
export const signatoriesOfPosition = sql<SignatoryRow[]>`coalesce((
  select json_agg(json_build_object('organisationId', s.organisation_id, 'organisationName', s.organisation_name,
    'approvedAt', s.approved_at) order by s.organisation_id)
  from position_signatory s where s.procedure_id = position.procedure_id and s.position_id = position.id), '[]')`;

export const presentSignatories = (rows: SignatoryRow[]): Position['signatories'] =>
  rows.map(({ approvedAt, ...signed }) => ({ ...signed, approvedAt: new Date(approvedAt) }));
