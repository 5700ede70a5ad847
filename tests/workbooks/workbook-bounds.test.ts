import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../server/platform/workbook.ts';
import { getPoint } from '../../shared/review.ts';
import { proposalColumns, workbookLimits } from '../../shared/workbooks.ts';
import { at, buildRound, type HandedPoint, present } from '../review/build.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { download, partsOf, upload } from './edit-workbook.ts';

const test = useApp();
let stage: Stage;
let points: HandedPoint[];

beforeAll(async () => {
  stage = await buildStage(test);
  ({ points } = await buildRound(test, stage, [{ comment: 'Mehr Busse.' }]));
});

const send = (bytes: Uint8Array) => upload(test, stage.clerk, stage.procedureId, { bytes });
const names = ['id', 'version', 'seal', 'reference', ...proposalColumns];

/** A table that names the same point in every row. */
const tableOf = (rows: number, columns = names) =>
  writeWorkbook([
    {
      name: 'Einzelpunkte',
      columns: columns.map(() => ({ width: 10 })),
      head: { rows: [columns], hidden: 1 },
      rows: Array.from({ length: rows }, () => [present(points[0]).id, '0', 'x', 'R1-1.1', '', '']),
    },
  ]);

/** The workbook of the server with the XML of its table changed, as no programme of ours would write it. */
async function tampered(change: (xml: string) => string): Promise<Uint8Array> {
  const workbook = await download(test, stage.clerk, stage.procedureId);
  const path = 'xl/worksheets/sheet1.xml';
  const xml = change(partsOf(workbook).get(path) ?? '');
  return zipSync({ ...unzipSync(workbook), [path]: strToU8(xml) });
}

describe('a table that nobody vouches for', () => {
  it('is refused with the bound where it has more rows than one takes', async () => {
    const { status, problem } = await send(await tableOf(workbookLimits.rows + 1));
    expect(status).toBe(400);
    expect(problem.detail).toContain('20.001 Zeilen; möglich sind 20.000');
  });

  it('is refused where a column of the proposal or of the keys is gone', async () => {
    for (const gone of ['seal', 'reason']) {
      const { status, problem } = await send(
        await tableOf(
          1,
          names.filter((name) => name !== gone),
        ),
      );
      expect(status).toBe(400);
      expect(problem.detail).toContain('laden Sie die Tabelle noch einmal herunter');
    }
  });

  it('proposes nothing that a formula says', async () => {
    const cell = /<c r="K3" s="2"\/>/;
    const bytes = await tampered((xml) => {
      expect(xml).toMatch(cell);
      return xml.replace(cell, '<c r="K3" t="str"><f>"Berück"&amp;"sichtigt"</f><v>Berücksichtigt</v></c>');
    });
    const { report } = await send(bytes);
    expect(report).toMatchObject({
      taken: false,
      changed: [],
      invalid: [{ row: 3, column: 'outcome', code: 'formula' }],
    });
    const { disposition } = await stage.clerk.client.ok(getPoint, { params: at(stage, points[0]) });
    expect(disposition).toBeNull();
  });

  it('is judged by what stands there now where its version was tampered with', async () => {
    const outcome = '<c r="K3" t="inlineStr"><is><t>Berücksichtigt</t></is></c>';
    const withVersion = (version: string) =>
      tampered((xml) =>
        xml.replace(/<c r="K3"[^>]*\/>/, outcome).replace(/(<c r="B3"[^>]*><is><t[^>]*>)0</, `$1${version}<`),
      );
    expect((await send(await withVersion('7'))).report).toMatchObject({ taken: false, stale: [{ row: 3 }] });
    expect((await send(await withVersion('keine'))).report).toMatchObject({ invalid: [{ code: 'no_version' }] });
    expect((await send(await withVersion('0'))).report).toMatchObject({ taken: true, changed: [{ row: 3 }] });
  });
});
