import { zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { importLimits } from '../../../shared/imports.ts';
import { i18n } from '../../platform/i18n.ts';
import type { Parts } from './office-parts.ts';
import { letterOf, type RawCell, type RawTable } from './raw-table.ts';
import { findSheetFlaws, type SheetFlaws } from './sheet-flaws.ts';
import { damaged } from './xml.ts';

/** Reads the sheets of a workbook. A formula or a merged cell is a flaw of its cell: what it shows need not be what it says. */
export async function readXlsx(parts: Parts, mostCells: number = importLimits.cells): Promise<RawTable[]> {
  const flaws = findSheetFlaws(parts, mostCells);
  // Repacked from the parts that were counted: no reader sees bytes that were not.
  const clean = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
  const sheets = await readWorkbook(clean, { trim: false }).catch(() => {
    throw damaged();
  });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((cells, index) => ({
      number: index + 1,
      cells: cells.map((value, column) => cellOf(value, flaws.get(sheet), column, index + 1)),
    })),
  }));
}

function cellOf(value: unknown, flaws: SheetFlaws | undefined, column: number, row: number): RawCell | null {
  const flaw = flaws && flawAt(flaws, column, row);
  if (value === null || value === undefined) return flaw ? { text: '', flaw } : null;
  return {
    text: textOf(value),
    ...(typeof value === 'number' && { isNumber: true }),
    ...(flaw && { flaw }),
  };
}

function textOf(value: unknown): string {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '?';
    const text = value.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, -14) : text.slice(0, -5);
  }
  return String(value).replace(/\r\n?/g, '\n');
}

function flawAt({ formulas, merged }: SheetFlaws, column: number, row: number): RawCell['flaw'] {
  if (formulas.has(`${letterOf(column)}${row}`)) {
    return {
      code: 'formula',
      detail: i18n.t(
        'Die Zelle enthält eine Formel. Bitte fügen Sie stattdessen ihren Wert ein („Inhalte einfügen – Werte“).',
      ),
    };
  }
  const isMerged = merged.some(
    ({ from, to }) => column + 1 >= from[0] && column + 1 <= to[0] && row >= from[1] && row <= to[1],
  );
  return isMerged ? mergedCell : undefined;
}

/** Which row or column its words belong to cannot be told. */
export const mergedCell = {
  code: 'merged',
  detail: i18n.t(
    'Die Zelle ist mit anderen verbunden. Bitte lösen Sie die Verbindung, damit jede Zeile für sich steht.',
  ),
};
