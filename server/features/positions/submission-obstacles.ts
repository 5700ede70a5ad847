import { answerFits, answersToHandIn, type Form, openQuestions, saysSomething } from '../../../shared/answers.ts';
import type { Obstacle } from '../../../shared/errors.ts';
import type { Question } from '../../../shared/questions.ts';
import { findQuote } from '../../../shared/text/quotes.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import type { AddressedSection } from './setting.ts';
import type { Position, WrittenPoint } from './shapes.ts';

type Submission = Pick<Position, 'id' | 'stance' | 'coverText' | 'answers' | 'points' | 'attachments' | 'counterDraft'>;

/** A draft with only those answers that will be handed in: to questions that are asked, naming files that are there. */
export const withAnswersToHandIn = <Written extends Submission>(
  written: Written,
  questions: readonly Question[],
): Written => ({
  ...written,
  answers: answersToHandIn(
    questions,
    written.answers,
    written.attachments.map(({ id }) => id),
  ),
});

export type SubmissionObstacle = Omit<Obstacle, 'detail'> & { detail: Text };

/**
 * What has to be put right before a position can be handed in: nothing is kept as evidence that says nothing, leaves
 * out a required answer, or quotes what does not stand in the text. "No comment" is a full answer with one click.
 * `answers` are those that will be handed in; a question that is not asked is not required either.
 * `sections` are those of the round's version that points name, by key; a prior position has none.
 */
export function findSubmissionObstacles(
  submission: Submission,
  form: Form,
  sections: ReadonlyMap<string, AddressedSection>,
): SubmissionObstacle[] {
  const wordless = saysNothing(submission) && submission.stance !== 'no_comment' && submission.stance !== 'agree';
  return [
    ...(wordless ? [emptyPosition(submission.id)] : []),
    ...questionObstacles(form, submission),
    ...submission.points.flatMap((point) => pointObstacle(point, sections)),
    ...submission.attachments.flatMap(attachmentObstacle),
  ];
}

const saysNothing = ({ coverText, answers, points, attachments, counterDraft }: Submission): boolean =>
  coverText.trim() === '' &&
  points.length === 0 &&
  attachments.length === 0 &&
  counterDraft === null &&
  !answers.some(({ value }) => saysSomething(value));

const emptyPosition = (id: string): SubmissionObstacle => ({
  kind: 'position',
  id,
  reference: null,
  detail: i18n.t('Die Stellungnahme ist leer. Bitte schreiben Sie etwas, oder wählen Sie „Keine Anmerkungen“.'),
});

function questionObstacles(form: Form, { stance, answers }: Submission): SubmissionObstacle[] {
  const obstacle = ({ key }: Question, detail: Text) => ({ kind: 'question', id: key, reference: key, detail });
  const misfits = answers.flatMap(({ questionKey, value }) => {
    const asked = form.questions.find(({ key }) => key === questionKey);
    if (!asked || answerFits(asked, value, form.sectionKeys)) return [];
    const { label } = asked;
    return obstacle(
      asked,
      i18n.t('Die Antwort auf „{label}“ passt nicht mehr zur Frage. Bitte antworten Sie neu.', { label }),
    );
  });
  const missing = stance === 'no_comment' ? [] : openQuestions(form, answers).filter(({ required }) => required);
  return [
    ...misfits,
    ...missing.map((question) =>
      obstacle(question, i18n.t('Bitte beantworten Sie die Frage „{label}“.', { label: question.label })),
    ),
  ];
}

function pointObstacle(point: WrittenPoint, sections: ReadonlyMap<string, AddressedSection>): SubmissionObstacle[] {
  const { id, place, sectionKey, quote } = point;
  const obstacle = (detail: Text) => [{ kind: 'point', id, reference: String(place), detail }];
  const values = { place };
  if (!speaks(point)) {
    return obstacle(i18n.t('Einzelpunkt {place} ist leer. Bitte ergänzen Sie ihn, oder löschen Sie ihn.', values));
  }
  const section = sectionKey === null ? undefined : sections.get(sectionKey);
  if (sectionKey !== null && !section) {
    return obstacle(
      i18n.t(
        'Einzelpunkt {place} nennt einen Abschnitt, den es in dieser Fassung nicht gibt. Bitte wählen Sie den Abschnitt neu.',
        values,
      ),
    );
  }
  if (quote !== null && (!section || !findQuote(section.plainText, quote))) {
    return obstacle(
      i18n.t(
        'Die in Einzelpunkt {place} markierte Stelle steht so nicht im Abschnitt. Bitte markieren Sie die Stelle neu.',
        values,
      ),
    );
  }
  return [];
}

/** A point has words of its own, or supports or strikes out a place. */
const speaks = ({ kind, sectionKey, comment, proposedText }: WrittenPoint): boolean =>
  `${comment}${proposedText}`.trim() !== '' || (sectionKey !== null && (kind === 'support' || kind === 'deletion'));

function attachmentObstacle({ id, name, scan }: Submission['attachments'][number]): SubmissionObstacle[] {
  if (scan !== 'infected') return [];
  const detail = i18n.t('In der Anlage „{name}“ wurde Schadsoftware gefunden. Bitte entfernen Sie sie.', { name });
  return [{ kind: 'attachment', id, reference: null, detail }];
}
