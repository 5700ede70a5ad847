import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../platform/db.ts';
import { round } from '../../tables/rounds.ts';

/** Raises the content version of a round: whoever read the earlier content cannot publish it any more (R16). */
export async function touchRound(tx: Tx, procedureId: string, roundId: string): Promise<void> {
  await tx
    .update(round)
    .set({ contentVersion: sql`${round.contentVersion} + 1` })
    .where(and(eq(round.procedureId, procedureId), eq(round.id, roundId)));
}
