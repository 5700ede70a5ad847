import { type AnswerValue, answerFits, type Form, type GivenAnswer } from '../../../shared/answers.ts';
import { type Question, questionLimits } from '../../../shared/questions.ts';
import { canonicalJson } from '../../platform/audit.ts';
import { badInput } from '../../platform/errors.ts';
import { i18n, type Text } from '../../platform/i18n.ts';

/** Throws `malformed` at `pointer` unless the value is of the form its question asks for. */
export function requireFittingAnswer(
  question: Question,
  value: AnswerValue,
  sectionKeys: readonly string[],
  pointer: string,
): void {
  if (!answerFits(question, value, sectionKeys))
    throw badInput(pointer, 'does_not_fit', sentences[question.kind](question));
}

const sentences: Record<Question['kind'], (question: Question) => Text> = {
  text: () => i18n.t('Auf diese Frage wird mit Text geantwortet.'),
  single_choice: ({ options }) =>
    i18n.t('Bitte wählen Sie eine der Antworten: {options}.', { options: options.join(' · ') }),
  multiple_choice: ({ options }) =>
    i18n.t('Bitte wählen Sie aus diesen Antworten, jede höchstens einmal: {options}.', {
      options: options.join(' · '),
    }),
  scale: ({ scale }) =>
    i18n.t('Bitte wählen Sie eine ganze Zahl von {from} bis {to}.', { from: scale?.from ?? 0, to: scale?.to ?? 0 }),
  yes_no: () => i18n.t('Bitte antworten Sie mit ja oder nein ("yes", "no") und einer Begründung ("reason").'),
  date: () => i18n.t('Bitte geben Sie einen Tag an, zum Beispiel 2026-03-31.'),
  number: ({ range }) => numberSentence(range?.min ?? null, range?.max ?? null),
  file: () =>
    i18n.t('Auf diese Frage wird mit höchstens {max} Anlagen geantwortet, jede nur einmal.', {
      max: questionLimits.files,
    }),
  section_agreement: () =>
    i18n.t(
      'Bitte wählen Sie zu den Abschnitten dieser Runde: Zustimmung, Zustimmung mit Änderungen, Ablehnung oder keine Anmerkung.',
    ),
};

function numberSentence(min: number | null, max: number | null): Text {
  if (min !== null && max !== null) return i18n.t('Bitte geben Sie eine Zahl von {min} bis {max} an.', { min, max });
  if (min !== null) return i18n.t('Bitte geben Sie eine Zahl ab {min} an.', { min });
  if (max !== null) return i18n.t('Bitte geben Sie eine Zahl bis {max} an.', { max });
  return i18n.t('Bitte geben Sie eine Zahl an.');
}

/** Throws `malformed` unless each answer belongs to a question of the round, fits it, and stands there once. */
export function requireFittingAnswers({ questions, sectionKeys }: Form, answers: readonly GivenAnswer[]): void {
  const seen = new Set<string>();
  for (const [index, { questionKey, value }] of answers.entries()) {
    const asked = questions.find(({ key }) => key === questionKey);
    const pointer = `/answers/${index}`;
    if (!asked) {
      throw badInput(
        `${pointer}/questionKey`,
        'unknown',
        i18n.t('Diese Frage wird in der Beteiligungsrunde nicht gestellt.'),
      );
    }
    if (seen.has(questionKey)) {
      throw badInput(
        `${pointer}/questionKey`,
        'duplicate_key',
        i18n.t('Jede Frage kann nur einmal beantwortet werden.'),
      );
    }
    seen.add(questionKey);
    requireFittingAnswer(asked, value, sectionKeys, `${pointer}/value`);
  }
}

/** What the history shows of an answer. */
export const textOfAnswer = (value: AnswerValue): string => (typeof value === 'string' ? value : canonicalJson(value));
