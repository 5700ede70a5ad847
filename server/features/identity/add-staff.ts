import type { StaffRole } from '../../../shared/access.ts';
import type { Tx } from '../../platform/db.ts';
import { procedureRole } from '../../tables/identity.ts';
import { requireOwnMailbox } from './mailbox.ts';

interface NewStaff {
  procedureId: string;
  personId: string;
  role: StaffRole;
  /** Kept for ever: nobody adopts with a role they granted themselves (R5). */
  grantedBy: string;
}

/**
 * Gives a person a staff role in a procedure; one that is held already stays as it was granted. Throws `rule_broken` (R5)
 * for somebody who shares a mailbox.
 */
export async function addStaff(tx: Tx, now: Date, staff: NewStaff): Promise<void> {
  await requireOwnMailbox(tx, staff.personId);
  await tx
    .insert(procedureRole)
    .values({ ...staff, grantedAt: now })
    .onConflictDoNothing();
}
