import type { Input, Output } from '../../../shared/endpoint.ts';
import type { uploadReplyForm as endpoint } from '../../../shared/reply-form.ts';
import type { WriteContext } from '../../platform/context.ts';
import { AppError, badInput, wrongState } from '../../platform/errors.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { findRound } from '../rounds/index.ts';
import { answerText } from './answer-text.ts';
import { appendPoints } from './append-points.ts';
import { lockDraft, noSuchDraft } from './draft-lock.ts';
import { findDraft } from './draft-queries.ts';
import { editPosition } from './edit-position.ts';
import { replyFormOf } from './reply-form.ts';
import { judgeAnswers } from './reply-form-answers.ts';
import { judgeRows, type ReplyPoint } from './reply-form-judge.ts';
import { looseWords } from './reply-form-loose.ts';
import { judgeStance, labelOf, type MergedAnswer, mergeAnswers } from './reply-form-merge.ts';
import type { FilledForm } from './reply-form-read.ts';
import { getForm, getSections } from './setting.ts';
import type { DraftRow, Position } from './shapes.ts';
import { writeAnswer } from './write-answer.ts';

/**
 * Takes a filled reply form into a draft, or only shows it: rows as points, the stance and answers where the draft has none.
 * What the draft holds already is not added again, so the same file can come twice (R15). Every other word is told. What is
 * wrong with the file is told only to those who may write here (R9).
 */
export async function takeReplyForm(
  context: WriteContext,
  { params, query }: Input<typeof endpoint>,
  filled: FilledForm | AppError,
): Promise<Output<typeof endpoint>> {
  const { tx, language } = context;
  const { procedureId, positionId } = params;
  const row = await lockDraft(context, procedureId, positionId);
  const round = row.roundId === null ? null : await findRound(tx, procedureId, row.roundId);
  if (!round) throw wrongState(i18n.t('Eine Vorarbeit gehört zu keiner Runde; für sie gibt es keinen Rückmeldebogen.'));
  if (filled instanceof AppError) throw filled;
  if (filled.roundId !== null && filled.roundId !== round.id) {
    throw badInput(
      '',
      'other_round',
      i18n.t('Dieser Bogen gehört zu einer anderen Beteiligungsrunde. Bitte nehmen Sie den Bogen dieser Runde.'),
    );
  }
  const draft = await findDraft(tx, context, procedureId, positionId);
  if (!draft) throw noSuchDraft();
  const form = await replyFormOf(tx, round, draft.organisationName, language);
  const { sectionKeys } = await getForm(tx, procedureId, round.id);
  const sections = await getSections(tx, procedureId, round.versionId, [...sectionKeys]);
  const setting = { questions: form.questions, sections, files: draft.attachments };

  const { points, problems } = judgeRows(filled.rows, form.sections);
  const placed = markKnown(points, draft);
  const judged = judgeAnswers(filled.fields, form.questions, sectionKeys);
  const { answers, leftOver } = mergeAnswers(judged.answers, draft.answers, setting, language);
  const stance = judgeStance(filled.fields, draft.stance, language);

  const fresh = { points: placed.filter(isFresh), answers: answers.filter(isFresh) };
  const isStanceNew = stance.stance !== null && !stance.stance.isKnown;
  const counted = { added: fresh.points.length, answered: fresh.answers.length + Number(isStanceNew) };
  const isTaken = !query.dryRun && counted.added + counted.answered > 0;
  if (isTaken) await take(context, row, draft, { ...fresh, stance: isStanceNew ? stance.stance : null });
  else context.unchanged();
  return {
    points: placed.map(({ note, ...point }) => ({ ...point, note: note && say(note, language) })),
    problems: problems.map(({ detail, ...problem }) => ({ ...problem, detail: say(detail, language) })),
    stance: stance.stance,
    answers: answers.map(({ value, note, ...answer }) => ({
      ...answer,
      label: labelOf(setting, answer.questionKey),
      words: answerText({ ...answer, value }, setting, language),
      note: note && say(note, language),
    })),
    leftOver: [...stance.leftOver, ...judged.leftOver, ...leftOver, ...looseWords(filled, form)].map(
      ({ place, words, detail }) => ({ place: say(place, language), words, detail: say(detail, language) }),
    ),
    ...(isTaken ? counted : { added: 0, answered: 0 }),
  };
}

const isFresh = ({ isKnown }: { isKnown: boolean }): boolean => !isKnown;

interface Fresh {
  points: ReplyPoint[];
  answers: MergedAnswer[];
  stance: Output<typeof endpoint>['stance'];
}

async function take(context: WriteContext, row: DraftRow, draft: Position, fresh: Fresh): Promise<void> {
  const { procedureId, id: positionId } = row;
  const bodies = fresh.points.map(({ kind, sectionKey, comment, proposedText }) => ({
    kind,
    sectionKey,
    quote: null,
    comment,
    proposedText,
  }));
  if (bodies.length > 0) await appendPoints(context, row, bodies);
  for (const { questionKey, value } of fresh.answers) {
    const version = draft.answers.find((answer) => answer.questionKey === questionKey)?.version ?? 0;
    await writeAnswer(
      { ...context, expected: version },
      { params: { procedureId, positionId, questionKey }, query: {}, body: { value } },
    );
  }
  if (fresh.stance !== null) {
    await editPosition(
      { ...context, expected: row.version },
      { params: { procedureId, positionId }, query: {}, body: { stance: fresh.stance.stance } },
    );
  }
}

function markKnown(points: readonly ReplyPoint[], draft: Position): (ReplyPoint & { isKnown: boolean })[] {
  const known = new Set(draft.points.map(fingerprint));
  return points.map((point) => {
    const isKnown = known.has(fingerprint(point));
    known.add(fingerprint(point));
    return { ...point, isKnown };
  });
}

const fingerprint = ({
  sectionKey,
  kind,
  comment,
  proposedText,
}: Pick<ReplyPoint, 'sectionKey' | 'kind' | 'comment' | 'proposedText'>) =>
  JSON.stringify([sectionKey, kind, comment.trim(), proposedText.trim()]);
