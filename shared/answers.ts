import { z } from 'zod';
import { conditionValues, type Question, type QuestionKind, questionLimits } from './questions.ts';
import { sectionKey, text } from './values.ts';

/** What an organisation says to one section. */
export const agreements = ['agree', 'agree_with_changes', 'object', 'no_comment'] as const;
export type Agreement = (typeof agreements)[number];

/** Longest free text of an answer, in code points. */
export const answerLength = 20_000;

/**
 * The value of an answer. `text`: the text · `single_choice`: the option · `date`: `YYYY-MM-DD` · `scale` and `number`: the
 * number · `multiple_choice`: the options · `file`: ids of attachments of the position · `yes_no`: answer and reason ·
 * `section_agreement`: by key of the section. Not yet answered is `""`, `[]`, `null` with no reason, or no section.
 */
export const answerValue = z.union([
  text(answerLength),
  z.number().min(-questionLimits.number).max(questionLimits.number),
  z.array(text(questionLimits.option)).max(questionLimits.options),
  z.strictObject({ answer: z.enum(['yes', 'no']).nullable(), reason: text(answerLength) }),
  z.strictObject({ sections: z.record(sectionKey, z.enum(agreements)) }),
]);
export type AnswerValue = z.output<typeof answerValue>;

/** An answer with the question it belongs to. */
export interface GivenAnswer {
  questionKey: string;
  value: AnswerValue;
}

/** What a round asks: its questions in their order, and the sections it is about in the order of the text, by key. */
export interface Form {
  questions: readonly Question[];
  sectionKeys: readonly string[];
}

/** The value of a question nobody has answered yet. */
export function emptyAnswer(kind: QuestionKind): AnswerValue {
  if (kind === 'yes_no') return { answer: null, reason: '' };
  if (kind === 'section_agreement') return { sections: {} };
  return kind === 'multiple_choice' || kind === 'file' ? [] : '';
}

// Browsers check answers too; with zod for two words' sake every first visit would load it.
const isUuid = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
const isDay = (value: string) =>
  /^(19|20|21)\d\d-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00Z`).toJSON()?.startsWith(value) === true;
const areDistinct = (values: readonly string[]) => new Set(values).size === values.length;

/** Whether a value is of the form its question asks for; nothing chosen yet is always possible in a draft. */
export function answerFits(
  { kind, options, scale, range }: Question,
  value: AnswerValue,
  sectionKeys: readonly string[],
): boolean {
  const isNumber = typeof value === 'number';
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'single_choice':
      return typeof value === 'string' && (value === '' || options.includes(value));
    case 'date':
      return typeof value === 'string' && (value === '' || isDay(value));
    case 'multiple_choice':
      return Array.isArray(value) && areDistinct(value) && value.every((option) => options.includes(option));
    case 'file':
      return Array.isArray(value) && value.length <= questionLimits.files && areDistinct(value) && value.every(isUuid);
    case 'scale':
      return (
        value === '' ||
        (isNumber && Number.isInteger(value) && scale !== null && value >= scale.from && value <= scale.to)
      );
    case 'number':
      return value === '' || (isNumber && value >= (range?.min ?? value) && value <= (range?.max ?? value));
    case 'yes_no':
      return typeof value === 'object' && 'answer' in value;
    case 'section_agreement':
      return (
        typeof value === 'object' &&
        'sections' in value &&
        Object.keys(value.sections).every((key) => sectionKeys.includes(key))
      );
  }
}

/** Whether a question is answered: a reason without a yes or no is no answer, and sections are answered all or not at all. */
export function isAnswered(value: AnswerValue | undefined, sectionKeys: readonly string[]): boolean {
  if (value === undefined) return false;
  if (typeof value === 'number') return true;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return 'answer' in value ? value.answer !== null : sectionKeys.every((key) => value.sections[key] !== undefined);
}

/** Whether an answer says anything at all, be it half an answer. */
export function saysSomething(value: AnswerValue): boolean {
  if (typeof value === 'object' && 'answer' in value) return (value.answer ?? value.reason).trim() !== '';
  if (typeof value === 'object' && 'sections' in value) return Object.keys(value.sections).length > 0;
  return isAnswered(value, []);
}

/** The free text of an answer, which needs an answer of its own: text, and the reason of a yes or no (R3). */
export function freeTextOf(kind: QuestionKind | undefined, value: AnswerValue): string {
  if (typeof value === 'object' && 'reason' in value) return value.reason;
  return typeof value === 'string' && (kind === 'text' || kind === undefined) ? value : '';
}

/** The questions that are asked, given what is answered so far: one that depends on a question not asked is not asked either. */
export function shownQuestions(questions: readonly Question[], answers: readonly GivenAnswer[]): Question[] {
  const shown: Question[] = [];
  for (const question of questions) {
    const { shownIf } = question;
    if (shownIf === null) {
      shown.push(question);
      continue;
    }
    const asked = shown.find(({ key }) => key === shownIf.questionKey);
    const given = answers.find(({ questionKey }) => questionKey === shownIf.questionKey)?.value;
    if (asked && given !== undefined && wordsOf(asked, given).some((word) => shownIf.equals.includes(word))) {
      shown.push(question);
    }
  }
  return shown;
}

/** An answer as conditions name it. */
function wordsOf(question: Question, value: AnswerValue): string[] {
  if (conditionValues(question) === null) return [];
  if (typeof value === 'object' && 'answer' in value) return value.answer === null ? [] : [value.answer];
  if (Array.isArray(value)) return value;
  return typeof value === 'object' ? [] : [String(value)];
}

/**
 * The answers that are handed in, in the form's order: those to questions that are asked, naming only files that are there.
 * Answers to other questions stay in the draft.
 */
export function answersToHandIn<Answer extends GivenAnswer>(
  questions: readonly Question[],
  answers: readonly Answer[],
  fileIds: readonly string[],
): Answer[] {
  return shownQuestions(questions, answers).flatMap(({ key, kind }) => {
    const given = answers.find(({ questionKey }) => questionKey === key);
    if (given === undefined) return [];
    return kind === 'file' && Array.isArray(given.value)
      ? [{ ...given, value: given.value.filter((id) => fileIds.includes(id)) }]
      : [given];
  });
}

/** The questions that are asked and not answered, in the form's order. */
export function openQuestions({ questions, sectionKeys }: Form, answers: readonly GivenAnswer[]): Question[] {
  return shownQuestions(questions, answers).filter(
    ({ key }) => !isAnswered(answers.find(({ questionKey }) => questionKey === key)?.value, sectionKeys),
  );
}
