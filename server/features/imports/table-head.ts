import type { ImportField } from '../../../shared/imports.ts';
import { i18n } from '../../platform/i18n.ts';
import { fieldOf, lettersOf } from './headings.ts';
import { type Column, hint, type Problem, problem } from './item.ts';
import { isFilled, letterOf, type RawCell, type RawTable } from './raw-table.ts';

export type Mapping = Readonly<Record<string, ImportField | 'ignore'>>;

/** What the columns of a table hold, and where it is said. */
export interface Head {
  /** Index of the first row below it. */
  first: number;
  row: number | null;
  cells: (RawCell | null)[];
  fields: (ImportField | null)[];
}

const words: readonly ImportField[] = ['comment', 'proposedText', 'coverText'];
const searched = 25;

/** Letters do for a heading; one without any ("1", "%") is compared as it stands, and a single letter names a column. */
const nameOf = (heading: string): string => lettersOf(heading) || heading.trim();

/**
 * The heading of a table: the first of its first 25 rows in which a column for words is named, by `mapping` (heading or letter of
 * the column) or by `knownHeadings`, beside another known one unless it is the first row. In a table of points a column
 * „Stellungnahme“ holds the comment.
 */
export function findHead(table: RawTable, mapping: Mapping): Head | null {
  const named = new Map(Object.entries(mapping).map(([name, field]) => [nameOf(name), field]));
  const first = table.rows.findIndex(isFilled);
  for (const [index, row] of table.rows.slice(0, searched).entries()) {
    const head = headOf(row.cells, named, index === first);
    if (head) return { ...head, first: index + 1, row: row.number };
  }
  const fromElsewhere =
    table.headings &&
    headOf(
      table.headings.map((text) => ({ text })),
      named,
      false,
    );
  return fromElsewhere ? { ...fromElsewhere, first: 0, row: null } : null;
}

function headOf(
  cells: (RawCell | null)[],
  named: ReadonlyMap<string, ImportField | 'ignore'>,
  isFirst: boolean,
): Pick<Head, 'cells' | 'fields'> | null {
  const filled = cells.filter((cell) => cell !== null && cell.text.trim() !== '');
  if (filled.length === 0) return null;
  if (filled.some((cell) => (cell?.text.length ?? 0) > 200)) return null;
  const fields = cells.map((cell, index): ImportField | null => {
    const heading = cell?.text ?? '';
    const chosen = named.get(nameOf(heading)) ?? named.get(letterOf(index).toLowerCase());
    if (chosen !== undefined) return chosen === 'ignore' ? null : chosen;
    return fieldOf(heading);
  });
  const isOfPoints = !fields.includes('comment') && fields.includes('section');
  const read = fields.map((field) => (isOfPoints && field === 'coverText' ? 'comment' : field));
  const known = read.filter((field) => field !== null);
  const isHead = known.some((field) => words.includes(field)) && (known.length > 1 || isFirst);
  return isHead ? { cells, fields: read } : null;
}

/** The columns of a table with what each was taken for; empty ones without a heading are left out. */
export const columnsOf = (table: RawTable, { cells, fields }: Head): Column[] =>
  cells.flatMap((cell, index) => {
    const isUsed = table.rows.some((row) => (row.cells[index]?.text ?? '').trim() !== '');
    const heading = shortHeading(cell?.text ?? '');
    if (!isUsed && heading === '') return [];
    return [{ table: table.name, column: letterOf(index), heading, field: fields[index] ?? null }];
  });

/** Columns that would hold the same. */
export function doubled(table: RawTable, { cells, fields, row }: Head): Problem[] {
  return fields.flatMap((field, index) => {
    const first = fields.indexOf(field);
    if (field === null || first === index) return [];
    const [one, other] = [first, index].map((at) => shortHeading(cells[at]?.text ?? '') || letterOf(at)) as [
      string,
      string,
    ];
    return problem(
      { table: table.name, row, column: letterOf(index) },
      other,
      'doubled_heading',
      i18n.t('Die Spalten „{one}“ und „{other}“ bedeuten dasselbe. Bitte ordnen Sie eine der beiden anders zu.', {
        one,
        other,
      }),
    );
  });
}

/** A heading in one line, without examples in brackets and numbers of footnotes. */
export const shortHeading = (text: string): string =>
  text
    .replace(/\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L})\d$/u, '')
    .replace(/[\s/]+$/, '')
    .trim()
    .slice(0, 200);

/** What stands above the heading is no row of the table: it is told, not taken. */
export function aboveHead(table: RawTable, head: Head): Problem[] {
  const rows = table.rows.slice(0, Math.max(0, head.first - 1)).filter(isFilled);
  return rows.map((row) => {
    const text = row.cells.flatMap((cell) => cell?.text.trim() || []).join(' · ');
    return hint(
      { table: table.name, row: row.number, column: null },
      text,
      'above_heading',
      i18n.t('Über der Überschrift der Tabelle steht „{text}“. Das wird nicht übernommen.', {
        text: text.slice(0, 80),
      }),
    );
  });
}
