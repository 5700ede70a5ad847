import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { removePoint as endpoint } from '../../../shared/positions.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale } from '../../platform/errors.ts';
import { draftPoint } from '../../tables/drafts.ts';
import { lockDraftOfPoint, noSuchPoint } from './draft-lock.ts';
import { findDraftPoint, isDraftPoint } from './point-queries.ts';
import { savePart } from './save-part.ts';
import { savedMeanwhile } from './stale.ts';

/** Removes a point from a draft; its last words stay in the history, and what was handed in stays as it is (R1). */
export async function removePoint(context: WriteContext, { params }: Input<typeof endpoint>): Promise<undefined> {
  const { tx, expected } = context;
  const { procedureId, pointId } = params;
  const row = await lockDraftOfPoint(context, procedureId, pointId);
  const removed = await tx
    .delete(draftPoint)
    .where(and(isDraftPoint(procedureId, pointId), eq(draftPoint.version, expected ?? -1)))
    .returning({ id: draftPoint.id });
  if (removed.length === 0) {
    const present = await findDraftPoint(tx, procedureId, pointId);
    throw present ? stale(savedMeanwhile, present) : noSuchPoint();
  }
  await savePart(context, row, { part: 'point', partId: pointId, text: '' });
}
