import type { ImportField } from '../../../shared/imports.ts';
import { i18n } from '../../platform/i18n.ts';
import { type FileContent, type Item, type Place, type Problem, problem, type Value } from './item.ts';
import { letterOf, type RawCell, type RawRow, type RawTable } from './raw-table.ts';
import { aboveHead, columnsOf, doubled, findHead, type Head, type Mapping, shortHeading } from './table-head.ts';

const ofPoint: readonly ImportField[] = ['section', 'kind', 'quote', 'line', 'paragraph'];

/**
 * Reads the tables of a file by their headings, as `findHead` finds them. Rows that hold no word are passed over. Returns null
 * where no table has such a heading.
 */
export function takeTables(tables: RawTable[], mapping: Mapping): Omit<FileContent, 'format'> | null {
  const content: Omit<FileContent, 'format'> = { columns: [], items: [], problems: [] };
  let isFound = false;
  for (const table of tables) {
    const head = findHead(table, mapping);
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
