import { and, eq, inArray } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { answerSignature as endpoint } from '../../../shared/signing.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { stale } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { draftSignature, signatureRequest } from '../../tables/co-writing.ts';
import { draft } from '../../tables/drafts.ts';
import { listMembers } from '../identity/index.ts';
import { noSuchDraft } from './draft-lock.ts';
import { findDraft } from './draft-queries.ts';
import { keepRevisions } from './save-part.ts';
import { findSetting } from './setting.ts';
import type { DraftRow } from './shapes.ts';
import {
  presentSignature,
  type RequestRow,
  type Signature,
  selectRequests,
  standingRequests,
} from './signature-queries.ts';
import { changedMeanwhile } from './stale.ts';

/**
 * Approves exactly the content that was read (R16), or declines, for an organisation that was asked (R14). The draft is
 * held meanwhile, so that it changes before or after, never in between.
 */
export async function answerSignature(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Signature> {
  const { tx, now, personId, organisationIds } = context;
  const { procedureId, positionId, requestId } = params;
  const row = await holdDraft(tx, procedureId, positionId);
  const ofThis = and(
    standingRequests(procedureId, positionId),
    eq(signatureRequest.id, requestId),
    inArray(signatureRequest.organisationId, organisationIds),
  );
  const [asked] = await selectRequests(tx, ofThis);
  if (!row || !asked) throw noSuchDraft();
  if (row.contentVersion !== context.expected) {
    throw stale(changedMeanwhile, await findDraft(tx, context, procedureId, positionId));
  }
  const { approved: isApproved, note } = body;
  const answer = { requestId, contentVersion: row.contentVersion, isApproved, note, personId, at: now };
  await tx.insert(draftSignature).values({ procedureId, id: newId(), ...answer });
  const text = isApproved ? 'approved' : 'declined';
  await keepRevisions(context, row, [{ part: 'signature', partId: asked.request.organisationId, text }]);
  await tell(context, row, asked, body);
  const [present] = await selectRequests(tx, ofThis);
  return presentSignature(context, present ?? asked);
}

async function holdDraft(tx: Tx, procedureId: string, id: string): Promise<DraftRow | null> {
  const ofId = and(eq(draft.procedureId, procedureId), eq(draft.id, id), eq(draft.recordedByStaff, false));
  const [row] = await tx.select().from(draft).where(ofId).for('update');
  return row ?? null;
}

async function tell(
  { tx, notify }: WriteContext,
  { procedureId, organisationId, roundId }: DraftRow,
  { organisationName }: RequestRow,
  { approved, note }: Input<typeof endpoint>['body'],
): Promise<void> {
  const { round, procedureTitle } = await findSetting(tx, procedureId, roundId);
  if (!round) return;
  const link = `/verfahren/${procedureId}/runden/${round.id}/abgeben?fuer=${organisationId}`;
  const facts = { procedureTitle, roundTitle: round.title, organisationName, approved, note, link };
  for (const { email, language } of await listMembers(tx, organisationId, 'representative')) {
    notify({ template: 'signature_answered', to: { email, language }, payload: facts });
  }
}
