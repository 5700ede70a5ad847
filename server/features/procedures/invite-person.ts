import { and, eq } from 'drizzle-orm';
import { type OrganisationRole, organisationRoles } from '../../../shared/access.ts';
import type { Input } from '../../../shared/endpoint.ts';
import type { createInvitation as endpoint } from '../../../shared/identity.ts';
import type { Installation } from '../../platform/about.ts';
import type { WriteContext } from '../../platform/context.ts';
import { badInput, notFound, ruleBroken, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId, newSecret, sha256 } from '../../platform/ids.ts';
import { invitation } from '../../tables/identity.ts';
import { participation, procedure } from '../../tables/procedures.ts';
import { getPerson } from '../identity/index.ts';
import { getOrganisation } from '../organisations/index.ts';
import { recordMove } from './move-participation.ts';

const VALID_MS = 14 * 86_400_000;

/**
 * Invites a person by mail, for an organisation that takes part or into a staff role. The link works once and for 14 days.
 * Nobody invites themselves: a role granted to oneself would undo the second pair of eyes (R5).
 */
export async function invitePerson(
  context: WriteContext,
  { publicUrl }: Installation,
  { params, body }: Input<typeof endpoint>,
) {
  const { tx, now, personId, record, notify, language } = context;
  const { procedureId } = params;
  const { organisationId, email, role } = body;
  const isForOrganisation = organisationRoles.includes(role as OrganisationRole);
  if (isForOrganisation !== (organisationId !== null)) {
    throw badInput(
      '/role',
      'does_not_fit',
      i18n.t('Vertretung, Mitwirkende und Lesende gehören zu einer Organisation, alle anderen Rollen zu keiner.'),
    );
  }
  const inviter = await getPerson(tx, personId);
  if (inviter.email.toLowerCase() === email.toLowerCase()) {
    throw ruleBroken(
      'R5',
      i18n.t('Sie können sich nicht selbst einladen. Bitte lassen Sie das eine andere Person tun.'),
    );
  }
  const organisationName = organisationId ? await takeIn(context, procedureId, organisationId) : null;
  const [found] = await tx
    .select({ title: procedure.title, timeZone: procedure.timeZone })
    .from(procedure)
    .where(eq(procedure.id, procedureId));
  const secret = newSecret();
  const row = {
    id: newId(),
    organisationId,
    email,
    role,
    createdAt: now,
    expiresAt: new Date(now.getTime() + VALID_MS),
  };
  await tx.insert(invitation).values({ procedureId, ...row, secretHash: sha256(secret), invitedBy: personId });
  record({ action: 'invitation.create', subject: { type: 'invitation', id: row.id }, after: { organisationId, role } });
  notify({
    template: 'invitation',
    to: { email, language },
    payload: {
      procedureTitle: found?.title ?? '',
      organisationName,
      role,
      link: `${publicUrl}/einladung/${secret}`,
      expiresAt: row.expiresAt,
      timeZone: found?.timeZone ?? 'Europe/Berlin',
    },
  });
  return { ...row, status: 'sent' as const };
}

/** An organisation is invited with its first person; it must be entered in the procedure. Returns its name. */
async function takeIn(context: WriteContext, procedureId: string, organisationId: string): Promise<string> {
  const [row] = await context.tx
    .select()
    .from(participation)
    .where(and(eq(participation.procedureId, procedureId), eq(participation.organisationId, organisationId)))
    .for('update');
  if (!row)
    throw notFound(
      i18n.t('Diese Organisation ist in diesem Verfahren nicht eingetragen. Bitte nehmen Sie sie zuerst auf.'),
    );
  if (row.status === 'ended')
    throw wrongState(i18n.t('Die Teilnahme dieser Organisation ist beendet. Bitte nehmen Sie sie zuerst wieder auf.'));
  if (row.status !== 'confirmed') await recordMove(context, row, 'invited');
  return (await getOrganisation(context.tx, organisationId)).name;
}
