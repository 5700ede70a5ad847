import type { Obstacle } from '../../../shared/errors.ts';
import { findQuote } from '../../../shared/text/quotes.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import { type AskedQuestion, answerFits, isAnswered } from './rules.ts';
import type { AddressedSection } from './setting.ts';
import type { Position, WrittenPoint } from './shapes.ts';

type Submission = Pick<Position, 'id' | 'stance' | 'coverText' | 'answers' | 'points' | 'attachments'>;

export type SubmissionObstacle = Omit<Obstacle, 'detail'> & { detail: Text };

/**
 * What has to be put right before a position can be handed in: nothing is kept as evidence that says nothing, leaves
 * out a required answer, or quotes what does not stand in the text. "No comment" is a full answer with one click.
 * `sections` are those of the round's version that points name, by key; a prior position has none.
 */
export function findSubmissionObstacles(
  submission: Submission,
  questions: AskedQuestion[],
  sections: ReadonlyMap<string, AddressedSection>,
): SubmissionObstacle[] {
  const wordless = saysNothing(submission) && submission.stance !== 'no_comment' && submission.stance !== 'agree';
  return [
    ...(wordless ? [emptyPosition(submission.id)] : []),
    ...questions.flatMap((question) => questionObstacle(question, submission)),
    ...submission.points.flatMap((point) => pointObstacle(point, sections)),
    ...submission.attachments.flatMap(attachmentObstacle),
  ];
}

const saysNothing = ({ coverText, answers, points, attachments }: Submission): boolean =>
  coverText.trim() === '' &&
  points.length === 0 &&
  attachments.length === 0 &&
  answers.every(({ value }) => (typeof value === 'string' ? value : (value.answer ?? value.reason)).trim() === '');

const emptyPosition = (id: string): SubmissionObstacle => ({
  kind: 'position',
  id,
  reference: null,
  detail: i18n.t('Die Stellungnahme ist leer. Bitte schreiben Sie etwas, oder wählen Sie „Keine Anmerkungen“.'),
});

function questionObstacle(question: AskedQuestion, { stance, answers }: Submission): SubmissionObstacle[] {
  const { key, label } = question;
  const obstacle = (detail: Text) => [{ kind: 'question', id: key, reference: key, detail }];
  const given = answers.find(({ questionKey }) => questionKey === key);
  if (given && !answerFits(question, given.value)) {
    return obstacle(
      i18n.t('Die Antwort auf „{label}“ passt nicht mehr zur Frage. Bitte antworten Sie neu.', { label }),
    );
  }
  const isMissing = question.isRequired && stance !== 'no_comment' && !(given && isAnswered(given.value));
  return isMissing ? obstacle(i18n.t('Bitte beantworten Sie die Frage „{label}“.', { label })) : [];
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
