import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../platform/db.ts';
import { draftPoint } from '../../tables/drafts.ts';
import { point } from '../../tables/positions.ts';
import type { WrittenPoint } from './shapes.ts';

/** One point of a draft; to be called with the draft locked. */
export async function findDraftPoint(tx: Tx, procedureId: string, pointId: string): Promise<WrittenPoint | null> {
  const [row] = await tx
    .select({ written: draftPoint, disputed: point.reference })
    .from(draftPoint)
    .leftJoin(point, and(eq(point.procedureId, draftPoint.procedureId), eq(point.id, draftPoint.disputesPointId)))
    .where(isDraftPoint(procedureId, pointId));
  return row ? presentDraftPoint(row.written, row.disputed) : null;
}

export const isDraftPoint = (procedureId: string, pointId: string) =>
  and(eq(draftPoint.procedureId, procedureId), eq(draftPoint.id, pointId));

/** `disputed`: the reference of the earlier point it disputes, where it does. */
export const presentDraftPoint = (
  { procedureId: _, draftId, disputesPointId, ...row }: typeof draftPoint.$inferSelect,
  disputed: string | null | undefined,
): WrittenPoint => ({
  ...row,
  positionId: draftId,
  disputes: disputesPointId === null ? null : { pointId: disputesPointId, reference: disputed ?? '' },
  reference: null,
});
