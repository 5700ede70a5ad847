import { and, asc, eq, lte, or, sql } from 'drizzle-orm';
import { recordEvents } from '../../platform/audit.ts';
import type { EventInput, MailInput } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { queueMails } from '../../platform/outbox.ts';
import { round } from '../../tables/rounds.ts';
import { beginRound } from './begin-round.ts';
import { closingMails, openingMails } from './mails.ts';
import { findRound, type RoundRow } from './queries.ts';

const clock = { personId: null, name: 'Stellwerk' };

/**
 * Records what the clock has done since the last time: openings, with which the version is released, and closings (R10).
 * Whether a round is open never depends on this. Repeated, or run by several processes at once, it records each passage once;
 * an opening that an earlier unpublished round forbids waits for that. Answers the procedures whose chain has something to seal.
 */
export async function recordClock(tx: Tx, now: Date): Promise<string[]> {
  const due = await tx
    .select({ procedureId: round.procedureId, id: round.id })
    .from(round)
    .where(
      or(
        and(eq(round.openingRecorded, false), lte(round.opensAt, now)),
        and(eq(round.openingRecorded, true), eq(round.closingRecorded, false), lte(round.closesAt, now)),
      ),
    )
    .orderBy(asc(round.opensAt), asc(round.number))
    .for('update', { skipLocked: true });
  const chains = new Set<string>();
  for (const { procedureId, id } of due) {
    const row = await findRound(tx, procedureId, id);
    if (!row) continue;
    const { events, mails } = await recordPassages(tx, row, now);
    for (const chain of await recordEvents(tx, clock, now, events, procedureId)) chains.add(chain);
    await queueMails(tx, now, mails, procedureId);
  }
  return [...chains];
}

async function recordPassages(tx: Tx, row: RoundRow, now: Date) {
  const { procedureId, id, reference, versionId } = row;
  const events: EventInput[] = [];
  const mails: MailInput[] = [];
  const isOver = row.closesAt <= now;
  if (!row.openingRecorded) {
    if ((await beginRound(tx, row, row.opensAt, now)).length > 0) return { events, mails };
    events.push({
      action: 'round.open',
      subject: { type: 'round', id },
      after: { reference, versionId, at: row.opensAt },
    });
    if (!isOver) mails.push(...(await openingMails(tx, row)));
  }
  if (isOver && !row.closingRecorded) {
    await tx
      .update(round)
      .set({ closingRecorded: true, version: sql`${round.version} + 1` })
      .where(and(eq(round.procedureId, procedureId), eq(round.id, id)));
    events.push({ action: 'round.close', subject: { type: 'round', id }, after: { reference, at: row.closesAt } });
    mails.push(...(await closingMails(tx, row)));
  }
  return { events, mails };
}
