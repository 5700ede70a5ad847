import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../platform/db.ts';
import { round } from '../../tables/rounds.ts';
import { findRound } from './queries.ts';
import { releaseAnswers } from './release-answers.ts';

/**
 * Marks a round as published and releases the frozen versions that answer it. The bare write: whoever calls it has locked the round
 * and judged R3. Answers the ids of the versions released with it.
 */
export async function markPublished(tx: Tx, procedureId: string, roundId: string, now: Date): Promise<string[]> {
  await tx
    .update(round)
    .set({
      publishedAt: now,
      version: sql`${round.version} + 1`,
      contentVersion: sql`${round.contentVersion} + 1`,
    })
    .where(and(eq(round.procedureId, procedureId), eq(round.id, roundId), isNull(round.publishedAt)));
  const row = await findRound(tx, procedureId, roundId);
  return row ? releaseAnswers(tx, procedureId, row.documentId, now) : [];
}
