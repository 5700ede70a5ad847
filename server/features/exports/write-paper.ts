import type { Block, Paper, Run } from '../../platform/paper/paper.ts';
import type { ExportRow, ExportTable } from './export-table.ts';

/** The table as a document on its side: a heading for every part, below it a table whose head stands on every page. */
export async function paperOf(table: ExportTable): Promise<Paper> {
  const { title, procedureTitle, facts, empty, day } = table;
  const blocks: Block[] = [{ kind: 'facts', items: facts }];
  let heading: string | null = null;
  let rows: Run[][][] = [];
  for await (const row of table.rows()) {
    if (row.heading !== heading) {
      heading = row.heading;
      rows = [];
      blocks.push({ kind: 'heading', level: 1, text: heading }, tableBlock(table, rows));
    }
    rows.push(table.page.map(({ names }) => cellRuns(table, row, names)));
  }
  if (heading === null) blocks.push({ kind: 'paragraph', runs: [{ text: empty }] });
  return { overline: procedureTitle, title, footer: `${title} · ${procedureTitle} · ${day}`, blocks, landscape: true };
}

const tableBlock = ({ page }: ExportTable, rows: Run[][][]): Block => ({
  kind: 'table',
  widths: page.map(({ width }) => width),
  head: page.map(({ label }) => [{ text: label }]),
  rows,
});

/** What stands together in a cell: each on a line of its own, those after the first with their names before them. */
function cellRuns({ columns, handedIn }: ExportTable, { cells, language }: ExportRow, names: string[]): Run[] {
  return names
    .filter((name) => cells[name])
    .flatMap((name, index): Run[] => {
      const spoken = language !== null && handedIn.includes(name) ? { language } : {};
      const label = columns.find((column) => column.name === name)?.label ?? name;
      const isFirst = name === names[0];
      const before = index > 0 ? '\n' : '';
      if (isFirst) return [{ text: cells[name] ?? '', ...spoken }];
      return [
        { text: `${before}${label}: `, bold: true },
        { text: cells[name] ?? '', ...spoken },
      ];
    });
}
