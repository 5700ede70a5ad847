import type { Input, Output } from '../../../shared/endpoint.ts';
import { type publishRound as endpoint, type RoundState, roundLifecycle, roundState } from '../../../shared/rounds.ts';
import type { WriteContext } from '../../platform/context.ts';
import { ruleBroken, stale, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { lockRound, markPublished, presentRound, wrongRoundState } from '../rounds/index.ts';
import { publicationMails } from './publication-mails.ts';
import { listObstacles } from './publication-obstacles.ts';

/**
 * Publishes the results of a closed round at once for everybody concerned (R11), and with them the frozen versions that
 * answer it. Refused with the whole list while a text, a point or a late position is without its answer (R3).
 * The round is locked first: whoever submits, decides or reopens at this moment comes before or after, never between.
 */
export async function publishRound(
  context: WriteContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, expected } = context;
  const { procedureId, roundId } = params;
  const round = await lockRound(tx, procedureId, roundId);
  const state = roundState(round, now);
  if (!(roundLifecycle.publish as readonly RoundState[]).includes(state))
    throw wrongState(wrongRoundState.publish(state));
  if (round.contentVersion !== expected) {
    throw stale(
      i18n.t(
        'Seit Sie die Runde gelesen haben, hat sich an ihrem Ergebnis etwas geändert. Bitte prüfen Sie es noch einmal.',
      ),
      await presentRound(tx, context, procedureId, roundId),
    );
  }
  const { total, obstacles } = await listObstacles(tx, context, procedureId, roundId);
  if (total > 0) {
    throw ruleBroken(
      'R3',
      i18n.t(
        'Die Ergebnisse können noch nicht veröffentlicht werden: {total, plural, one {Eine Stelle ist} other {# Stellen sind}} noch offen.',
        { total },
      ),
      obstacles,
    );
  }
  const released = await markPublished(tx, procedureId, roundId, now);
  for (const mail of await publicationMails(tx, procedureId, round)) context.notify(mail);
  context.record({
    action: 'round.publish',
    subject: { type: 'round', id: roundId },
    before: { state },
    after: { state: 'published', reference: round.reference, releasedVersionIds: released },
  });
  return presentRound(tx, context, procedureId, roundId);
}
