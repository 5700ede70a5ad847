import writeWorkbook from 'write-excel-file/node';

export type TableCell = string | number | Date | null;

/** A table as a file for a spreadsheet; the first row is its head. */
export interface TableFile {
  /** Name of the sheet. */
  title: string;
  rows: TableCell[][];
}

/**
 * The table as CSV, as German spreadsheets open it: UTF-8 with its mark, semicolons, CRLF. A text that a spreadsheet would take
 * for a formula gets an apostrophe in front, so that nothing a stranger wrote is ever computed.
 */
export function csvOf({ rows }: TableFile): Buffer {
  const lines = rows.map((cells) => cells.map(csvCell).join(';'));
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8');
}

function csvCell(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const written = cell instanceof Date ? cell.toISOString() : cell;
  const harmless = /^[=+\-@\t\r]/.test(written) ? `'${written}` : written;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** No cell of a workbook holds more; CSV and JSON do. */
const longestCell = 32_767;

/** The table as a workbook: texts are texts whatever they begin with, numbers are numbers. */
export function xlsxOf({ title, rows }: TableFile): Promise<Buffer> {
  const sheet = rows.map((cells, index) =>
    cells.map((cell) => {
      if (cell === null) return null;
      if (typeof cell === 'number') return { type: Number, value: cell };
      if (cell instanceof Date) return { type: Date, value: cell, format: 'yyyy-mm-dd hh:mm' };
      return {
        type: String,
        value: cell.length > longestCell ? `${cell.slice(0, longestCell - 1)}…` : cell,
        ...(index === 0 && { fontWeight: 'bold' as const }),
      };
    }),
  );
  return writeWorkbook(sheet, { sheet: title, stickyRowsCount: 1 }).toBuffer();
}
