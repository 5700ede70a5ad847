import type { Position, Round } from './queries.ts';

/** What stands between a draft and handing it in. */
export type Missing =
  | { kind: 'nothing_written' }
  | { kind: 'question'; key: string; label: string }
  | { kind: 'empty_point'; id: string; place: number };

/** What has to be written before a draft can be handed in; the server judges the same once more. */
export function missingIn(position: Position, questions: Round['questions']): Missing[] {
  const { stance, coverText, answers, points, attachments } = position;
  const isAnswered = (key: string) => {
    const value = answers.find(({ questionKey }) => questionKey === key)?.value ?? '';
    return typeof value === 'string' ? value.trim() !== '' : value.answer !== null;
  };
  const isSilent =
    stance !== 'no_comment' &&
    stance !== 'agree' &&
    coverText.trim() === '' &&
    points.length === 0 &&
    attachments.length === 0 &&
    answers.every(({ value }) => (typeof value === 'string' ? value : (value.answer ?? value.reason)).trim() === '');
  const unanswered = questions.filter(({ required, key }) => required && stance !== 'no_comment' && !isAnswered(key));
  return [
    ...(isSilent ? [{ kind: 'nothing_written' } as const] : []),
    ...unanswered.map(({ key, label }) => ({ kind: 'question', key, label }) as const),
    ...points.filter(isEmpty).map(({ id, place }) => ({ kind: 'empty_point', id, place }) as const),
  ];
}

/** A point without words; support or deletion of a section speaks for itself. */
const isEmpty = ({ kind, sectionKey, comment, proposedText }: Position['points'][number]): boolean =>
  `${comment}${proposedText}`.trim() === '' && !(sectionKey !== null && (kind === 'support' || kind === 'deletion'));
