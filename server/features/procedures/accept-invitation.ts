import { and, eq } from 'drizzle-orm';
import type { OrganisationRole, StaffRole } from '../../../shared/access.ts';
import type { Input } from '../../../shared/endpoint.ts';
import type { acceptInvitation as endpoint } from '../../../shared/identity.ts';
import type { WriteContext } from '../../platform/context.ts';
import { invitation } from '../../tables/identity.ts';
import { participation } from '../../tables/procedures.ts';
import { type AccessTokens, addMember, addStaff, joinMailbox, openSession } from '../identity/index.ts';
import { holdOpenInvitation } from './invitation-queries.ts';
import { recordMove } from './move-participation.ts';

type Accepted = Input<typeof endpoint>;

/**
 * Accepts an invitation: of two at the same instant one wins. A new address gets a person with this password, a known one
 * must prove its own, or says that somebody else shares the mailbox. The first person of an organisation confirms its participation.
 */
export async function acceptInvitation(context: WriteContext, tokens: AccessTokens, { params, body }: Accepted) {
  const { tx, now, record } = context;
  const { procedureId, id, email, organisationId, role, invitedBy } = await holdOpenInvitation(tx, params.secret, now);
  const person = await joinMailbox(tx, now, { ...body, email });
  await tx
    .update(invitation)
    .set({ acceptedAt: now, acceptedBy: person.id })
    .where(and(eq(invitation.procedureId, procedureId), eq(invitation.id, id)));
  if (organisationId) {
    await addMember(tx, now, { organisationId, personId: person.id, role: role as OrganisationRole });
    await confirm({ ...context, actor: { ...context.actor, personId: person.id } }, procedureId, organisationId);
  } else {
    await addStaff(tx, now, { procedureId, personId: person.id, role: role as StaffRole, grantedBy: invitedBy });
  }
  record({
    action: 'invitation.accept',
    subject: { type: 'invitation', id },
    after: { personId: person.id, role },
    procedureId,
  });
  return openSession(context, tokens, person);
}

async function confirm(context: WriteContext, procedureId: string, organisationId: string): Promise<void> {
  const [row] = await context.tx
    .select()
    .from(participation)
    .where(and(eq(participation.procedureId, procedureId), eq(participation.organisationId, organisationId)))
    .for('update');
  if (row?.status === 'invited') await recordMove(context, row, 'confirmed');
}
