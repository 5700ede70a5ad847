import type { Input } from '../../../shared/endpoint.ts';
import { extendedRound } from '../../../shared/extensions.ts';
import type { submitPosition as endpoint } from '../../../shared/positions.ts';
import { roundState } from '../../../shared/rounds.ts';
import type { WriteContext } from '../../platform/context.ts';
import { nextNumber } from '../../platform/counter.ts';
import { ruleBroken, stale, wrongState } from '../../platform/errors.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { newSecret } from '../../platform/ids.ts';
import { extendedUntil } from '../rounds/index.ts';
import { submissionObstacle } from './abilities.ts';
import { collectSignatories, writeSignatories } from './collect-signatories.ts';
import { findCounterDraftText } from './counter-draft-queries.ts';
import { lockDraft, noSuchDraft } from './draft-lock.ts';
import { findDraft } from './draft-queries.ts';
import { getHandedIn } from './get-position.ts';
import { indexPoints } from './point-search.ts';
import { refreshPointState } from './point-state.ts';
import { type Evidence, hashDocument, receiptDocument } from './receipt.ts';
import { removeDraft } from './remove-draft.ts';
import { isTooLate } from './rules.ts';
import { sendReceipt } from './send-receipt.ts';
import { getAsked, holdSetting, type Setting } from './setting.ts';
import type { DraftRow, Position } from './shapes.ts';
import { changedMeanwhile } from './stale.ts';
import { findSubmissionObstacles, withAnswersToHandIn } from './submission-obstacles.ts';
import { requireSupersedable, supersede } from './supersede.ts';
import { writeEvidence } from './write-evidence.ts';

/**
 * Hands a position in, exactly as it was read (R16): it becomes evidence (R1) and a receipt is given (R2). The server's
 * clock judges; after closing it is recorded as late, never refused, until the results are published (R10). What is
 * refused stays a draft.
 */
export async function submitPosition(context: WriteContext, { params }: Input<typeof endpoint>): Promise<Position> {
  const { tx, now } = context;
  const { procedureId, positionId } = params;
  const row = await lockDraft(context, procedureId, positionId);
  const draft = await findDraft(tx, context, procedureId, positionId);
  if (!draft) throw noSuchDraft();
  if (row.contentVersion !== context.expected) throw stale(changedMeanwhile, draft);
  const setting = await holdSetting(context, procedureId, row.roundId);
  const closed = setting.round && submissionObstacle(roundState(setting.round, now));
  if (closed) throw wrongState(closed);
  const asked = await getAsked(tx, row, setting.round, draft.points);
  const { questions } = asked.form;
  const written = withAnswersToHandIn(draft, questions);
  refuseObstacles(context, findSubmissionObstacles(written, asked));
  if (row.supersedesId) await requireSupersedable(tx, { ...row, supersedesId: row.supersedesId });

  const signatories = await collectSignatories(tx, row);
  const evidence = { ...(await toEvidence(context, row, written, setting)), signatories };
  const document = receiptDocument(evidence);
  const sha256 = hashDocument(document);
  const pointIds = await writeEvidence(tx, evidence, sha256, questions);
  await writeSignatories(tx, row, signatories);
  await removeDraft(tx, row);
  await refreshPointState(tx, procedureId, pointIds);
  await indexPoints(tx, procedureId, pointIds);
  const { reference, isLate } = evidence.position;
  if (row.supersedesId && !isLate) {
    await supersede(context, { procedureId, supersedesId: row.supersedesId }, { id: row.id, reference });
  }
  context.record({
    action: 'position.submit',
    subject: { type: 'position', id: positionId },
    after: { reference, sha256, late: isLate, ...(signatories.length > 0 && { signatories: idsOf(signatories) }) },
  });
  if (!row.recordedByStaff) {
    const readers = [context.personId, ...signatories.map(({ approvedBy }) => approvedBy)];
    await sendReceipt(context, document, sha256, {
      ...setting,
      questions,
      sections: asked.sections,
      files: written.attachments,
      readers,
    });
  }
  return getHandedIn(tx, context, procedureId, positionId);
}

const idsOf = (signatories: { organisationId: string }[]) => signatories.map(({ organisationId }) => organisationId);

function refuseObstacles({ language }: WriteContext, obstacles: ReturnType<typeof findSubmissionObstacles>): void {
  if (obstacles.length === 0) return;
  throw ruleBroken(
    'R2',
    i18n.t(
      'Die Stellungnahme kann so noch nicht eingereicht werden. Ihr Text bleibt gespeichert; bitte sehen Sie sich die genannten Stellen an.',
    ),
    obstacles.map((obstacle) => ({ ...obstacle, detail: say(obstacle.detail, language) })),
  );
}

/** Takes its number last: the counter stays locked until the commit, so that references have no gaps. */
async function toEvidence(
  { tx, now, personId }: WriteContext,
  row: DraftRow,
  written: Position,
  { round, procedureTitle, timeZone }: Setting,
): Promise<Omit<Evidence, 'signatories'>> {
  const counterDraft = written.counterDraft && (await findCounterDraftText(tx, row));
  const until = round && (await extendedUntil(tx, row.procedureId, round.id, row.organisationId));
  const isLate = round !== null && isTooLate(extendedRound(round, until), now, row.receivedOn, timeZone);
  const number = await nextNumber(tx, row.procedureId, `position/${row.roundId ?? 'prior'}`);
  const reference = `${round?.reference ?? 'V'}-${String(number).padStart(3, '0')}`;
  const {
    procedureId,
    id,
    roundId,
    organisationId,
    channel,
    receivedOn,
    stance,
    publication,
    language,
    supersedesId,
    recordedByStaff,
  } = row;
  return {
    position: {
      procedureId,
      id,
      roundId,
      organisationId,
      organisationName: written.organisationName,
      procedureTitle,
      roundTitle: round?.title ?? null,
      reference,
      channel,
      receivedOn,
      stance,
      publication,
      language,
      answers: written.answers.map(({ questionKey, value }) => ({ questionKey, value })),
      isLate,
      supersedesId,
      recordedByStaff,
      submittedAt: now,
      submittedBy: personId,
    },
    roundReference: round?.reference ?? null,
    coverText: written.coverText,
    answers: written.answers,
    points: written.points.map((point, index) => ({
      ...point,
      place: index + 1,
      reference: `${reference}.${index + 1}`,
    })),
    attachments: written.attachments,
    counterDraft: counterDraft && { reference: `${reference}.${written.points.length + 1}`, ...counterDraft },
    nonce: newSecret(),
  };
}
