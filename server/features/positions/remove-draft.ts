import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../platform/db.ts';
import { draft, draftAnswer, draftPoint } from '../../tables/drafts.ts';
import type { DraftRow } from './shapes.ts';

/** Removes a locked draft with its parts; its revisions stay. */
export async function removeDraft(tx: Tx, { procedureId, id }: Pick<DraftRow, 'procedureId' | 'id'>): Promise<void> {
  await tx.delete(draftAnswer).where(and(eq(draftAnswer.procedureId, procedureId), eq(draftAnswer.draftId, id)));
  await tx.delete(draftPoint).where(and(eq(draftPoint.procedureId, procedureId), eq(draftPoint.draftId, id)));
  await tx.delete(draft).where(and(eq(draft.procedureId, procedureId), eq(draft.id, id)));
}
