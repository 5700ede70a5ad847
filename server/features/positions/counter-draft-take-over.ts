import type { WriteContext } from '../../platform/context.ts';
import { counterDraftText } from '../../tables/counter-drafts.ts';
import { findCounterDraft } from './counter-draft-queries.ts';
import type { SavedPart } from './save-part.ts';
import type { DraftRow } from './shapes.ts';

/** Lays the counter-draft of the position that a correction replaces beside the correction: nobody has to send it again. */
export async function takeOverCounterDraft(
  { tx, now, personId }: WriteContext,
  { procedureId, id: draftId, supersedesId }: Pick<DraftRow, 'procedureId' | 'id' | 'supersedesId'>,
): Promise<SavedPart[]> {
  if (supersedesId === null) return [];
  const old = await findCounterDraft(tx, { procedureId, positionId: supersedesId });
  if (!old) return [];
  const { fileName } = old;
  const sections = old.sections.map(({ id: _, textId: __, ...section }) => section);
  await tx
    .insert(counterDraftText)
    .values({ procedureId, draftId, fileName, sections, addedBy: personId, addedAt: now });
  return [{ part: 'counter_draft', partId: null, text: fileName }];
}
