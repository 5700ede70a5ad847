import { and, eq, inArray } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { requestSignature as endpoint, revokeSignature as revokeEndpoint } from '../../../shared/signing.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { signatureRequest } from '../../tables/co-writing.ts';
import { participation } from '../../tables/procedures.ts';
import { listMembers } from '../identity/index.ts';
import { getOrganisation } from '../organisations/index.ts';
import { closingFor } from '../rounds/index.ts';
import { lockOwnDraft } from './draft-lock.ts';
import { keepRevisions } from './save-part.ts';
import { findSetting } from './setting.ts';
import type { DraftRow } from './shapes.ts';
import {
  presentSignature,
  type Signature,
  selectRequests,
  signatureState,
  standingRequests,
} from './signature-queries.ts';

/**
 * Shows the own draft to an organisation of the procedure for signing: from this moment on it reads it (R9). One that
 * approved words that have changed since, or declined, is asked again.
 */
export async function requestSignature(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Signature> {
  const { tx, now, personId } = context;
  const { procedureId, positionId } = params;
  const { organisationId } = body;
  const row = await lockOwnDraft(context, procedureId, positionId);
  await requireParticipant(context, procedureId, row.organisationId, organisationId);
  const ofThis = and(standingRequests(procedureId, positionId), eq(signatureRequest.organisationId, organisationId));
  const [known] = await selectRequests(tx, ofThis);
  const state = known && signatureState(known);
  if (state === 'asked' || state === 'approved') context.unchanged();
  else {
    if (known) {
      await tx
        .update(signatureRequest)
        .set({ askedAgainAt: now })
        .where(and(eq(signatureRequest.procedureId, procedureId), eq(signatureRequest.id, known.request.id)));
    } else {
      const request = { procedureId, id: newId(), draftId: positionId, organisationId };
      await tx.insert(signatureRequest).values({ ...request, requestedBy: personId, requestedAt: now });
    }
    await keepRevisions(context, row, [
      { part: 'signature', partId: organisationId, text: known ? 'asked_again' : 'asked' },
    ]);
    await ask(context, row, organisationId, known !== undefined);
  }
  const [present] = await selectRequests(tx, ofThis);
  if (!present) throw new Error('The request is gone.');
  return presentSignature(context, present);
}

/** Takes a request back: the organisation reads no further, and its approval is none any more. */
export async function revokeSignature(
  context: WriteContext,
  { params }: Input<typeof revokeEndpoint>,
): Promise<Signature> {
  const { tx, now } = context;
  const { procedureId, positionId, requestId } = params;
  const row = await lockOwnDraft(context, procedureId, positionId);
  const ofThis = and(
    eq(signatureRequest.procedureId, procedureId),
    eq(signatureRequest.id, requestId),
    eq(signatureRequest.draftId, positionId),
  );
  const [known] = await selectRequests(tx, ofThis);
  if (!known) throw notFound(i18n.t('Diese Bitte um Mitunterzeichnung gibt es nicht.'));
  if (known.request.revokedAt === null) {
    await tx.update(signatureRequest).set({ revokedAt: now }).where(ofThis);
    const { organisationId } = known.request;
    await keepRevisions(context, row, [{ part: 'signature', partId: organisationId, text: 'revoked' }]);
  } else context.unchanged();
  return presentSignature(context, { ...known, request: { ...known.request, revokedAt: now } });
}

async function requireParticipant(
  { tx }: WriteContext,
  procedureId: string,
  ownerId: string,
  organisationId: string,
): Promise<void> {
  if (ownerId === organisationId) {
    throw wrongState(i18n.t('Das ist Ihre eigene Organisation. Mitunterzeichnen kann nur eine andere.'));
  }
  const [found] = await tx
    .select({ id: participation.id })
    .from(participation)
    .where(
      and(
        eq(participation.procedureId, procedureId),
        eq(participation.organisationId, organisationId),
        inArray(participation.status, ['invited', 'confirmed']),
      ),
    );
  if (!found) throw notFound(i18n.t('Diese Organisation nimmt an diesem Verfahren nicht teil.'));
}

async function ask(context: WriteContext, row: DraftRow, organisationId: string, isRepeated: boolean): Promise<void> {
  const { tx, notify } = context;
  const { procedureId, id, organisationId: ownerId } = row;
  const { round, procedureTitle, timeZone } = await findSetting(tx, procedureId, row.roundId);
  if (!round) return;
  const facts = {
    procedureTitle,
    roundTitle: round.title,
    ownerName: (await getOrganisation(tx, ownerId)).name,
    organisationName: (await getOrganisation(tx, organisationId)).name,
    isRepeated,
    closesAt: await closingFor(tx, round, ownerId),
    timeZone,
    link: `/verfahren/${procedureId}/mitunterzeichnen/${id}`,
  };
  for (const { email, language } of await listMembers(tx, organisationId, 'representative')) {
    notify({ template: 'signature_requested', to: { email, language }, payload: facts });
  }
}
