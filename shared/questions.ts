import { z } from 'zod';
import { line, text } from './values.ts';

/**
 * How a question is answered: free text, one or several of its options, a step of a scale, yes or no with a reason, a day,
 * a number, files of the position, or agreement to each section of the round.
 */
export const questionKinds = [
  'text',
  'single_choice',
  'multiple_choice',
  'scale',
  'yes_no',
  'date',
  'number',
  'file',
  'section_agreement',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const questionLimits = {
  questions: 60,
  options: 30,
  option: 200,
  /** Steps of a scale lie between 0 and this. */
  scale: 10,
  /** Numbers lie between minus this and this. */
  number: 1_000_000_000_000,
  files: 10,
} as const;

const questionKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const bound = z.number().min(-questionLimits.number).max(questionLimits.number);
const step = z.int().min(0).max(questionLimits.scale);

/** Whole steps from the lower to the upper end, with words for both. */
const scale = z.strictObject({ from: step, to: step, fromLabel: line(80), toLabel: line(80) });

/** What a number may be; null leaves that end open. */
const range = z.strictObject({ min: bound.nullable(), max: bound.nullable(), unit: text(30) });

const newRange = range.extend({
  min: bound.nullable().default(null),
  max: bound.nullable().default(null),
  unit: text(30).default(''),
});

/** The question is asked once an earlier one is answered with one of these: options, `yes` or `no`, or steps as text. */
const condition = z.strictObject({
  questionKey,
  equals: z
    .array(line(questionLimits.option))
    .min(1)
    .max(questionLimits.options + 1),
});

/** A question of a round. What its kind does not know is empty or null. */
export const question = z.strictObject({
  key: questionKey,
  kind: z.enum(questionKinds),
  label: line(500),
  help: text(2000),
  /** Without an answer the position cannot be handed in. */
  required: z.boolean(),
  /** Asked for once more before handing in; nothing depends on it. */
  encouraged: z.boolean(),
  options: z.array(line(questionLimits.option)).max(questionLimits.options),
  scale: scale.nullable(),
  range: range.nullable(),
  shownIf: condition.nullable(),
});
export type Question = z.output<typeof question>;

export const newQuestion = question.extend({
  help: question.shape.help.default(''),
  required: z.boolean().default(false),
  encouraged: z.boolean().default(false),
  options: question.shape.options.default([]),
  scale: question.shape.scale.default(null),
  range: newRange.nullable().default(null),
  shownIf: question.shape.shownIf.default(null),
});

export type NewQuestion = z.input<typeof newQuestion>;

/** What an earlier question can be answered with so that another depends on it; null where nothing can. */
export function conditionValues({ kind, options, scale: steps }: Pick<Question, 'kind' | 'options' | 'scale'>) {
  if (kind === 'yes_no') return ['yes', 'no'];
  if (kind === 'single_choice' || kind === 'multiple_choice') return options;
  return kind === 'scale' && steps !== null ? stepsOf(steps).map(String) : null;
}

/** The steps of a scale, lowest first. */
export const stepsOf = ({ from, to }: { from: number; to: number }): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

export const hasOptions = (kind: QuestionKind): boolean => kind === 'single_choice' || kind === 'multiple_choice';

interface Misfit {
  path: (string | number)[];
  code: string;
}

/** What does not fit in a list of questions, each with its place: keys, options, scales, ranges, demands and conditions. */
function misfitsIn(list: readonly Question[]): Misfit[] {
  const repeated = list.flatMap(({ key }, index) =>
    list.findIndex((other) => other.key === key) < index ? [{ path: [index, 'key'], code: 'duplicate_key' }] : [],
  );
  return [...repeated, ...list.flatMap((item, index) => misfitsOf(item, index, list.slice(0, index)))];
}

function misfitsOf(item: Question, index: number, earlier: readonly Question[]): Misfit[] {
  const { kind, options, scale: steps, range: bounds, required, encouraged, shownIf } = item;
  const checks = {
    options_do_not_fit: ['options', hasOptions(kind) ? options.length >= 2 : options.length === 0],
    duplicate_option: ['options', new Set(options).size === options.length],
    scale_does_not_fit: ['scale', kind === 'scale' ? steps !== null && steps.from < steps.to : steps === null],
    range_does_not_fit: ['range', bounds === null || (kind === 'number' && isInOrder(bounds))],
    demanded_twice: ['encouraged', !(required && encouraged)],
    condition_does_not_fit: ['shownIf', shownIf === null || isPossible(shownIf, earlier)],
  } as const satisfies Record<string, readonly [string, boolean]>;
  return Object.entries(checks).flatMap(([code, [name, fits]]) => (fits ? [] : [{ path: [index, name], code }]));
}

const isInOrder = ({ min, max }: z.output<typeof range>): boolean => min === null || max === null || min <= max;

/** A condition names an earlier question and answers that question can have. */
function isPossible({ questionKey: key, equals }: z.output<typeof condition>, earlier: readonly Question[]): boolean {
  const asked = earlier.find((other) => other.key === key);
  const possible = asked === undefined ? null : conditionValues(asked);
  return possible !== null && equals.every((value) => possible.includes(value));
}

/** The questions of a round in the order in which they are asked. */
export const questions = z
  .array(newQuestion)
  .max(questionLimits.questions)
  .superRefine((list, context) => {
    for (const { path, code } of misfitsIn(list)) context.addIssue({ code: 'custom', path, params: { code } });
  });
