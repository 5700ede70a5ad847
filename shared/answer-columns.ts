import { type AnswerValue, agreements, emptyAnswer, type GivenAnswer } from './answers.ts';
import type { Question } from './questions.ts';

/** A section as a column names it. */
interface NamedSection {
  key: string;
  label: string;
}

/** One column of the answers in an export; `sectionKey` only where a question is answered section by section. */
export interface AnswerColumn {
  /** The same in every export: the question's key, with the section's after a dot. */
  name: string;
  questionKey: string;
  sectionKey: string | null;
  label: string;
}

export type AnswerCell = string | number | null;

/**
 * The columns of a round's answers: one for each question in the form's order, and for agreement to the sections one for each
 * section in the order of the text. Whether a question was asked under a condition changes nothing.
 */
export function answerColumns(questions: readonly Question[], sections: readonly NamedSection[]): AnswerColumn[] {
  return questions.flatMap(({ key, kind, label }): AnswerColumn[] =>
    kind === 'section_agreement'
      ? sections.map((section) => ({
          name: `${key}.${section.key}`,
          questionKey: key,
          sectionKey: section.key,
          label: `${label}: ${section.label}`,
        }))
      : [{ name: key, questionKey: key, sectionKey: null, label }],
  );
}

/**
 * The cells of one position's answers in these columns. Words of the contract stay as they are: a choice is its option, several
 * choices and files stand one a line, yes or no is `yes` or `no` with the reason from the second line on, a day is
 * `YYYY-MM-DD`, scale and number are numbers, a section is its agreement. What is not answered is null.
 */
export function answerCells(columns: readonly AnswerColumn[], answers: readonly GivenAnswer[]): AnswerCell[] {
  return columns.map(({ questionKey, sectionKey }) => {
    const value = answers.find((given) => given.questionKey === questionKey)?.value;
    return value === undefined ? null : cellOf(value, sectionKey);
  });
}

function cellOf(value: AnswerValue, sectionKey: string | null): AnswerCell {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value || null;
  if (Array.isArray(value)) return value.join('\n') || null;
  if ('sections' in value) return sectionKey === null ? null : (value.sections[sectionKey] ?? null);
  return [value.answer ?? '', ...(value.reason === '' ? [] : [value.reason])].join('\n') || null;
}

/** The answer that stands in the cells of a question's columns, also when numbers were kept as text. */
export function answerFromCells(
  { kind }: Pick<Question, 'kind'>,
  columns: readonly Pick<AnswerColumn, 'sectionKey'>[],
  cells: readonly AnswerCell[],
): AnswerValue {
  if (kind === 'section_agreement') {
    const sections = columns.flatMap(({ sectionKey }, index) => {
      const agreement = agreements.find((word) => word === cells[index]);
      return sectionKey !== null && agreement !== undefined ? [[sectionKey, agreement] as const] : [];
    });
    return { sections: Object.fromEntries(sections) };
  }
  const [cell = null] = cells;
  if (cell === null) return emptyAnswer(kind);
  if (kind === 'scale' || kind === 'number') return Number(cell);
  const written = String(cell);
  if (kind === 'multiple_choice' || kind === 'file') return written.split('\n');
  if (kind !== 'yes_no') return written;
  const [answer, ...reason] = written.split('\n');
  return { answer: answer === 'yes' || answer === 'no' ? answer : null, reason: reason.join('\n') };
}
