import { and, eq } from 'drizzle-orm';
import type { addRemark as endpoint } from '../../../shared/co-writing.ts';
import type { Input } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { draftRemark } from '../../tables/co-writing.ts';
import { lockOwnDraft, noSuchPoint } from './draft-lock.ts';
import { findDraftPoint } from './point-queries.ts';
import { type Remark, selectRemarks } from './remark-queries.ts';
import { keepRevisions } from './save-part.ts';

/** Remarks on a draft, or on one of its points, for those of the own organisation alone (R9). */
export async function addRemark(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Remark> {
  const { tx, now, personId } = context;
  const { procedureId, positionId } = params;
  const row = await lockOwnDraft(context, procedureId, positionId);
  if (body.pointId !== null) {
    const about = await findDraftPoint(tx, procedureId, body.pointId);
    if (about?.positionId !== positionId) throw noSuchPoint();
  }
  const id = newId();
  await tx
    .insert(draftRemark)
    .values({ procedureId, id, positionId, authorId: personId, at: now, ...body, version: 1 });
  await keepRevisions(context, row, [{ part: 'remark', partId: id, text: body.body }]);
  const [added] = await selectRemarks(tx, and(eq(draftRemark.procedureId, procedureId), eq(draftRemark.id, id)));
  if (!added) throw new Error('The remark is gone.');
  return added;
}
