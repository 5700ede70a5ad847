import type { giveEndorsement as endpoint } from '../../../shared/endorsements.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import { dayIn } from '../../platform/days.ts';
import { AppError, badInput, notFound, stale, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { endorsement } from '../../tables/endorsements.ts';
import { callState, presentCall } from './list-endorsement-calls.ts';
import { type CallRow, listAsked, lockCall } from './queries.ts';

type Body = Input<typeof endpoint>['body'];

/**
 * Says whether an organisation stands behind the version that was read (R16): its representative until the deadline (R10, R14), or
 * staff for what came in time by letter, mail or in person. A newer answer takes the place of an older one, which stays on record. The
 * words stay out of the events, which outlast them (R13).
 */
export async function giveEndorsement(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, personId, expected } = context;
  const { procedureId, callId } = params;
  const call = await lockCall(tx, procedureId, callId);
  const { number } = call.version;
  const isOwn = context.organisationIds.includes(body.organisationId);
  const asked = isOwn || context.isStaff ? await listAsked(tx, procedureId) : [];
  if (!asked.some(({ organisationId }) => organisationId === body.organisationId)) {
    throw notFound(
      i18n.t('Diese Organisation nimmt an diesem Verfahren nicht teil, oder Sie schreiben nicht für sie.'),
    );
  }
  if (call.version.contentVersion !== expected) {
    throw stale(
      i18n.t('Das ist nicht der Stand von Fassung {number}. Bitte lesen Sie sie noch einmal.', { number }),
      await presentCall(tx, context, call),
    );
  }
  if (body.channel === 'form') requireOwn(isOwn);
  else requireReceipt(context, call, body);
  const state = callState(call, now);
  if (state === 'agreed') throw wrongState(i18n.t('Diese Fassung ist schon abgestimmt.'));
  if (state === 'closed' && body.channel === 'form') {
    throw wrongState(i18n.t('Die Frist ist abgelaufen. Die Stadt nimmt Ihre Antwort noch schriftlich an.'));
  }
  const { organisationId, opinion, publication, channel, receivedOn } = body;
  await tx.insert(endorsement).values({
    procedureId,
    id: newId(),
    callId,
    organisationId,
    opinion,
    words: body.words.trim(),
    publication,
    channel,
    receivedOn,
    givenBy: personId,
    at: now,
  });
  context.record({
    action: 'endorsement.give',
    subject: { type: 'version', id: call.version.id },
    after: { callId, organisationId, documentId: call.version.documentId, number, opinion, channel },
  });
  return presentCall(tx, context, call);
}

/** In Stellwerk an organisation answers itself. */
function requireOwn(isOwn: boolean): void {
  if (isOwn) return;
  throw badInput(
    '/channel',
    'not_own',
    i18n.t(
      'Für eine andere Organisation halten Sie fest, was auf anderem Weg kam. Bitte nennen Sie den Weg und den Tag des Eingangs.',
    ),
  );
}

/** What staff write down came by another way, on a day until the deadline (R10). */
function requireReceipt({ isStaff, now }: WriteContext, { timeZone, closesAt }: CallRow, { receivedOn }: Body): void {
  if (!isStaff) throw new AppError('forbidden', i18n.t('Was auf anderem Weg kam, hält die Stadt fest.'));
  const day = receivedOn ?? '';
  if (day > dayIn(timeZone, now)) {
    throw badInput('/receivedOn', 'in_the_future', i18n.t('Der Tag des Eingangs liegt in der Zukunft.'));
  }
  if (day > dayIn(timeZone, new Date(closesAt.getTime() - 1))) {
    throw badInput('/receivedOn', 'too_late', i18n.t('Der Tag des Eingangs liegt nach dem Ende der Frist.'));
  }
}
