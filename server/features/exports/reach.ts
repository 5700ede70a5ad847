import { type SQL, sql } from 'drizzle-orm';
import type { Audience } from '../../../shared/exports.ts';
import type { ReadContext } from '../../platform/context.ts';

/** Who an export is for: the office, organisations with what is their own, or everybody. */
export interface Reach {
  isOffice: boolean;
  organisationIds: string[];
}

/** What the caller asks for, and never more than the caller may see (R9, R11). */
export const reachOf = (
  { isStaff, organisationIds }: Pick<ReadContext, 'isStaff' | 'organisationIds'>,
  audience: Audience,
): Reach => ({
  isOffice: isStaff && audience === 'office',
  organisationIds: audience === 'office' ? organisationIds : [],
});

/** Whether the position (`s`) is of an organisation of the caller. */
export const isOwn = ({ organisationIds }: Reach): SQL<boolean> =>
  sql`s.organisation_id = any(${sql.param(organisationIds)}::uuid[])`;

/** The organisation of the position (`s`), empty where it is not to be named (R11). */
export const shownName = (reach: Reach): SQL<string> =>
  reach.isOffice
    ? sql`s.organisation_name`
    : sql`case when s.publication = 'full' or ${isOwn(reach)} then s.organisation_name else '' end`;
