import { and, eq, inArray, or, type SQL } from 'drizzle-orm';
import { type Action, can } from '../../../shared/access.ts';
import type { Actor, ReadContext } from '../../platform/context.ts';
import type { draft } from '../../tables/drafts.ts';
import { position } from '../../tables/positions.ts';

type Caller = Pick<ReadContext, 'actor' | 'isStaff' | 'organisationIds'>;

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
    and(eq(table.recordedByStaff, false), inArray(table.organisationId, caller.organisationIds)),
    isIntake(caller.actor) ? eq(table.recordedByStaff, true) : undefined,
  );

/** What was handed in is seen by its organisation and by staff. */
export const handedInFor = (caller: Caller): SQL | undefined =>
  caller.isStaff ? undefined : inArray(position.organisationId, caller.organisationIds);
