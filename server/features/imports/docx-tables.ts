import { importLimits } from '../../../shared/imports.ts';
import { type Notes, notesOf, wordsOf } from './docx-words.ts';
import type { Parts } from './office-parts.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';
import { tooManyCells } from './read-csv.ts';
import { mergedCell } from './read-xlsx.ts';
import { damaged, elementsBelow, findPath, parseXml, type XmlElement, type XmlNode } from './xml.ts';

/** A Word document as tables, and what stands beside them. */
export interface DocxTables {
  tables: RawTable[];
  /** The words outside the tables named; the rows of the others a line each. */
  textBeside(taken: ReadonlySet<string>): string;
}

/**
 * Reads the tables of a Word document, with tracked changes accepted. The ISO commenting form of 2012 has its heading row in the
 * page header: of the rows there, those with as many cells as a table go along as its headings, the one that is filled most.
 */
export function readDocxTables(parts: Parts): DocxTables {
  const body = findPath(xmlAt(parts, 'word/document.xml'), 'body');
  if (!body) throw damaged();
  const notes = notesOf([xmlAt(parts, 'word/footnotes.xml'), xmlAt(parts, 'word/endnotes.xml')]);
  const headings = headingsInHeaders(parts);
  const blocks = [...topBlocks(body)];
  let cells = 0;
  const tables = new Map<XmlElement, RawTable>();
  for (const block of blocks) {
    if (block.tag !== 'tbl') continue;
    const rows = rowsOf(block, notes);
    cells += rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (cells > importLimits.cells) throw tooManyCells();
    const width = Math.max(0, ...rows.map((row) => row.cells.length));
    const fitting = headings.filter((row) => row.length === width).sort((one, other) => filled(other) - filled(one))[0];
    tables.set(block, { name: `Tabelle ${tables.size + 1}`, rows, ...(fitting && { headings: fitting }) });
  }
  return {
    tables: [...tables.values()],
    textBeside: (taken) =>
      blocks
        .map((block) => {
          const table = tables.get(block);
          if (!table) return wordsOf(block, notes).trimEnd();
          return taken.has(table.name) ? '' : asLines(table);
        })
        .filter((words) => words.trim() !== '')
        .join('\n\n'),
  };
}

const xmlAt = (parts: Parts, path: string): XmlElement | undefined => {
  const part = parts.get(path);
  return part && parseXml(part);
};

/** Letters count: a row "1, 2, 3" above the headings is none. */
const filled = (row: string[]): number => row.filter((cell) => /\p{L}/u.test(cell)).length;

function headingsInHeaders(parts: Parts): string[][] {
  const names = [...parts.keys()].filter((name) => /^word\/header\d*\.xml$/.test(name)).sort();
  return names.flatMap((name) => {
    const header = xmlAt(parts, name);
    const tables = header ? [...elementsBelow(header, 'tbl')] : [];
    return tables.flatMap((table) =>
      rowsOf(table, new Map()).map((row) => row.cells.map((cell) => cell?.text.trim() ?? '')),
    );
  });
}

/** Paragraphs and tables in their order, also inside content controls; not the tables within tables. */
function* topBlocks(element: XmlElement): Generator<XmlElement> {
  for (const node of element.children) {
    if (!('tag' in node)) continue;
    if (node.tag === 'p' || node.tag === 'tbl') yield node;
    else if (['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml'].includes(node.tag)) yield* topBlocks(node);
  }
}

function rowsOf(table: XmlElement, notes: Notes): RawRow[] {
  return [...partsOf(table, 'tr')]
    .map((row, index) => ({ row, number: index + 1 }))
    .filter(({ row }) => !findPath(row, 'trPr', 'del'))
    .map(({ row, number }) => ({ number, cells: [...partsOf(row, 'tc')].flatMap((cell) => cellsOf(cell, notes)) }));
}

function* partsOf(element: XmlElement, tag: string): Generator<XmlElement> {
  for (const node of element.children) {
    if (!('tag' in node)) continue;
    if (node.tag === tag) yield node;
    else if (['sdt', 'sdtContent', 'ins', 'customXml'].includes(node.tag)) yield* partsOf(node, tag);
  }
}

/** The columns a cell covers: its words stand in the first of them. */
function cellsOf(cell: XmlElement, notes: Notes): (RawCell | null)[] {
  const properties = findPath(cell, 'tcPr');
  const span = Math.min(63, Math.max(1, Number(findPath(properties, 'gridSpan')?.attributes.val ?? 1) || 1));
  const isMerged = span > 1 || findPath(properties, 'vMerge') !== undefined;
  const text = cell.children
    .map((node: XmlNode) => wordsOf(node, notes))
    .join('')
    .trimEnd();
  const first: RawCell = { text, ...(isMerged && { flaw: mergedCell }) };
  const flawed = isMerged ? { text: '', flaw: mergedCell } : null;
  return [first, ...Array.from({ length: span - 1 }, () => flawed)];
}

const asLines = ({ rows }: RawTable): string =>
  rows
    .map(({ cells }) => cells.map((cell) => cell?.text.replaceAll('\n', ' ') ?? '').join('\t'))
    .filter((line) => line.trim() !== '')
    .join('\n');
