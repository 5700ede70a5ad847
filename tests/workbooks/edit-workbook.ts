import { unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import writeSheet from 'write-excel-file/node';
import type { WireResult } from '../../shared/endpoint.ts';
import type { Problem } from '../../shared/errors.ts';
import type { importWorkbook } from '../../shared/workbooks.ts';
import { askForFile } from '../paper/ask-for-file.ts';
import type { TestApp } from '../support/app.ts';
import type { Player } from '../support/stage.ts';

export type Report = WireResult<typeof importWorkbook>;
type Row = Record<string, string>;

const pathOf = (procedureId: string) => `/api/v1/procedures/${procedureId}/points/workbook`;

/** The table of points as a person saves it. */
export async function download(test: TestApp, player: Player, procedureId: string, search = ''): Promise<Buffer> {
  const answer = await askForFile(test, player.token, pathOf(procedureId) + search, 'xlsx');
  if (answer.status !== 200) throw new Error(`The export answered ${answer.status}: ${answer.content}`);
  return answer.content;
}

/** The parts of a workbook as XML. */
export const partsOf = (workbook: Buffer): Map<string, string> =>
  new Map(Object.entries(unzipSync(workbook)).map(([name, part]) => [name, new TextDecoder().decode(part)]));

const tableOf = async (workbook: Buffer): Promise<string[][]> => {
  const [sheet] = await readSheets(workbook, { trim: false });
  return (sheet?.data ?? []).map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))));
};

/** The rows of the table by the names of its columns. */
export async function rowsOf(workbook: Buffer): Promise<Row[]> {
  const [names = [], _headings, ...rows] = await tableOf(workbook);
  return rows.map((cells) => Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ''])));
}

/** The table edited and saved by another programme, which keeps its texts in another part of the file. */
export async function edited(workbook: Buffer, edit: (rows: Row[]) => Row[]): Promise<Buffer> {
  const [names = [], headings = []] = await tableOf(workbook);
  const rows = edit(await rowsOf(workbook));
  const lines = [names, headings, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
  const cells = lines.map((line) =>
    line.map((value) => (value === '' ? null : { type: String, value: escaped(value) })),
  );
  return writeSheet(cells, { sheet: 'Einzelpunkte' }).toBuffer();
}

/** As spreadsheets write what would read as a character of theirs. */
const escaped = (value: string) => value.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');

/** Changes the row of one reference. */
export const change =
  (reference: string, cells: Row) =>
  (rows: Row[]): Row[] =>
    rows.map((row) => (row.reference === reference ? { ...row, ...cells } : row));

export async function upload(
  test: TestApp,
  player: Player,
  procedureId: string,
  { bytes, dryRun = false, key }: { bytes: Uint8Array; dryRun?: boolean; key?: string },
): Promise<{ status: number; report: Report; problem: Problem }> {
  const answer = await test.app.inject({
    method: 'POST',
    url: `${pathOf(procedureId)}?dryRun=${dryRun}`,
    headers: {
      authorization: `Bearer ${player.token}`,
      'content-type': 'application/octet-stream',
      ...(key && { 'idempotency-key': key }),
    },
    payload: Buffer.from(bytes),
  });
  const body: unknown = answer.json();
  return { status: answer.statusCode, report: body as Report, problem: body as Problem };
}
