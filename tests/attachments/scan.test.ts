import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordFinding } from '../../server/features/positions/index.ts';
import { openScanner, type Scanner } from '../../server/platform/files/clamd.ts';
import { scanFiles } from '../../server/platform/files/scan-files.ts';
import { addAttachment, getAttachment, getAttachmentContent } from '../../shared/attachments.ts';
import { listEvents } from '../../shared/audit.ts';
import { getReceipt, submitPosition } from '../../shared/positions.ts';
import { begin, buildRound, handIn, type Play, read } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import { type FakeClamd, startFakeClamd } from './fake-clamd.ts';
import * as sample from './samples.ts';

const test = useApp();
let play: Play;
let clamd: FakeClamd;
let scanner: Scanner | null;

beforeAll(async () => {
  play = await buildRound(test);
  clamd = await startFakeClamd();
  scanner = openScanner({ CLAMD_HOST: '127.0.0.1', CLAMD_PORT: clamd.port });
  test.files.isScanned = true;
});
afterAll(() => clamd.stop());

const evil = sample.text('X5O!P%@AP EICAR\n');

async function attached(content: Buffer) {
  const { client } = play.stage.clerk;
  const draft = await begin(play, { channel: 'letter', coverText: 'Siehe Anlage.' }, client);
  const added = await client.ok(addAttachment, {
    params: { procedureId: play.procedureId },
    query: { positionId: draft.id },
    file: sample.named('brief.txt', content),
  });
  return { draft, added, params: { procedureId: play.procedureId, attachmentId: added.id }, client };
}

const desk = (by: Scanner | null) =>
  scanFiles({
    db: test.db,
    clock: test.clock,
    files: test.files,
    scanner: by,
    recordFinding: (tx, fileId, finding) => recordFinding(tx, fileId, finding, test.clock.now()),
    committed: () => undefined,
  });
const scanAll = (by: Scanner | null = scanner) => desk(by)({}, { isLast: false });

/** The file id that the transaction of the newest upload has queued for the scanner. */
async function newestJob(): Promise<unknown> {
  const { rows } = await test.db.appPool.query<{ payload: unknown }>(`
    select j.payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'scan-files' order by j.id desc limit 1`);
  return rows[0]?.payload;
}

describe('a scanner', () => {
  it('gets every file after the commit, byte for byte, and its verdict is shown', async () => {
    const content = Buffer.alloc(1_000_000, 'Guten Tag. ');
    const { added, params, client } = await attached(content);
    expect(added.scan).toBe('pending');
    await desk(scanner)(await newestJob(), { isLast: false });
    expect(clamd.seen).toContain(content.length);
    expect((await client.ok(getAttachment, { params })).scan).toBe('clean');
    expect((await client.call(getAttachmentContent, { params })).bytes.equals(content)).toBe(true);
  });

  it('finds malicious software in a draft: it is not given out, not handed in, and no event tells of it (R9)', async () => {
    const { draft, params, client } = await attached(evil);
    await scanAll();
    expect((await client.ok(getAttachment, { params })).scan).toBe('infected');
    const refusal = await client.refused(getAttachmentContent, 409, { params });
    expect(refusal.detail).toContain('Schadsoftware');
    const { contentVersion } = await read(play, draft.id, client);
    const { obstacles } = await client.refused(submitPosition, 422, {
      params: { procedureId: play.procedureId, positionId: draft.id },
      match: `"c${contentVersion}"`,
    });
    expect(obstacles).toMatchObject([{ kind: 'attachment', id: params.attachmentId }]);
    await test.seal();
    const { items } = await play.stage.coordinator.client.ok(listEvents, {
      params: { procedureId: play.procedureId },
      query: { subjectId: draft.id },
    });
    expect(items).toEqual([]);
  });

  it('finds it after the submission: the hash stays on record, and the event says so (R2, R13)', async () => {
    const { draft, added, params, client } = await attached(evil);
    await handIn(play, draft.id, client);
    await scanAll();
    await client.refused(getAttachmentContent, 409, { params });
    const receipt = await client.ok(getReceipt, { params: { procedureId: play.procedureId, positionId: draft.id } });
    expect(receipt.document).toMatchObject({ attachments: [{ sha256: added.sha256 }] });
    await test.seal();
    const { items } = await play.stage.coordinator.client.ok(listEvents, {
      params: { procedureId: play.procedureId },
      query: { subjectId: draft.id },
    });
    expect(items.find(({ action }) => action === 'attachment.refuse')?.after).toMatchObject({
      sha256: added.sha256,
      finding: 'Eicar-Test-Signature',
    });
  });

  it('that is out of order leaves the file waiting, and is asked again', async () => {
    const { params, client } = await attached(sample.pdf());
    clamd.isOutOfOrder = true;
    await expect(scanAll()).rejects.toThrow(/size limit/);
    expect((await client.ok(getAttachment, { params })).scan).toBe('pending');
    const gone = openScanner({ CLAMD_HOST: '127.0.0.1', CLAMD_PORT: 1 });
    await expect(scanAll(gone)).rejects.toThrow();
    clamd.isOutOfOrder = false;
    await scanAll();
    expect((await client.ok(getAttachment, { params })).scan).toBe('clean');
  });

  it('that was configured later looks through what is there', async () => {
    test.files.isScanned = false;
    const { added, params, client } = await attached(evil);
    test.files.isScanned = true;
    expect(added.scan).toBe('not_scanned');
    await scanAll(null);
    expect((await client.ok(getAttachment, { params })).scan).toBe('not_scanned');
    await scanAll();
    expect((await client.ok(getAttachment, { params })).scan).toBe('infected');
  });
});
