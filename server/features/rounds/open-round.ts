import type { Input, Output } from '../../../shared/endpoint.ts';
import { type openRound as endpoint, roundState } from '../../../shared/rounds.ts';
import type { WriteContext } from '../../platform/context.ts';
import { ruleBroken, stale, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { beginRound } from './begin-round.ts';
import { openingMails } from './mails.ts';
import { presentOne } from './present.ts';
import { lockRound } from './queries.ts';
import { blockedBy, canOpen, wrongRoundState } from './rules.ts';

/**
 * Opens a planned round now and releases its version with it. Refused while an earlier round of the document is unpublished:
 * the new text would tell its decisions (R11). The representatives of all invited organisations are told.
 */
export async function openRound(
  context: WriteContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, expected, record, notify } = context;
  const { procedureId, roundId } = params;
  const row = await lockRound(tx, procedureId, roundId);
  if (!canOpen(row, now)) throw wrongState(wrongRoundState.open(roundState(row, now)));
  if (row.version !== expected) {
    throw stale(
      i18n.t('Jemand hat diese Runde inzwischen geändert. Bitte prüfen Sie sie, bevor Sie sie öffnen.'),
      await presentOne(tx, context, procedureId, roundId),
    );
  }
  if (row.closesAt <= now)
    throw wrongState(i18n.t('Das Ende der Runde liegt in der Vergangenheit. Bitte setzen Sie zuerst ein späteres.'));
  const before = await beginRound(tx, row, now, now);
  if (before.length > 0) {
    const obstacles = before.map(({ id, reference, title }) => ({
      kind: 'unpublished_round',
      id,
      reference,
      detail: title,
    }));
    throw ruleBroken('R11', blockedBy(before), obstacles);
  }
  record({
    action: 'round.open',
    subject: { type: 'round', id: roundId },
    after: { reference: row.reference, versionId: row.versionId },
  });
  for (const mail of await openingMails(tx, row)) notify(mail);
  return presentOne(tx, context, procedureId, roundId);
}
