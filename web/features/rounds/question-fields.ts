import { conditionValues, hasOptions, type Question } from '../../../shared/questions.ts';

/** How much an answer is asked for. */
export type Demand = 'required' | 'encouraged' | 'optional';

/** A question as it stands in the form: choices one a line, numbers as they are typed; what its kind does not know is kept. */
export interface QuestionFields extends Pick<Question, 'key' | 'kind' | 'label' | 'help'> {
  demand: Demand;
  options: string;
  from: string;
  to: string;
  fromLabel: string;
  toLabel: string;
  min: string;
  max: string;
  unit: string;
  /** Key of the earlier question it depends on; empty where it is always asked. */
  dependsOn: string;
  equals: string[];
}

export const newQuestionKey = (): string => `q${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;

export const newQuestion = (): QuestionFields => ({
  key: newQuestionKey(),
  kind: 'text',
  label: '',
  help: '',
  demand: 'optional',
  options: '',
  from: '1',
  to: '5',
  fromLabel: '',
  toLabel: '',
  min: '',
  max: '',
  unit: '',
  dependsOn: '',
  equals: [],
});

export const optionsOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A question as the form shows it. */
export function fieldsOfQuestion(question: Question): QuestionFields {
  const { key, kind, label, help, required, encouraged, options, scale, range, shownIf } = question;
  const written = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));
  return {
    ...newQuestion(),
    key,
    kind,
    label,
    help,
    demand: required ? 'required' : encouraged ? 'encouraged' : 'optional',
    options: options.join('\n'),
    ...(scale && { ...scale, from: String(scale.from), to: String(scale.to) }),
    min: written(range?.min),
    max: written(range?.max),
    unit: range?.unit ?? '',
    dependsOn: shownIf?.questionKey ?? '',
    equals: shownIf?.equals ?? [],
  };
}

/** The questions of the form as the server takes them: only what each kind knows, and only conditions that can come true. */
export function questionsOf(fields: readonly QuestionFields[]): Question[] {
  const questions: Question[] = [];
  for (const { key, kind, label, help, demand, options, dependsOn, equals, ...ends } of fields) {
    const asked = questions.find((earlier) => earlier.key === dependsOn);
    const possible = asked === undefined ? null : conditionValues(asked);
    questions.push({
      key,
      kind,
      label,
      help,
      required: demand === 'required',
      encouraged: demand === 'encouraged',
      options: hasOptions(kind) ? optionsOf(options) : [],
      scale: kind === 'scale' ? scaleOf(ends) : null,
      range: kind === 'number' ? rangeOf(ends) : null,
      shownIf:
        dependsOn === ''
          ? null
          : { questionKey: dependsOn, equals: equals.filter((value) => possible === null || possible.includes(value)) },
    });
  }
  return questions;
}

const scaleOf = ({ from, to, fromLabel, toLabel }: Pick<QuestionFields, 'from' | 'to' | 'fromLabel' | 'toLabel'>) => ({
  from: Number(from),
  to: Number(to),
  fromLabel,
  toLabel,
});

function rangeOf({ min, max, unit }: Pick<QuestionFields, 'min' | 'max' | 'unit'>): Question['range'] {
  const end = (written: string) => (written.trim() === '' ? null : Number(written));
  const range = { min: end(min), max: end(max), unit: unit.trim() };
  return range.min === null && range.max === null && range.unit === '' ? null : range;
}

/** Earlier questions on which a question can depend, with the answers it can depend on. */
export const conditionsFor = (fields: readonly QuestionFields[], index: number) =>
  questionsOf(fields.slice(0, index)).flatMap((question) => {
    const values = conditionValues(question);
    return values === null || values.length === 0 ? [] : [{ ...question, values }];
  });

/**
 * Questions asked before, to be asked again beside those already there: a key that is taken becomes a new one, and a condition
 * goes where the question it names is not among them.
 */
export function takenOver(chosen: readonly Question[], present: readonly QuestionFields[]): QuestionFields[] {
  const taken = new Set(present.map(({ key }) => key));
  const keys = new Map(chosen.map(({ key }) => [key, taken.has(key) ? newQuestionKey() : key]));
  return chosen.map((question) => {
    const fields = fieldsOfQuestion(question);
    const dependsOn = keys.get(fields.dependsOn) ?? '';
    return {
      ...fields,
      key: keys.get(question.key) ?? question.key,
      dependsOn,
      equals: dependsOn === '' ? [] : fields.equals,
    };
  });
}
