import { and, eq, or, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { type Action, can } from '../../../shared/access.ts';
import type { Actor, ReadContext } from '../../platform/context.ts';
import { draft } from '../../tables/drafts.ts';
import { position } from '../../tables/positions.ts';

interface Caller extends Pick<ReadContext, 'actor' | 'isStaff'> {
  organisationIds: string[] | Placeholder;
}

/** Coordination and clerks take in what comes by letter, mail or in person. */
export const isIntake = (actor: Actor): boolean => actor.roles.has('coordinator') || actor.roles.has('clerk');

/** Whether the actor holds the right to an action in this very organisation. */
export const holdsFor = (actor: Actor, action: Action, organisationId: string): boolean =>
  actor.organisations.some(({ id, role }) => id === organisationId && can([role], action));

/**
 * What the caller writes: an organisation its own, intake what staff records. Of a draft this is also all that can be
 * seen (R9): to everybody else, staff included, it does not exist.
 */
export const writtenBy = (caller: Caller, table: typeof draft | typeof position): SQL | undefined =>
  or(
    and(eq(table.recordedByStaff, false), ofOrganisations(table, caller)),
    isIntake(caller.actor) ? eq(table.recordedByStaff, true) : undefined,
  );

/** What the caller may read of drafts: what they write, and what its owner shows them for signing together (R9). */
export const readableDraft = (caller: Caller): SQL | undefined =>
  or(
    writtenBy(caller, draft),
    sql`exists (
      select from signature_request q where q.procedure_id = draft.procedure_id and q.draft_id = draft.id
        and q.revoked_at is null and q.organisation_id = any(${idsOf(caller)}::uuid[]))`,
  );

/** What was handed in is read by its organisation, by those who signed it with that, and by staff. */
export const readablePosition = (caller: Caller): SQL | undefined =>
  caller.isStaff
    ? undefined
    : or(
        ofOrganisations(position, caller),
        sql`exists (
          select from position_signatory s where s.procedure_id = position.procedure_id
            and s.position_id = position.id and s.organisation_id = any(${idsOf(caller)}::uuid[]))`,
      );

/** What was handed in belongs to its organisation; staff deals with all. */
export const handedInFor = (caller: Caller): SQL | undefined =>
  caller.isStaff ? undefined : ofOrganisations(position, caller);

const ofOrganisations = (table: typeof draft | typeof position, caller: Caller): SQL =>
  sql`${table.organisationId} = any(${idsOf(caller)}::uuid[])`;

const idsOf = ({ organisationIds }: Caller) =>
  Array.isArray(organisationIds) ? sql.param(organisationIds) : organisationIds;

/** The same caller in a statement that is prepared once for all of this kind: which organisations is said when it runs. */
export const inAnyOrganisation = (caller: Caller): Caller => ({
  ...caller,
  organisationIds: sql.placeholder('organisationIds'),
});

/** The kind of a caller, for the name of such a statement. */
export const kindOf = ({ actor, isStaff }: Caller): string =>
  `${isStaff ? 'staff' : 'organisation'}${isIntake(actor) ? '_intake' : ''}`;
