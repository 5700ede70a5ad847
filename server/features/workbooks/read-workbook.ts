import { id } from '../../../shared/values.ts';
import {
  type ProposalColumn,
  proposalColumns,
  type WordColumn,
  wordColumns,
  workbookLimits,
} from '../../../shared/workbooks.ts';
import { AppError } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { type RawCell, type RawRow, type RawTable, receiveSheets } from '../imports/index.ts';
import { type Column, columns, keyColumns } from './columns.ts';

/** A row of the table as it came back. */
export interface WorkbookRow {
  row: number;
  /** Null where it is no id. */
  id: string | null;
  version: number | null;
  seal: string;
  reference: string;
  proposal: Record<ProposalColumn, RawCell>;
  /** Columns that were taken out are absent. */
  words: Partial<Record<WordColumn, string>>;
}

/**
 * Reads the table of points from a workbook, whatever its columns and rows were sorted to. Throws `malformed` where the file
 * cannot be read, is another table, or holds more rows than one takes.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookRow[]> {
  const sheets = await receiveSheets(bytes, workbookLimits.cells);
  const [table] = sheets.flatMap((sheet) => findTable(sheet) ?? []);
  if (!table) throw noTable();
  const { places, rows } = table;
  if (rows.length > workbookLimits.rows) throw tooManyRows(rows.length);
  const cellOf = (row: RawRow, column: Column): RawCell => {
    const place = places.get(column);
    return (place === undefined ? null : row.cells[place]) ?? { text: '' };
  };
  return rows.map((row) => ({
    row: row.number,
    id: id.safeParse(cellOf(row, 'id').text.trim()).data ?? null,
    version: versionIn(cellOf(row, 'version').text),
    seal: cellOf(row, 'seal').text.trim(),
    reference: cellOf(row, 'reference').text,
    proposal: Object.fromEntries(
      proposalColumns.map((column) => [column, cellOf(row, column)]),
    ) as WorkbookRow['proposal'],
    words: Object.fromEntries(
      wordColumns.flatMap((column) => (places.has(column) ? [[column, cellOf(row, column).text]] : [])),
    ),
  }));
}

const versionIn = (text: string): number | null => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : null);

interface Table {
  places: Map<Column, number>;
  rows: RawRow[];
}

/** Rows that may stand above the one that names the columns. */
const ROWS_ABOVE = 5;

function findTable({ rows }: RawTable): Table | null {
  for (const [index, row] of rows.slice(0, ROWS_ABOVE).entries()) {
    const places = placesIn(row);
    if (!keyColumns.every((column) => places.has(column))) continue;
    const missing = proposalColumns.filter((column) => !places.has(column));
    if (missing.length > 0) throw noTable();
    const below = rows.slice(index + 1).filter(({ cells }) => cells.some((cell) => cell?.text.trim()));
    const [heading] = below;
    const isHeading = heading && !id.safeParse(heading.cells[places.get('id') ?? 0]?.text.trim()).success;
    return { places, rows: isHeading ? below.slice(1) : below };
  }
  return null;
}

function placesIn({ cells }: RawRow): Map<Column, number> {
  const places = new Map<Column, number>();
  for (const [place, cell] of cells.entries()) {
    const column = columns.find((known) => known === cell?.text.trim());
    if (column && !places.has(column)) places.set(column, place);
  }
  return places;
}

const noTable = () =>
  new AppError(
    'malformed',
    i18n.t(
      'Diese Datei ist keine Tabelle der Einzelpunkte, oder ihr fehlen Spalten. Bitte laden Sie die Tabelle noch einmal herunter und bearbeiten Sie nur die gelben Zellen.',
    ),
  );

const tooManyRows = (rows: number) =>
  new AppError(
    'malformed',
    i18n.t('Die Tabelle hat {rows, number} Zeilen; möglich sind {most, number} auf einmal. Bitte teilen Sie sie auf.', {
      rows,
      most: workbookLimits.rows,
    }),
  );
