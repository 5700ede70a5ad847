import { and, eq } from 'drizzle-orm';
import type { WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { draft, draftRevision, type RevisionState } from '../../tables/drafts.ts';
import type { DraftRow } from './shapes.ts';

export interface SavedPart {
  part: (typeof draftRevision.$inferInsert)['part'];
  partId: string | null;
  text: string;
  /** What can be restored, where the text is not enough. */
  state?: RevisionState;
}

/** Notes that a part of a locked draft was saved: its content is a new one, and the saved state stays readable. Returns the new contentVersion. */
export async function savePart(context: WriteContext, row: DraftRow, saved: SavedPart): Promise<number> {
  const contentVersion = row.contentVersion + 1;
  await context.tx
    .update(draft)
    .set({ contentVersion })
    .where(and(eq(draft.procedureId, row.procedureId), eq(draft.id, row.id)));
  await keepRevisions(context, row, [saved]);
  return contentVersion;
}

/** Keeps saved states of parts as revisions: what a draft save owes instead of an audit event (R13). */
export async function keepRevisions(
  context: WriteContext,
  row: Pick<DraftRow, 'procedureId' | 'id'>,
  saved: SavedPart[],
): Promise<void> {
  const { tx, now, personId } = context;
  await tx.insert(draftRevision).values(
    saved.map((revision) => ({
      procedureId: row.procedureId,
      id: newId(),
      draftId: row.id,
      at: now,
      authorId: personId,
      ...revision,
    })),
  );
  context.revised();
}

/** What the history shows of a point: the passage, the comment and the proposal, each where there is one. */
export const textOfPoint = (point: {
  quote: { exact: string } | null;
  comment: string;
  proposedText: string;
}): string => [point.quote && `„${point.quote.exact}“`, point.comment, point.proposedText].filter(Boolean).join('\n\n');

/** What is kept of a point so that it can be restored. */
export const stateOfPoint = ({
  kind,
  sectionKey,
  quote,
  comment,
  proposedText,
  disputesPointId = null,
}: PointState): PointState & { disputesPointId: string | null } => ({
  kind,
  sectionKey,
  quote,
  comment,
  proposedText,
  disputesPointId,
});

type PointState = Extract<RevisionState, { comment: string }>;
