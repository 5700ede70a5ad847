import type { AnswerValue } from '../../../shared/positions.ts';
import { canonicalJson } from '../../platform/audit.ts';
import { badInput } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { type AskedQuestion, answerFits } from './rules.ts';

/** Throws `malformed` at `pointer` unless the value is of the form its question asks for. */
export function requireFittingAnswer(question: AskedQuestion, value: AnswerValue, pointer: string): void {
  if (answerFits(question, value)) return;
  const sentence = {
    text: i18n.t('Auf diese Frage wird mit Text geantwortet.'),
    single_choice: i18n.t('Bitte wählen Sie eine der Antworten: {options}.', { options: question.options.join(' · ') }),
    yes_no: i18n.t('Bitte antworten Sie mit ja oder nein ("yes", "no") und einer Begründung ("reason").'),
  };
  throw badInput(pointer, 'does_not_fit', sentence[question.kind]);
}

/** Throws `malformed` unless each answer belongs to a question of the round, fits it, and stands there once. */
export function requireFittingAnswers(
  questions: AskedQuestion[],
  answers: { questionKey: string; value: AnswerValue }[],
): void {
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
    requireFittingAnswer(asked, value, `${pointer}/value`);
  }
}

/** What the history shows of an answer. */
export const textOfAnswer = (value: AnswerValue): string => (typeof value === 'string' ? value : canonicalJson(value));
