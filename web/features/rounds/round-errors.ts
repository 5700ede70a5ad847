import type { FieldErrors, FieldPath } from 'react-hook-form';
import { ApiProblem } from '../../platform/api-problem.ts';
import { fieldErrors } from '../../platform/field-errors.ts';
import type { RoundFields } from './round-fields.ts';

interface FoundError {
  name: string;
  message: string;
}

/** The fields of a question in the order in which they stand. */
const questionParts = [
  'label',
  'help',
  'kind',
  'options',
  'from',
  'fromLabel',
  'to',
  'toLabel',
  'min',
  'max',
  'unit',
  'demand',
  'dependsOn',
  'equals',
] as const;

/** Where a part of a question stands in the form, by its name in the contract. */
const partNamed: Record<string, (typeof questionParts)[number]> = {
  label: 'label',
  help: 'help',
  kind: 'kind',
  options: 'options',
  scale: 'to',
  range: 'max',
  encouraged: 'demand',
  shownIf: 'dependsOn',
};

/** All errors of the form in reading order, by the name of their field. */
export function errorList({ root: _, questions, ...fields }: FieldErrors<RoundFields>): FoundError[] {
  const own = (['title', 'versionId', 'opensAt', 'lastDay', 'sectionKeys'] as const).flatMap((name) =>
    said(name, fields[name]?.message),
  );
  const asked = (Array.isArray(questions) ? questions : []).flatMap(
    (question: NonNullable<typeof questions>[number], index) =>
      questionParts.flatMap((name) => said(`questions.${index}.${name}`, question?.[name]?.message)),
  );
  return [...own, ...asked];
}

const said = (name: string, message: string | undefined): FoundError[] =>
  message === undefined || message === '' ? [] : [{ name, message }];

/** What the server says to the form: by field where it names one that is here. */
export function saidBy(problem: unknown): {
  detail: string;
  found: { name: FieldPath<RoundFields>; message: string }[];
} {
  if (!(problem instanceof ApiProblem)) throw problem;
  return {
    detail: problem.detail,
    found: fieldErrors(problem).flatMap(({ name, message }) => {
      const field = fieldNamed(name);
      return field === undefined ? [] : [{ name: field, message }];
    }),
  };
}

function fieldNamed(name: string): FieldPath<RoundFields> | undefined {
  if (name === 'closesAt') return 'lastDay';
  const plain = (['title', 'versionId', 'opensAt', 'sectionKeys'] as const).find((known) => known === name);
  if (plain) return plain;
  const [, index, part = ''] = /^questions\.(\d+)\.(\w+)/.exec(name) ?? [];
  const known = partNamed[part];
  return known === undefined ? undefined : `questions.${Number(index)}.${known}`;
}
