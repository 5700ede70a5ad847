import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { writeCoverText as endpoint } from '../../../shared/positions.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale } from '../../platform/errors.ts';
import { draft } from '../../tables/drafts.ts';
import { lockDraft } from './draft-lock.ts';
import { keepRevisions } from './save-part.ts';
import { savedMeanwhile } from './stale.ts';

/** Saves the cover text of a draft; somebody else's newer text is never overwritten (R16). */
export async function writeCoverText(context: WriteContext, { params, body }: Input<typeof endpoint>) {
  const { procedureId, positionId } = params;
  const row = await lockDraft(context, procedureId, positionId);
  const current = { coverText: row.coverText, version: row.coverTextVersion, contentVersion: row.contentVersion };
  if (row.coverTextVersion === context.expected && row.coverText === body.coverText) {
    context.unchanged();
    return current;
  }
  const [saved] = await context.tx
    .update(draft)
    .set({
      coverText: body.coverText,
      coverTextVersion: row.coverTextVersion + 1,
      contentVersion: row.contentVersion + 1,
    })
    .where(
      and(
        eq(draft.procedureId, procedureId),
        eq(draft.id, positionId),
        eq(draft.coverTextVersion, context.expected ?? -1),
      ),
    )
    .returning({ coverText: draft.coverText, version: draft.coverTextVersion, contentVersion: draft.contentVersion });
  if (!saved) throw stale(savedMeanwhile, current);
  await keepRevisions(context, row, [{ part: 'cover_text', partId: null, text: body.coverText }]);
  return saved;
}
