import type { Language } from '../../../shared/identity.ts';
import { longDocx } from '../../platform/docx/long-docx.ts';
import { headingXml, paragraphXml, rowXml, tableBeginXml, tableEndXml } from '../../platform/docx/word-xml.ts';
import { type Block, type Paper, plain, type Run } from '../../platform/paper/paper.ts';
import type { ExportRow, ExportTable } from './export-table.ts';

/** Rows are packed by so many. */
const ROWS_AT_ONCE = 100;
/** A table on paper has at most so many rows; what follows is the next one: to set a table of a thousand takes many times as long as ten of them. */
const ROWS_A_TABLE = 100;

/** The beginning of the document, on its side; tables follow. */
function frameOf({ title, procedureTitle, facts, day }: ExportTable): Paper {
  return {
    overline: procedureTitle,
    title,
    footer: `${title} · ${procedureTitle} · ${day}`,
    blocks: [{ kind: 'facts', items: facts }],
    landscape: true,
  };
}

/** The table as a document: a heading for every part, below it a table whose head stands on every page. */
export async function paperOf(table: ExportTable): Promise<Paper> {
  const blocks: Block[] = [];
  let heading: string | null = null;
  let rows: Run[][][] = [];
  for await (const row of table.rows()) {
    const isNext = row.heading !== heading;
    if (isNext) blocks.push({ kind: 'heading', level: 1, text: row.heading });
    if (isNext || rows.length === ROWS_A_TABLE) {
      heading = row.heading;
      rows = [];
      blocks.push({ kind: 'table', ...layoutOf(table), rows });
    }
    rows.push(rowCells(table, row));
  }
  if (heading === null) blocks.push({ kind: 'paragraph', runs: plain(table.empty) });
  const frame = frameOf(table);
  return { ...frame, blocks: [...frame.blocks, ...blocks] };
}

/** The same for a word processor, in pieces: however long, it takes no more memory. */
export const docxPieces = (table: ExportTable, language: Language): AsyncGenerator<Uint8Array> =>
  longDocx(frameOf(table), language, docxXml(table));

async function* docxXml(table: ExportTable): AsyncGenerator<string> {
  const { widths, head } = layoutOf(table);
  let heading: string | null = null;
  let waiting: string[] = [];
  for await (const row of table.rows()) {
    if (row.heading !== heading) {
      if (heading !== null) waiting.push(tableEndXml);
      heading = row.heading;
      waiting.push(headingXml(heading), tableBeginXml(head, widths));
    }
    waiting.push(rowXml(rowCells(table, row)));
    if (waiting.length < ROWS_AT_ONCE) continue;
    yield waiting.join('');
    waiting = [];
    await new Promise(setImmediate);
  }
  yield waiting.join('') + (heading === null ? paragraphXml(plain(table.empty)) : tableEndXml);
}

const layoutOf = ({ page }: ExportTable): { widths: number[]; head: Run[][] } => ({
  widths: page.map(({ width }) => width),
  head: page.map(({ label }) => plain(label)),
});

const rowCells = (table: ExportTable, row: ExportRow): Run[][] =>
  table.page.map(({ names }) => cellRuns(table, row, names));

/** What stands together in a cell: each on a line of its own, those after the first with their names before them. */
function cellRuns({ columns, handedIn }: ExportTable, { cells, language }: ExportRow, names: string[]): Run[] {
  return names
    .filter((name) => cells[name])
    .flatMap((name, index): Run[] => {
      const words = { text: cells[name] ?? '', ...(language !== null && handedIn.includes(name) && { language }) };
      if (name === names[0]) return [words];
      const label = columns.find((column) => column.name === name)?.label ?? name;
      return [{ text: `${index > 0 ? '\n' : ''}${label}: `, bold: true }, words];
    });
}
