import { sql } from 'drizzle-orm';
import { type OrganisationRole, organisationRoles } from '../../../shared/access.ts';
import type { Tx } from '../../platform/db.ts';
import { membership } from '../../tables/identity.ts';

interface NewMember {
  organisationId: string;
  personId: string;
  role: OrganisationRole;
}

/** From the role that may most to the one that may least. */
const inOrder = sql.raw(`array[${organisationRoles.map((role) => `'${role}'`).join(', ')}]`);

/**
 * Makes a person a member of an organisation, in every procedure in which it takes part (R14). A member is given the
 * higher of both roles, never a lower one; somebody who had left is back with the new role.
 */
export async function addMember(tx: Tx, now: Date, member: NewMember): Promise<void> {
  const rank = (role: unknown) => sql`array_position(${inOrder}, ${role})`;
  await tx
    .insert(membership)
    .values({ ...member, since: now })
    .onConflictDoUpdate({
      target: [membership.organisationId, membership.personId],
      set: {
        role: sql`case when ${membership.endedAt} is null and ${rank(membership.role)} <= ${rank(sql`excluded.role`)}
          then ${membership.role} else excluded.role end`,
        endedAt: null,
      },
    });
}
