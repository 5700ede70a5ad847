import { answerFits, answersToHandIn, type Form, openQuestions, saysSomething } from '../../../shared/answers.ts';
import type { Obstacle } from '../../../shared/errors.ts';
import type { Question } from '../../../shared/questions.ts';
import { findQuote } from '../../../shared/text/quotes.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import { sectionLabel } from '../documents/index.ts';
import type { AddressedSection, Asked } from './setting.ts';
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
 */
export function findSubmissionObstacles(submission: Submission, asked: Asked): SubmissionObstacle[] {
  const wordless = saysNothing(submission) && submission.stance !== 'no_comment' && submission.stance !== 'agree';
  return [
    ...(wordless ? [emptyPosition(submission.id)] : []),
    ...questionObstacles(asked.form, submission),
    ...submission.points.flatMap((point) => pointObstacle(point, asked)),
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

function pointObstacle(point: WrittenPoint, { sections, openKeys }: Asked): SubmissionObstacle[] {
  const { id, place, sectionKey, quote, disputes } = point;
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
  // A decision can be disputed wherever it was about.
  if (section && sectionKey !== null && disputes === null && openKeys.length > 0 && !openKeys.includes(sectionKey)) {
    return obstacle(
      i18n.t(
        'Einzelpunkt {place} ist zu „{title}“; in dieser Runde geht es nur um {open}. Bitte ordnen Sie ihn dort zu oder dem Ganzen.',
        { place, title: sectionLabel(section), open: titlesOf(openKeys, sections) },
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

/** So many sections are named, the others only counted. */
const NAMED = 5;

function titlesOf(openKeys: readonly string[], sections: ReadonlyMap<string, AddressedSection>): string {
  const titles = [...sections].flatMap(([key, section]) =>
    openKeys.includes(key) ? `„${sectionLabel(section)}“` : [],
  );
  const [first, rest] = [titles.slice(0, NAMED).join(', '), titles.length - NAMED];
  return rest > 0 ? `${first} (+${rest})` : first;
}

/** A point has words of its own, or supports or strikes out a place. */
const speaks = ({ kind, sectionKey, comment, proposedText }: WrittenPoint): boolean =>
  `${comment}${proposedText}`.trim() !== '' || (sectionKey !== null && (kind === 'support' || kind === 'deletion'));

function attachmentObstacle({ id, name, scan }: Submission['attachments'][number]): SubmissionObstacle[] {
  if (scan !== 'infected') return [];
  const detail = i18n.t('In der Anlage „{name}“ wurde Schadsoftware gefunden. Bitte entfernen Sie sie.', { name });
  return [{ kind: 'attachment', id, reference: null, detail }];
}
