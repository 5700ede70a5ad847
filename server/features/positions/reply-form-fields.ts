import { type Mark, markOf } from './reply-form-marks.ts';
import { cellText, childrenOf, findAll, type WordElement } from './reply-form-xml.ts';

/** A cell beside the one that says what a row is for. */
export interface FormCell {
  isTicked: boolean;
  /** What was written instead of a tick; empty where there is nothing but a tick or an empty box. */
  words: string;
}

/** A row of the form for the stance or for a question. */
export interface FieldRow {
  mark: Mark;
  /** The text of the cell that bears the mark. */
  text: string;
  others: FormCell[];
}

const ticks = /^(?:[☒☑✓✔✗✘🗷🗹🗸xX×+]|ja|yes)$/iu;
const emptyBoxes = /[☐□◻⬜\u2009\u00a0\s]/gu;

/** Whether somebody ticked a cell: by a click in a word processor, with a cross, or with a word that means one. */
function cellOf(cell: WordElement): FormCell {
  const text = cellText(cell).trim();
  const left = text.replaceAll(emptyBoxes, '');
  const isClicked = findAll(cell, 'checked').some(({ attributes }) => /^(?:1|true)$/.test(attributes.val ?? ''));
  if (left === '') return { isTicked: isClicked, words: '' };
  return ticks.test(left) ? { isTicked: true, words: '' } : { isTicked: isClicked, words: text };
}

/** The rows of a table that bear a mark of ours, and the texts of all others, a row each. */
export function readFields(table: WordElement): { fields: FieldRow[]; loose: string[] } {
  const fields: FieldRow[] = [];
  const loose: string[] = [];
  for (const row of childrenOf(table, 'tr')) {
    const cells = childrenOf(row, 'tc');
    const marks = cells.map(markIn);
    const at = marks.findIndex((mark) => mark !== undefined);
    const [cell, mark] = [cells[at], marks[at]];
    if (cell && mark) {
      fields.push({ mark, text: cellText(cell).trim(), others: cells.filter((_, index) => index !== at).map(cellOf) });
    } else loose.push(...looseCells(cells));
  }
  return { fields, loose };
}

/** A row nobody can place: a tick in it belongs to the words beside it. */
function looseCells(cells: WordElement[]): string[] {
  const isTicked = cells.some((cell) => cellOf(cell).isTicked);
  const texts = cells.map((cell) => cellText(cell).trim()).filter((text) => text.replaceAll(emptyBoxes, '') !== '');
  return isTicked ? [['☒', ...texts.filter((text) => !ticks.test(text))].join(' ')] : texts;
}

const markIn = (cell: WordElement): Mark | undefined =>
  findAll(cell, 'bookmarkStart')
    .map(({ attributes }) => markOf(attributes.name ?? ''))
    .find((mark) => mark !== undefined);

/** The paragraphs outside all tables, and the words of text boxes wherever they hang. */
export function readLoose(root: WordElement): string[] {
  return [...paragraphsIn(root), ...boxesIn(root)].map((text) => text.trim()).filter((text) => text !== '');
}

const passedOver = new Set(['tbl', 'del', 'moveFrom', 'Fallback', 'sectPr']);

const paragraphsIn = (element: WordElement): string[] =>
  element.children.flatMap((child) => {
    if ('text' in child || passedOver.has(child.tag)) return [];
    return child.tag === 'p' ? [cellText(child)] : paragraphsIn(child);
  });

const boxesIn = (element: WordElement): string[] =>
  element.children.flatMap((child) => {
    if ('text' in child || child.tag === 'Fallback') return [];
    return child.tag === 'txbxContent' ? [cellText(child)] : boxesIn(child);
  });
