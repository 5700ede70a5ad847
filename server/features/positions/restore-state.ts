import { and, count, eq, max } from 'drizzle-orm';
import type { restoreState as endpoint } from '../../../shared/co-writing.ts';
import type { Input } from '../../../shared/endpoint.ts';
import { editPosition } from '../../../shared/positions.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale, wrongState } from '../../platform/errors.ts';
import { draft, draftAnswer, draftPoint, draftRevision, type RevisionState } from '../../tables/drafts.ts';
import { requireFittingAnswers, textOfAnswer } from './answers.ts';
import { lockDraft } from './draft-lock.ts';
import { getVisiblePosition } from './get-position.ts';
import { getRevision, type RevisionRow } from './history-queries.ts';
import { isRestorable, onlyReadable } from './list-history.ts';
import { isDraftPoint } from './point-queries.ts';
import { type SavedPart, savePart, stateOfPoint, textOfPoint } from './save-part.ts';
import { getForm } from './setting.ts';
import type { DraftRow, Position } from './shapes.ts';
import { changedMeanwhile } from './stale.ts';

/**
 * Gives a part of a draft a state it had before, as a new revision: what it is now stays in the history. Whoever is
 * writing in it meanwhile is shown both (R16).
 */
export async function restoreState(context: WriteContext, { params }: Input<typeof endpoint>): Promise<Position> {
  const { tx, expected } = context;
  const { procedureId, positionId } = params;
  const row = await lockDraft(context, procedureId, positionId);
  const present = () => getVisiblePosition(tx, context, procedureId, positionId);
  if (row.contentVersion !== expected) throw stale(changedMeanwhile, await present());
  const revision = await getRevision(tx, params);
  if (!isRestorable(revision)) throw wrongState(onlyReadable);
  await savePart(context, row, await restore(context, row, revision));
  return present();
}

async function restore(context: WriteContext, row: DraftRow, revision: RevisionRow): Promise<SavedPart> {
  const { tx } = context;
  const { part, partId, text, state } = revision;
  const ofDraft = and(eq(draft.procedureId, row.procedureId), eq(draft.id, row.id));
  if (part === 'cover_text') {
    await tx
      .update(draft)
      .set({ coverText: text, coverTextVersion: row.coverTextVersion + 1 })
      .where(ofDraft);
  } else if (part === 'position') {
    const choices = editPosition.body.safeParse(text === '' ? null : JSON.parse(text));
    if (!choices.success) throw wrongState(onlyReadable);
    const { stance = null, publication = row.publication, language = row.language } = choices.data;
    await tx
      .update(draft)
      .set({ stance, publication, language, version: row.version + 1 })
      .where(ofDraft);
  } else if (partId !== null && state !== null) {
    return 'value' in state ? restoreAnswer(context, row, partId, state) : restorePoint(context, row, partId, state);
  }
  return { part, partId, text };
}

async function restoreAnswer(
  { tx }: WriteContext,
  { procedureId, id: draftId, roundId }: DraftRow,
  questionKey: string,
  { value }: Extract<RevisionState, { value: unknown }>,
): Promise<SavedPart> {
  requireFittingAnswers(await getForm(tx, procedureId, roundId), [{ questionKey, value }]);
  const ofAnswer = and(
    eq(draftAnswer.procedureId, procedureId),
    eq(draftAnswer.draftId, draftId),
    eq(draftAnswer.questionKey, questionKey),
  );
  const [present] = await tx.select({ version: draftAnswer.version }).from(draftAnswer).where(ofAnswer);
  const next = { value, version: (present?.version ?? 0) + 1 };
  await tx
    .insert(draftAnswer)
    .values({ procedureId, draftId, questionKey, ...next })
    .onConflictDoUpdate({
      target: [draftAnswer.procedureId, draftAnswer.draftId, draftAnswer.questionKey],
      set: next,
    });
  return { part: 'answer', partId: questionKey, text: textOfAnswer(value), state: { value } };
}

/** A point that was removed comes back at the end, under its id and with a version nobody has seen. */
async function restorePoint(
  { tx }: WriteContext,
  { procedureId, id: draftId }: DraftRow,
  pointId: string,
  state: Extract<RevisionState, { comment: string }>,
): Promise<SavedPart> {
  const [known] = await tx
    .select({ revisions: count() })
    .from(draftRevision)
    .where(
      and(
        eq(draftRevision.procedureId, procedureId),
        eq(draftRevision.draftId, draftId),
        eq(draftRevision.partId, pointId),
      ),
    );
  const next = { ...stateOfPoint(state), version: (known?.revisions ?? 0) + 1 };
  const changed = await tx
    .update(draftPoint)
    .set(next)
    .where(isDraftPoint(procedureId, pointId))
    .returning({ id: draftPoint.id });
  if (changed.length === 0) {
    const [last] = await tx
      .select({ place: max(draftPoint.place) })
      .from(draftPoint)
      .where(and(eq(draftPoint.procedureId, procedureId), eq(draftPoint.draftId, draftId)));
    const place = (last?.place ?? 0) + 1;
    await tx.insert(draftPoint).values({ procedureId, draftId, id: pointId, place, ...next });
  }
  return { part: 'point', partId: pointId, text: textOfPoint(state), state: stateOfPoint(state) };
}
