import { writeWorkbook } from '../../platform/workbook.ts';
import type { ExportTable } from './export-table.ts';

/** A cell of a workbook holds 32,767 characters; a little less, so that no pair of them is torn. */
const LONGEST_PART = 32_000;

/** The table as a workbook, with a second sheet that says what was chosen, when and from what. */
export const writeSheet = (table: ExportTable, names: { rows: string; facts: string }): Promise<Buffer> =>
  writeWorkbook([
    {
      name: names.rows,
      columns: table.columns.map(({ width }) => ({ width })),
      head: { rows: [table.columns.map(({ label }) => label)], hidden: 0 },
      rows: sheetRows(table),
    },
    {
      name: names.facts,
      columns: [{ width: 30 }, { width: 90 }],
      head: { rows: [], hidden: 0 },
      rows: [[table.title, table.procedureTitle], ...table.facts.map(({ term, value }) => [term, value])],
    },
  ]);

/** No word is lost: what is longer than a cell goes on in the same column of the next row. */
async function* sheetRows({ columns, rows }: ExportTable): AsyncGenerator<string[]> {
  for await (const { cells } of rows()) {
    const parts = columns.map(({ name }) => partsOf(cells[name] ?? ''));
    const height = Math.max(...parts.map(({ length }) => length));
    for (let row = 0; row < height; row++) yield parts.map((part) => part[row] ?? '');
  }
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  do {
    let to = Math.min(from + LONGEST_PART, text.length);
    if (/[\ud800-\udbff]/.test(text.charAt(to - 1)) && to < text.length) to--;
    parts.push(text.slice(from, to));
    from = to;
  } while (from < text.length);
  return parts;
}
