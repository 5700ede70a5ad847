import { and, eq, sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import { type closeRound as endpoint, roundLifecycle, roundState } from '../../../shared/rounds.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { round } from '../../tables/rounds.ts';
import { closingMails } from './mails.ts';
import { presentOne } from './present.ts';
import { lockRound } from './queries.ts';
import { wrongRoundState } from './rules.ts';

/** Closes an open round now; what comes later until the results are published is late, not lost (R10). */
export async function closeRound(
  context: WriteContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, expected, record, notify } = context;
  const { procedureId, roundId } = params;
  const row = await lockRound(tx, procedureId, roundId);
  const state = roundState(row, now);
  if (!(roundLifecycle.close as readonly string[]).includes(state)) throw wrongState(wrongRoundState.close(state));
  if (row.version !== expected) {
    throw stale(
      i18n.t('Jemand hat diese Runde inzwischen geändert. Bitte prüfen Sie sie, bevor Sie sie schließen.'),
      await presentOne(tx, context, procedureId, roundId),
    );
  }
  await tx
    .update(round)
    .set({ closedEarlyAt: now, closingRecorded: true, version: sql`${round.version} + 1` })
    .where(and(eq(round.procedureId, procedureId), eq(round.id, roundId)));
  record({
    action: 'round.close',
    subject: { type: 'round', id: roundId },
    before: { closesAt: row.closesAt },
    after: { closedAt: now },
  });
  for (const mail of await closingMails(tx, { ...row, closesAt: now })) notify(mail);
  return presentOne(tx, context, procedureId, roundId);
}
