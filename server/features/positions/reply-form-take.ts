import { and, eq } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { uploadReplyForm as endpoint } from '../../../shared/reply-form.ts';
import type { WriteContext } from '../../platform/context.ts';
import { AppError, badInput, wrongState } from '../../platform/errors.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { draftPoint } from '../../tables/drafts.ts';
import { findRound } from '../rounds/index.ts';
import { appendPoints } from './append-points.ts';
import { lockDraft } from './draft-lock.ts';
import { listReplySections } from './reply-form.ts';
import { judgeRows, type ReplyPoint } from './reply-form-judge.ts';
import type { FilledForm } from './reply-form-read.ts';

/**
 * Takes the rows of a filled reply form into a draft as points, or only shows them. What the draft holds already is not added
 * again, so the same file can come twice (R15). What is wrong with the file is told only to those who may write here (R9).
 */
export async function takeReplyForm(
  context: WriteContext,
  { params, query }: Input<typeof endpoint>,
  form: FilledForm | AppError,
): Promise<Output<typeof endpoint>> {
  const { tx, language } = context;
  const { procedureId, positionId } = params;
  const row = await lockDraft(context, procedureId, positionId);
  const round = row.roundId === null ? null : await findRound(tx, procedureId, row.roundId);
  if (!round) throw wrongState(i18n.t('Eine Vorarbeit gehört zu keiner Runde; für sie gibt es keinen Rückmeldebogen.'));
  if (form instanceof AppError) throw form;
  if (form.roundId !== null && form.roundId !== round.id) {
    throw badInput(
      '',
      'other_round',
      i18n.t('Dieser Bogen gehört zu einer anderen Beteiligungsrunde. Bitte nehmen Sie den Bogen dieser Runde.'),
    );
  }
  const { points, problems } = judgeRows(form.rows, await listReplySections(tx, procedureId, round, language));
  const present = await tx
    .select()
    .from(draftPoint)
    .where(and(eq(draftPoint.procedureId, procedureId), eq(draftPoint.draftId, positionId)));
  const known = new Set(present.map(fingerprint));
  const judged = points.map((point) => {
    const isKnown = known.has(fingerprint(point));
    known.add(fingerprint(point));
    return { ...point, isKnown };
  });
  const fresh = judged.filter(({ isKnown }) => !isKnown);
  const isTaken = !query.dryRun && fresh.length > 0;
  if (isTaken) {
    await appendPoints(
      context,
      row,
      fresh.map(({ kind, sectionKey, comment, proposedText }) => ({
        kind,
        sectionKey,
        quote: null,
        comment,
        proposedText,
      })),
    );
  } else context.unchanged();
  return {
    points: judged.map(({ note, ...point }) => ({ ...point, note: note && say(note, language) })),
    problems: problems.map(({ detail, ...problem }) => ({ ...problem, detail: say(detail, language) })),
    added: isTaken ? fresh.length : 0,
  };
}

const fingerprint = ({
  sectionKey,
  kind,
  comment,
  proposedText,
}: Pick<ReplyPoint, 'sectionKey' | 'kind' | 'comment' | 'proposedText'>) =>
  JSON.stringify([sectionKey, kind, comment.trim(), proposedText.trim()]);
