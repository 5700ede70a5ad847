import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../platform/db.ts';
import { draftPoint } from '../../tables/drafts.ts';
import type { WrittenPoint } from './shapes.ts';

/** One point of a draft; to be called with the draft locked. */
export async function findDraftPoint(tx: Tx, procedureId: string, pointId: string): Promise<WrittenPoint | null> {
  const [row] = await tx.select().from(draftPoint).where(isDraftPoint(procedureId, pointId));
  return row ? presentDraftPoint(row) : null;
}

export const isDraftPoint = (procedureId: string, pointId: string) =>
  and(eq(draftPoint.procedureId, procedureId), eq(draftPoint.id, pointId));

export const presentDraftPoint = ({
  procedureId: _,
  draftId,
  ...row
}: typeof draftPoint.$inferSelect): WrittenPoint => ({
  ...row,
  positionId: draftId,
  reference: null,
});
