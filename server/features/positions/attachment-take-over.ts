import { and, asc, eq } from 'drizzle-orm';
import type { GivenAnswer } from '../../../shared/answers.ts';
import type { WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { insertRows } from '../../platform/insert-rows.ts';
import { draftAttachment, positionAttachment } from '../../tables/attachments.ts';
import type { SavedPart } from './save-part.ts';
import type { DraftRow } from './shapes.ts';

export interface TakenFiles {
  revisions: SavedPart[];
  /** An answer given to the old position, naming the same files in the new one. */
  renamed<Answer extends GivenAnswer>(answer: Answer): Answer;
}

/** Plans which files a correction takes over from the position it replaces: the same bytes under new ids, none sent again. */
export async function planTakeOver(
  { tx, now, personId }: WriteContext,
  { procedureId, id: draftId, supersedesId }: Pick<DraftRow, 'procedureId' | 'id' | 'supersedesId'>,
): Promise<TakenFiles & { insert: () => Promise<void> }> {
  const old =
    supersedesId === null
      ? []
      : await tx
          .select()
          .from(positionAttachment)
          .where(and(eq(positionAttachment.procedureId, procedureId), eq(positionAttachment.positionId, supersedesId)))
          .orderBy(asc(positionAttachment.place));
  const ids = new Map(old.map(({ id }) => [id, newId()]));
  const rename = (id: string) => ids.get(id) ?? id;
  return {
    revisions: old.map(({ id, name }) => ({ part: 'attachment', partId: rename(id), text: name })),
    renamed: (answer) => ({
      ...answer,
      value: Array.isArray(answer.value) ? answer.value.map(rename) : answer.value,
    }),
    insert: () =>
      insertRows(
        tx,
        draftAttachment,
        old.map(({ positionId: _, place: __, ...file }) => ({
          ...file,
          id: rename(file.id),
          draftId,
          addedBy: personId,
          addedAt: now,
        })),
      ),
  };
}
