import { answersToHandIn, type Form, openQuestions, saysSomething } from '../../../shared/answers.ts';
import type { Question } from '../../../shared/questions.ts';
import type { Position } from './queries.ts';

/** What stands between a draft and handing it in. */
export type Missing =
  | { kind: 'nothing_written' }
  | { kind: 'question'; key: string; label: string }
  | { kind: 'empty_point'; id: string; place: number };

/** What has to be written before a draft can be handed in; the server judges the same once more. */
export function missingIn(position: Position, form: Form): Missing[] {
  const { stance, coverText, points, attachments, counterDraft } = position;
  const isSilent =
    stance !== 'no_comment' &&
    stance !== 'agree' &&
    coverText.trim() === '' &&
    points.length === 0 &&
    attachments.length === 0 &&
    counterDraft === null &&
    !handedIn(position, form).some(({ value }) => saysSomething(value));
  return [
    ...(isSilent ? [{ kind: 'nothing_written' } as const] : []),
    ...unanswered(position, form)
      .filter(({ required }) => required)
      .map(({ key, label }) => ({ kind: 'question', key, label }) as const),
    ...points.filter(isEmpty).map(({ id, place }) => ({ kind: 'empty_point', id, place }) as const),
  ];
}

/** The questions whose answer would help and that are still open; nothing depends on them. */
export const wishedFor = (position: Position, form: Form): Question[] =>
  unanswered(position, form).filter(({ encouraged }) => encouraged);

const unanswered = (position: Position, form: Form): Question[] =>
  position.stance === 'no_comment' ? [] : openQuestions(form, handedIn(position, form));

const handedIn = ({ answers, attachments }: Position, { questions }: Form) =>
  answersToHandIn(
    questions,
    answers,
    attachments.map(({ id }) => id),
  );

/** A point without words; support or deletion of a section speaks for itself. */
const isEmpty = ({ kind, sectionKey, comment, proposedText }: Position['points'][number]): boolean =>
  `${comment}${proposedText}`.trim() === '' && !(sectionKey !== null && (kind === 'support' || kind === 'deletion'));
