import { and, eq, sql } from 'drizzle-orm';
import { prepared, type Tx } from '../../platform/db.ts';
import { draftAttachment } from '../../tables/attachments.ts';
import { counterDraftText } from '../../tables/counter-drafts.ts';
import { draft, draftAnswer, draftPoint } from '../../tables/drafts.ts';
import type { DraftRow } from './shapes.ts';

/** Removes a locked draft with its parts in one statement; its revisions stay. */
export async function removeDraft(tx: Tx, { procedureId, id }: Pick<DraftRow, 'procedureId' | 'id'>): Promise<void> {
  await prepared(tx, 'remove_draft', remove).execute({ procedureId, id });
}

function remove(tx: Tx, name: string) {
  const procedureId = sql.placeholder('procedureId');
  const id = sql.placeholder('id');
  const partsIn = (table: typeof draftAnswer | typeof draftPoint | typeof draftAttachment | typeof counterDraftText) =>
    tx.delete(table).where(and(eq(table.procedureId, procedureId), eq(table.draftId, id)));
  return tx
    .with(
      tx.$with('answers').as(partsIn(draftAnswer)),
      tx.$with('points').as(partsIn(draftPoint)),
      tx.$with('attachments').as(partsIn(draftAttachment)),
      tx.$with('counter_drafts').as(partsIn(counterDraftText)),
    )
    .delete(draft)
    .where(and(eq(draft.procedureId, procedureId), eq(draft.id, id)))
    .prepare(name);
}
