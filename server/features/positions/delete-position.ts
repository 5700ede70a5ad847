import type { Input } from '../../../shared/endpoint.ts';
import type { deletePosition as endpoint } from '../../../shared/positions.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale } from '../../platform/errors.ts';
import { queueRemoval } from '../../platform/files/stored-files.ts';
import { listFileIds } from './attachment-queries.ts';
import { lockDraft } from './draft-lock.ts';
import { getVisiblePosition } from './get-position.ts';
import { removeDraft } from './remove-draft.ts';
import { keepRevisions } from './save-part.ts';
import { changedMeanwhile } from './stale.ts';

/** Throws a draft away with its files, as it was read (R16). Nobody else learns that there was one (R9). */
export async function deletePosition(context: WriteContext, { params }: Input<typeof endpoint>): Promise<undefined> {
  const { procedureId, positionId } = params;
  const row = await lockDraft(context, procedureId, positionId);
  if (row.contentVersion !== context.expected) {
    throw stale(changedMeanwhile, await getVisiblePosition(context.tx, context, procedureId, positionId));
  }
  await keepRevisions(context, row, [{ part: 'position', partId: null, text: '' }]);
  await queueRemoval(context.tx, await listFileIds(context.tx, procedureId, positionId));
  await removeDraft(context.tx, row);
}
