import type { OrganisationRole } from '../../../shared/access.ts';
import type { Tx } from '../../platform/db.ts';
import { membership } from '../../tables/identity.ts';

interface NewMember {
  organisationId: string;
  personId: string;
  role: OrganisationRole;
}

/** Makes a person a member of an organisation, or gives a member another role; somebody who had left is back (R14). */
export async function addMember(tx: Tx, now: Date, member: NewMember): Promise<void> {
  await tx
    .insert(membership)
    .values({ ...member, since: now })
    .onConflictDoUpdate({
      target: [membership.organisationId, membership.personId],
      set: { role: member.role, endedAt: null },
    });
}
