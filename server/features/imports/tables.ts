import type { ImportField } from '../../../shared/imports.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import { fieldOf, lettersOf } from './headings.ts';
import {
  type Column,
  type FileContent,
  hint,
  type Item,
  type Place,
  type Problem,
  problem,
  type Value,
} from './item.ts';

/** A cell as a reader found it; `flaw` is said only where the cell would be taken over. */
export interface RawCell {
  text: string;
  isNumber?: true;
  flaw?: { code: string; detail: Text };
}

export interface RawRow {
  /** As a table programme counts, 1-based. */
  number: number;
  cells: (RawCell | null)[];
}

export interface RawTable {
  name: string;
  rows: RawRow[];
  /** A heading that stands elsewhere, in a page header for example. */
  headings?: string[];
}

export type Mapping = Readonly<Record<string, ImportField | 'ignore'>>;

interface Head {
  /** Index of the first row below it. */
  first: number;
  row: number | null;
  cells: (RawCell | null)[];
  fields: (ImportField | null)[];
}

const words: readonly ImportField[] = ['comment', 'proposedText', 'coverText'];
const ofPoint: readonly ImportField[] = ['section', 'kind', 'quote', 'line', 'paragraph'];
const searched = 25;

/** The name of a column as table programmes show it: A, B, … Z, AA. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/**
 * Reads the tables of a file by their headings. The heading row is the first of 25 in which a column for words is named, by
 * `mapping` (heading or letter of the column) or by `knownHeadings`, beside another known one unless it is the first row; in a table of points a column „Stellungnahme“ holds the
 * comment. Rows that hold no word are passed over. Returns null where no table has such a heading.
 */
export function takeTables(tables: RawTable[], mapping: Mapping): Omit<FileContent, 'format'> | null {
  const named = new Map(Object.entries(mapping).map(([name, field]) => [nameOf(name), field]));
  const content: Omit<FileContent, 'format'> = { columns: [], items: [], problems: [] };
  let isFound = false;
  for (const table of tables) {
    const head = findHead(table, named);
    if (!head) continue;
    isFound = true;
    content.columns.push(...columnsOf(table, head));
    const faults = doubled(table, head);
    content.problems.push(...faults, ...aboveHead(table, head));
    if (faults.length > 0) continue;
    for (const row of table.rows.slice(head.first)) {
      const read = readRow(table.name, head, row);
      content.items.push(...read.items);
      content.problems.push(...read.problems);
    }
  }
  return isFound ? content : null;
}

const isFilled = ({ cells }: RawRow): boolean => cells.some((cell) => cell?.text.trim());

/** What stands above the heading is no row of the table: it is told, not taken. */
function aboveHead(table: RawTable, head: Head): Problem[] {
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

/** Letters do for a heading; one without any ("1", "%") is compared as it stands, and a single letter names a column. */
const nameOf = (heading: string): string => lettersOf(heading) || heading.trim();

function findHead(table: RawTable, named: ReadonlyMap<string, ImportField | 'ignore'>): Head | null {
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

const columnsOf = (table: RawTable, { cells, fields }: Head): Column[] =>
  cells.flatMap((cell, index) => {
    const isUsed = table.rows.some((row) => (row.cells[index]?.text ?? '').trim() !== '');
    const heading = shortHeading(cell?.text ?? '');
    if (!isUsed && heading === '') return [];
    return [{ table: table.name, column: letterOf(index), heading, field: fields[index] ?? null }];
  });

function doubled(table: RawTable, { cells, fields, row }: Head): Problem[] {
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
const shortHeading = (text: string): string =>
  text
    .replace(/\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L})\d$/u, '')
    .replace(/[\s/]+$/, '')
    .trim()
    .slice(0, 200);

function readRow(table: string, head: Head, row: RawRow): { items: Item[]; problems: Problem[] } {
  const place: Place = { table, row: row.number, column: null };
  const values: Item['values'] = {};
  const problems: Problem[] = [];
  for (const [index, field] of head.fields.entries()) {
    const cell = row.cells[index];
    if (field === null || !cell) continue;
    const at = { ...place, column: letterOf(index) };
    if (cell.flaw) problems.push(problem(at, cell.text, cell.flaw.code, cell.flaw.detail));
    if (cell.text.trim() !== '') values[field] = toValue(cell, at, shortHeading(head.cells[index]?.text ?? ''));
  }
  const beyond = row.cells.slice(head.fields.length).find((cell) => cell?.text.trim());
  if (beyond) problems.push(problem(place, beyond.text, 'too_many_columns', tooManyColumns));
  if (problems.length > 0 || isNumbering(row)) return { items: [], problems };
  return { items: itemsOf(place, values), problems };
}

const tooManyColumns = i18n.t(
  'Diese Zeile hat mehr Zellen als die Überschrift. Vielleicht steht ein Trennzeichen in einem Text ohne Anführungszeichen.',
);

const toValue = ({ text, isNumber }: RawCell, place: Place, heading: string): Value => ({
  text,
  place,
  heading,
  ...(isNumber && { isNumber }),
});

/** Forms count their columns in a row of their own: 1, 2, 3, … */
const isNumbering = ({ cells }: RawRow): boolean =>
  cells.length > 2 && cells.every((cell, index) => cell?.text.trim().replace(/[().]/g, '') === String(index + 1));

function itemsOf(place: Place, values: Item['values']): Item[] {
  const { coverText, ...others } = values;
  const group = values.position ? `position ${values.position.text.trim()}` : null;
  const speaks = others.comment || others.proposedText || (others.kind && others.section);
  const items: Item[] = [];
  if (coverText) {
    const own = Object.fromEntries(Object.entries(values).filter(([field]) => !isOfPoint(field) || !speaks));
    items.push({ kind: 'text', place, group: group ?? `row ${place.table} ${place.row}`, values: own });
  }
  if (speaks)
    items.push({
      kind: 'point',
      place,
      group: group ?? (coverText ? `row ${place.table} ${place.row}` : null),
      values: others,
    });
  return items;
}

const isOfPoint = (field: string): boolean => (ofPoint as readonly string[]).includes(field);
