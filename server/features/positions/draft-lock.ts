import { and, eq, sql } from 'drizzle-orm';
import type { WriteContext } from '../../platform/context.ts';
import { prepared, type Tx } from '../../platform/db.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { draft, draftPoint } from '../../tables/drafts.ts';
import { point, position } from '../../tables/positions.ts';
import { handedInFor, inAnyOrganisation, kindOf, writtenBy } from './scope.ts';
import type { DraftRow } from './shapes.ts';

/**
 * Locks a draft the caller writes until the transaction ends. Every change of a part locks it first, so that what is
 * handed in is exactly one state of the whole. Throws `wrong_state` with R1 when the caller sees it handed in, else
 * `not_found` (R9).
 */
export async function lockDraft(context: WriteContext, procedureId: string, positionId: string): Promise<DraftRow> {
  const { tx, organisationIds } = context;
  const [found] = await prepared(tx, `lock_draft_${kindOf(context)}`, (writer, name) =>
    selectDraft(writer, context).for('update').prepare(name),
  ).execute({ procedureId, positionId, organisationIds });
  if (found) return found;
  const [handedIn] = await context.tx
    .select({ reference: position.reference })
    .from(position)
    .where(and(eq(position.procedureId, procedureId), eq(position.id, positionId), handedInFor(context)));
  throw handedIn ? isEvidence(handedIn.reference) : noSuchDraft();
}

/** The same for what an organisation itself writes: what staff records for a letter nobody writes together. */
export async function lockOwnDraft(context: WriteContext, procedureId: string, positionId: string): Promise<DraftRow> {
  const row = await lockDraft(context, procedureId, positionId);
  if (row.recordedByStaff) throw noSuchDraft();
  return row;
}

const selectDraft = (tx: Tx, context: WriteContext) =>
  tx
    .select()
    .from(draft)
    .where(
      and(
        eq(draft.procedureId, sql.placeholder('procedureId')),
        eq(draft.id, sql.placeholder('positionId')),
        writtenBy(inAnyOrganisation(context), draft),
      ),
    );

/** Locks the draft that holds a point; throws as `lockDraft` does, for a point that was handed in with R1. */
export async function lockDraftOfPoint(context: WriteContext, procedureId: string, pointId: string): Promise<DraftRow> {
  const [found] = await context.tx
    .select({ draftId: draftPoint.draftId })
    .from(draftPoint)
    .where(and(eq(draftPoint.procedureId, procedureId), eq(draftPoint.id, pointId)));
  if (found) return lockDraft(context, procedureId, found.draftId);
  const [handedIn] = await context.tx
    .select({ reference: point.reference })
    .from(point)
    .innerJoin(position, and(eq(position.procedureId, point.procedureId), eq(position.id, point.positionId)))
    .where(and(eq(point.procedureId, procedureId), eq(point.id, pointId), handedInFor(context)));
  throw handedIn ? isEvidence(handedIn.reference) : noSuchPoint();
}

export const noSuchDraft = () =>
  notFound(i18n.t('Diese Stellungnahme gibt es nicht, oder sie ist nicht für Sie bestimmt.'));

export const noSuchPoint = () =>
  notFound(i18n.t('Diesen Einzelpunkt gibt es nicht (mehr), oder er ist nicht für Sie bestimmt.'));

const isEvidence = (reference: string) =>
  new AppError(
    'wrong_state',
    i18n.t(
      '{reference} ist eingereicht und bleibt, wie es ist. Für eine Berichtigung reichen Sie bitte eine neue Stellungnahme ein, die diese ersetzt.',
      { reference },
    ),
    { rule: 'R1' },
  );
