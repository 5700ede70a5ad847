import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../platform/db.ts';
import { round } from '../../tables/rounds.ts';
import { lockDocument, releaseVersion } from '../documents/index.ts';
import { listRoundsOfDocument, type RoundRow } from './queries.ts';
import { roundsBefore } from './rules.ts';

/**
 * Begins a locked round at an instant: its version is released, unless an earlier round of the document is unpublished.
 * Answers the rounds that stand in the way; then nothing was written.
 */
export async function beginRound(tx: Tx, row: RoundRow, opensAt: Date, now: Date): Promise<RoundRow[]> {
  const { procedureId, id, documentId } = row;
  await lockDocument(tx, procedureId, documentId);
  const before = roundsBefore(row, await listRoundsOfDocument(tx, procedureId, documentId), opensAt);
  if (before.length > 0) return before;
  await releaseVersion(tx, procedureId, row.versionId, now);
  await tx
    .update(round)
    .set({ opensAt, openingRecorded: true, version: sql`${round.version} + 1` })
    .where(and(eq(round.procedureId, procedureId), eq(round.id, id)));
  return [];
}
