import type { ExportRow, ExportTable } from './export-table.ts';

/** Lines are sent on by so many, so that a long export is not a million small pieces. */
const ROWS_AT_ONCE = 100;

async function* inPieces(lines: AsyncGenerator<string>): AsyncGenerator<string> {
  let waiting: string[] = [];
  for await (const line of lines) {
    waiting.push(line);
    if (waiting.length < ROWS_AT_ONCE) continue;
    yield waiting.join('');
    waiting = [];
  }
  if (waiting.length > 0) yield waiting.join('');
}

const factsIn = ({ facts }: ExportTable): string => facts.map(({ term, value }) => `${term}: ${value}`).join('; ');

/**
 * The table as CSV (RFC 4180), every word as it is. For a spreadsheet as German ones open it: semicolons, the mark of UTF-8, and an
 * apostrophe before what would be taken for a formula. Each row says in its last cell what was chosen, when and from what.
 */
export const csvPieces = (table: ExportTable, isForSpreadsheet: boolean): AsyncGenerator<string> =>
  inPieces(csvLines(table, isForSpreadsheet));

async function* csvLines(table: ExportTable, isForSpreadsheet: boolean): AsyncGenerator<string> {
  const cell = isForSpreadsheet
    ? (text: string) => quoted(harmless(text), /[";\r\n]/)
    : (text: string) => quoted(text, /[",\r\n]/);
  const line = (cells: string[]) => `${cells.map(cell).join(isForSpreadsheet ? ';' : ',')}\r\n`;
  const facts = factsIn(table);
  const heads = table.columns.map(({ name, label }) => (isForSpreadsheet ? label : name));
  yield (isForSpreadsheet ? '\ufeff' : '') + line([...heads, facts]);
  for await (const { cells } of table.rows())
    yield line([...table.columns.map(({ name }) => cells[name] ?? ''), facts]);
}

const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (text: string, special: RegExp): string =>
  special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const wired = ({ pointId, sectionKey, outcome, language, heading, cells }: ExportRow) => ({
  pointId,
  sectionKey,
  outcome,
  language,
  heading,
  cells,
});

/** A line of JSON for each row, after one that says what it is about. */
export const ndjsonPieces = (table: ExportTable): AsyncGenerator<string> => inPieces(ndjsonLines(table));

async function* ndjsonLines(table: ExportTable): AsyncGenerator<string> {
  yield `${JSON.stringify(headOf(table))}\n`;
  for await (const row of table.rows()) yield `${JSON.stringify(wired(row))}\n`;
}

/** The shape `exported` of the contract, row by row. */
export const jsonPieces = (table: ExportTable): AsyncGenerator<string> => inPieces(jsonParts(table));

async function* jsonParts(table: ExportTable): AsyncGenerator<string> {
  yield `${JSON.stringify(headOf(table)).slice(0, -1)},"rows":[`;
  let before = '';
  for await (const row of table.rows()) {
    yield before + JSON.stringify(wired(row));
    before = ',';
  }
  yield ']}';
}

const headOf = ({ title, procedureTitle, asOf, facts, columns }: ExportTable) => ({
  title,
  procedureTitle,
  asOf,
  facts,
  columns: columns.map(({ name, label }) => ({ name, label })),
});
