import { collapse, stripInline } from './inline.ts';
import {
  atxHeading,
  isThematicBreak,
  type Line,
  type ListMarker,
  listMarker,
  readLines,
  setextLevel,
  startsWithOrdinalNoun,
} from './lines.ts';

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'footnote';

/** A heading, paragraph, paragraph of a list item, table cell or footnote in plain-text form, never empty. */
export type Block = { kind: BlockKind; text: string };

type Open = { kind: BlockKind; lines: string[]; indent: number };

const footnoteDefinition = /^ {0,3}\[\^([^\]\s]+)\]:(.*)$/;
const superscriptNote = /^[¹²³⁴-⁹⁰]+ /;

/**
 * The blocks of a Markdown text in document order: one for each heading, paragraph, list paragraph, table cell, line of code
 * and footnote. List marks (bullets, "1.", "2)"), quote marks, rules, fences and table lines are marks and not text;
 * "a)", "(2)" and "§ 4" are text. As in CommonMark an ordered mark other than 1 does not interrupt a paragraph.
 */
export function readBlocks(markdown: string): Block[] {
  const lines = readLines(markdown);
  const blocks: Block[] = [];
  let open = null as Open | null;
  let itemIndent = null as number | null;
  let isTable = false;

  const add = (kind: BlockKind, text: string) => {
    if (text !== '') blocks.push({ kind, text });
  };
  const close = () => {
    if (open) {
      const text = stripInline(open.lines.join('\n'));
      add(open.kind === 'paragraph' && superscriptNote.test(text) ? 'footnote' : open.kind, text);
    }
    open = null;
  };

  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'text') {
      close();
      isTable = false;
      if (line.kind === 'code') add('paragraph', collapse(line.text));
      if (line.kind === 'fence') add('paragraph', collapse(line.text.replace(/^ *[`~]+/, '')));
      continue;
    }
    const text = line.text.replace(/^ {0,3}>(?: ?>)* ?/, '');
    const heading = atxHeading(text);
    const marker = listMarker(text);
    const footnote = footnoteDefinition.exec(text);
    if (text.trim() === '') {
      close();
    } else if (heading) {
      close();
      itemIndent = null;
      add('heading', stripInline(heading.text));
    } else if (isTable) {
      if (!isDelimiterRow(text)) for (const cell of cells(text)) add('cell', stripInline(cell));
    } else if (!open && isTableHead(text, lines[index + 1])) {
      isTable = true;
      for (const cell of cells(text)) add('cell', stripInline(cell));
    } else if (isOneLine(open) && setextLevel(text) !== null) {
      open = { ...open, kind: 'heading' };
      close();
    } else if (isThematicBreak(text)) {
      close();
    } else if (footnote) {
      close();
      open = { kind: 'footnote', lines: [`[${footnote[1] ?? ''}] ${footnote[2] ?? ''}`], indent: 0 };
    } else if (marker && startsItem(marker, open)) {
      close();
      itemIndent = marker.contentIndent;
      open = { kind: 'item', lines: [marker.rest], indent: marker.indent };
    } else if (open) {
      open.lines.push(text);
    } else {
      const indent = text.length - text.trimStart().length;
      if (itemIndent !== null && indent < 2) itemIndent = null;
      open = { kind: itemIndent === null ? 'paragraph' : 'item', lines: [text], indent };
    }
  }
  close();
  return blocks;
}

/** Whether a list mark begins an item where a paragraph may still be open. */
export function startsItem(marker: ListMarker, open: { kind: string; indent: number } | null): boolean {
  if (!open) return true;
  if (marker.rest.trim() === '') return false;
  if (marker.number === null) return true;
  if (startsWithOrdinalNoun(marker.rest)) return false;
  return marker.number === 1 || (open.kind === 'item' && marker.indent <= open.indent);
}

const isOneLine = (open: Open | null): open is Open => open?.kind === 'paragraph' && open.lines.length === 1;

const isTableHead = (text: string, next: Line | undefined): boolean =>
  text.includes('|') && next?.text.includes('|') === true && isDelimiterRow(next.text);

const isDelimiterRow = (row: string): boolean => {
  const columns = cells(row);
  return columns.every((cell, index) => /^:?-+:?$/.test(cell) || (cell === '' && index === columns.length - 1));
};

const cells = (row: string): string[] =>
  row
    .trim()
    .replace(/^\|/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
