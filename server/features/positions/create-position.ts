import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { createPosition as endpoint, createPriorPosition as priorEndpoint } from '../../../shared/positions.ts';
import { canonicalJson } from '../../platform/audit.ts';
import type { WriteContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { draft, draftAnswer, draftPoint } from '../../tables/drafts.ts';
import { requireFittingAnswers, textOfAnswer } from './answers.ts';
import { planTakeOver } from './attachment-take-over.ts';
import { takeOverCounterDraft } from './counter-draft-take-over.ts';
import { type Origin, requireOrigin } from './draft-origin.ts';
import { findDisputed } from './find-disputed.ts';
import { getVisiblePosition } from './get-position.ts';
import { keepRevisions, type SavedPart, stateOfPoint, textOfPoint } from './save-part.ts';
import { getForm } from './setting.ts';
import type { Position } from './shapes.ts';
import { requireSupersedable } from './supersede.ts';

type Content = Omit<Input<typeof priorEndpoint>['body'], 'organisationId' | 'receivedOn'>;

/**
 * Begins a draft in a round, empty or with its whole content; an organisation has one of its own per round (R9, R14). A
 * correction begins with the files of the position it replaces.
 */
export const createPosition = (context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Position> =>
  begin(
    context,
    { ...params, organisationId: body.organisationId, channel: body.channel, receivedOn: body.receivedOn },
    body,
  );

/** Records an earlier contribution (Vorarbeit), which belongs to no round; by intake only. */
export const createPriorPosition = (
  context: WriteContext,
  { params, body }: Input<typeof priorEndpoint>,
): Promise<Position> =>
  begin(
    context,
    { ...params, roundId: null, organisationId: body.organisationId, channel: 'prior', receivedOn: body.receivedOn },
    body,
  );

async function begin(context: WriteContext, origin: Origin, content: Content): Promise<Position> {
  const { tx, now, personId } = context;
  const { procedureId } = origin;
  const { stance, publication, language, coverText, points, supersedesId } = content;
  const recordedByStaff = await requireOrigin(context, origin);
  requireFittingAnswers(await getForm(tx, procedureId, origin.roundId), content.answers);
  if (supersedesId) await requireSupersedable(tx, { ...origin, supersedesId });

  const row = {
    ...origin,
    id: newId(),
    stance,
    publication,
    language,
    coverText,
    coverTextVersion: 1,
    supersedesId,
    recordedByStaff,
    createdBy: personId,
    createdAt: now,
    version: 1,
    contentVersion: 1,
  };
  const inserted = await tx.insert(draft).values(row).onConflictDoNothing().returning({ id: draft.id });
  if (inserted.length === 0) throw await alreadyBegun(context, origin);
  const files = await planTakeOver(context, row);
  await files.insert();
  const counterDraft = await takeOverCounterDraft(context, row);
  const answers = content.answers.map(files.renamed);
  const ofDraft = { procedureId, draftId: row.id, version: 1 };
  if (answers.length > 0) await tx.insert(draftAnswer).values(answers.map((answer) => ({ ...ofDraft, ...answer })));
  await findDisputed(context, row, points);
  const placed = points.map((point, index) => ({
    ...ofDraft,
    id: newId(),
    place: index + 1,
    ...point,
    disputesPointId: point.disputesPointId ?? null,
  }));
  if (placed.length > 0) await tx.insert(draftPoint).values(placed);
  await keepRevisions(context, row, [
    { part: 'position', partId: null, text: canonicalJson({ stance, publication, language }) },
    ...(coverText === '' ? [] : [{ part: 'cover_text', partId: null, text: coverText } as const]),
    ...answers.map(
      ({ questionKey, value }): SavedPart => ({
        part: 'answer',
        partId: questionKey,
        text: textOfAnswer(value),
        state: { value },
      }),
    ),
    ...placed.map(
      (point): SavedPart => ({
        part: 'point',
        partId: point.id,
        text: textOfPoint(point),
        state: stateOfPoint(point),
      }),
    ),
    ...files.revisions,
    ...counterDraft,
  ]);
  return getVisiblePosition(tx, context, procedureId, row.id);
}

/** The draft the organisation already has goes along, so that nobody writes beside it. */
async function alreadyBegun(context: WriteContext, { procedureId, roundId, organisationId }: Origin) {
  const [present] = await context.tx
    .select({ id: draft.id })
    .from(draft)
    .where(
      and(
        eq(draft.procedureId, procedureId),
        roundId === null ? undefined : eq(draft.roundId, roundId),
        eq(draft.organisationId, organisationId),
        eq(draft.recordedByStaff, false),
      ),
    );
  return wrongState(
    i18n.t(
      'Ihre Organisation schreibt in dieser Beteiligungsrunde schon an einer Stellungnahme. Bitte schreiben Sie dort weiter.',
    ),
    present && (await getVisiblePosition(context.tx, context, procedureId, present.id)),
  );
}
