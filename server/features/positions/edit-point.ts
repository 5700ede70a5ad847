import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { editPoint as endpoint } from '../../../shared/positions.ts';
import { canonicalJson } from '../../platform/audit.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale } from '../../platform/errors.ts';
import { draftPoint } from '../../tables/drafts.ts';
import { lockDraftOfPoint, noSuchPoint } from './draft-lock.ts';
import { findDraftPoint, isDraftPoint, presentDraftPoint } from './point-queries.ts';
import { savePart, stateOfPoint, textOfPoint } from './save-part.ts';
import type { WrittenPoint } from './shapes.ts';
import { savedMeanwhile } from './stale.ts';

/** Saves a point of a draft; of one that was handed in nothing changes (R1), and no newer text is overwritten (R16). */
export async function editPoint(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<WrittenPoint> {
  const { tx, expected } = context;
  const { procedureId, pointId } = params;
  const row = await lockDraftOfPoint(context, procedureId, pointId);
  const present = await findDraftPoint(tx, procedureId, pointId);
  if (!present) throw noSuchPoint();
  const next = {
    kind: body.kind ?? present.kind,
    sectionKey: body.sectionKey === undefined ? present.sectionKey : body.sectionKey,
    quote: body.quote === undefined ? present.quote : body.quote,
    comment: body.comment ?? present.comment,
    proposedText: body.proposedText ?? present.proposedText,
  };
  if (present.version === expected && canonicalJson({ ...present, ...next }) === canonicalJson(present)) {
    context.unchanged();
    return present;
  }
  const [saved] = await tx
    .update(draftPoint)
    .set({ ...next, version: present.version + 1 })
    .where(and(isDraftPoint(procedureId, pointId), eq(draftPoint.version, expected ?? -1)))
    .returning();
  if (!saved) throw stale(savedMeanwhile, present);
  await savePart(context, row, {
    part: 'point',
    partId: pointId,
    text: textOfPoint(saved),
    state: stateOfPoint(saved),
  });
  return presentDraftPoint(saved, present.disputes?.reference);
}
