import { createHash } from 'node:crypto';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectFiles } from '../../server/features/positions/index.ts';
import type { Attachment } from '../../shared/attachments.ts';
import * as contract from '../../shared/attachments.ts';
import { deletePosition, getReceipt, submitPosition } from '../../shared/positions.ts';
import { clearText, listTexts, markPoint } from '../../shared/review.ts';
import { begin, buildRound, handIn, type Play, read, statuses } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import type { SentFile } from '../support/form.ts';
import * as sample from './samples.ts';

const test = useApp();
let play: Play;
let own: Client;
let at: { procedureId: string };

beforeAll(async () => {
  play = await buildRound(test);
  own = play.stage.representative.client;
  at = { procedureId: play.procedureId };
});

/** A draft of its own every time: recorded by staff, so that there can be several. */
const letter = () => begin(play, { channel: 'letter', coverText: 'Siehe Anlage.' }, play.stage.clerk.client);

const attach = (positionId: string, file: SentFile, client: Client, key?: string): Promise<Attachment> =>
  client.ok(contract.addAttachment, { params: at, query: { positionId }, file, ...(key && { key }) });

const place = ({ id }: { id: string }) => ({ ...at, attachmentId: id });
const hash = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** Every file in the folder of the storage. */
const stored = (): string[] =>
  readdirSync(join(test.files.incoming, '..'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('a file of a draft', () => {
  it('is kept byte for byte, with the type of its content and its hash', async () => {
    const { clerk } = play.stage;
    const draft = await letter();
    const content = sample.pdf('Straßenplan');
    const added = await attach(draft.id, { name: 'Straßenplan Ж.docx', content, mediaType: 'text/html' }, clerk.client);
    expect(added).toEqual({
      id: added.id,
      name: 'Straßenplan Ж.docx',
      mediaType: 'application/pdf',
      bytes: content.length,
      sha256: hash(content),
      scan: 'not_scanned',
      encrypted: false,
    });
    const answer = await clerk.client.call(contract.getAttachmentContent, { params: place(added) });
    expect(answer.status).toBe(200);
    expect(answer.bytes.equals(content)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'content-disposition':
        'attachment; filename="Strassenplan _.docx.pdf"; filename*=UTF-8\'\'Stra%C3%9Fenplan%20%D0%96.docx.pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    expect(await clerk.client.ok(contract.getAttachment, { params: place(added) })).toEqual(added);
  });

  it('is part of the content that is read before it is handed in (R16)', async () => {
    const { client } = play.stage.clerk;
    const draft = await letter();
    const added = await attach(draft.id, sample.named('a.txt', sample.text()), client);
    const now = await read(play, draft.id, client);
    expect(now).toMatchObject({ contentVersion: draft.contentVersion + 1, attachments: [added] });
    await client.refused(submitPosition, 412, {
      params: { ...at, positionId: draft.id },
      match: `"c${draft.contentVersion}"`,
    });
    await client.ok(contract.removeAttachment, { params: place(added) });
    expect(await read(play, draft.id, client)).toMatchObject({
      contentVersion: draft.contentVersion + 2,
      attachments: [],
    });
  });

  it('is seen by those who write the draft, and by nobody else (R9)', async () => {
    const draft = await begin(play);
    const file = sample.named('geheim.txt', sample.text('Nur für uns.'));
    const added = await attach(draft.id, file, play.stage.contributor.client);
    expect((await own.ok(contract.listAttachments, { params: at, query: { positionId: draft.id } })).items).toEqual([
      added,
    ]);
    const { otherRepresentative, coordinator, clerk, specialist, foreignRepresentative } = play.stage;
    for (const { client } of [otherRepresentative, coordinator, clerk, specialist, foreignRepresentative]) {
      for (const answer of [
        await client.call(contract.listAttachments, { params: at, query: { positionId: draft.id } }),
        await client.call(contract.getAttachment, { params: place(added) }),
        await client.call(contract.getAttachmentContent, { params: place(added) }),
      ]) {
        expect(answer.status).toBe(404);
        expect(answer.text).not.toMatch(/geheim|Nur für uns/);
      }
    }
    await clerk.client.refused(contract.removeAttachment, 404, { params: place(added) });
    await clerk.client.refused(contract.addAttachment, 404, { params: at, query: { positionId: draft.id }, file });
    await play.stage.observer.client.refused(contract.removeAttachment, 403, { params: place(added) });
    const { contentVersion } = await read(play, draft.id, own);
    await own.ok(deletePosition, { params: { ...at, positionId: draft.id }, match: `"c${contentVersion}"` });
  });

  it('cannot be reached by its hash', async () => {
    const { client } = play.stage.clerk;
    const added = await attach((await letter()).id, sample.named('a.pdf', sample.pdf()), client);
    for (const url of [
      `/api/v1/procedures/${play.procedureId}/attachments/${added.sha256}/content`,
      `/api/v1/attachments/${added.sha256}`,
      `/files/${added.sha256}`,
    ]) {
      const answer = await test.app.inject({ url, headers: { authorization: `Bearer ${play.stage.clerk.token}` } });
      expect(answer.body).not.toContain('%PDF');
    }
  });

  it('is attached once when its lost answer is asked for again (R15)', async () => {
    const { client } = play.stage.clerk;
    const draft = await letter();
    const file = sample.named('a.pdf', sample.pdf());
    await runQueuedRemovals();
    const before = stored().length;
    const first = await attach(draft.id, file, client, 'upload-1');
    expect(await attach(draft.id, file, client, 'upload-1')).toEqual(first);
    expect((await read(play, draft.id, client)).attachments).toEqual([first]);
    await runQueuedRemovals();
    expect(stored()).toHaveLength(before + 1);
    const other = sample.named('a.pdf', sample.pdf('anders'));
    await client.refused(contract.addAttachment, 422, {
      params: at,
      query: { positionId: draft.id },
      file: other,
      key: 'upload-1',
    });
  });

  it('is refused for what it is, whatever it is called, and leaves nothing', async () => {
    const { client } = play.stage.clerk;
    const draft = await letter();
    const before = stored().length;
    for (const content of [sample.docm(), sample.zip(), Buffer.from('MZ\u0090\u0000')]) {
      const refusal = await client.refused(contract.addAttachment, 415, {
        params: at,
        query: { positionId: draft.id },
        file: { name: 'brief.pdf', content, mediaType: 'application/pdf' },
      });
      expect(refusal.code).toBe('unsupported_media_type');
    }
    await client.refused(contract.addAttachment, 415, { params: at, query: { positionId: draft.id } });
    expect(stored()).toHaveLength(before);
    expect((await read(play, draft.id, client)).attachments).toEqual([]);
  });

  it('finds no room beside twenty others, also when many come at the same instant', async () => {
    const { client } = play.stage.clerk;
    const draft = await letter();
    const file = sample.named('a.txt', sample.text());
    for (let index = 0; index < 18; index++) await attach(draft.id, file, client);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        client.call(contract.addAttachment, { params: at, query: { positionId: draft.id }, file }),
      ),
    );
    expect(statuses(answers)).toEqual([201, 201, 422, 422]);
  });

  it('goes with its draft: its bytes are removed after the commit', async () => {
    const { client } = play.stage.clerk;
    await runQueuedRemovals();
    const before = stored().length;
    const draft = await letter();
    await attach(draft.id, sample.named('a.pdf', sample.pdf()), client);
    const second = await attach(draft.id, sample.named('b.pdf', sample.pdf()), client);
    expect(stored()).toHaveLength(before + 2);
    await client.ok(contract.removeAttachment, { params: place(second) });
    await runQueuedRemovals();
    expect(stored()).toHaveLength(before + 1);
    const { contentVersion } = await read(play, draft.id, client);
    await client.ok(deletePosition, { params: { ...at, positionId: draft.id }, match: `"c${contentVersion}"` });
    await runQueuedRemovals();
    expect(stored()).toHaveLength(before);
  });
});

describe('a file that was handed in', () => {
  it('is evidence: it stays, its hash stands in the receipt, and staff reads it (R1, R2)', async () => {
    const { clerk, coordinator, otherRepresentative } = play.stage;
    const draft = await begin(play);
    const content = sample.docx();
    const added = await attach(draft.id, sample.named('Gegenentwurf.docx', content), own);
    const position = await handIn(play, draft.id);
    expect(position.attachments).toEqual([added]);
    const receipt = await own.ok(getReceipt, { params: { ...at, positionId: position.id } });
    expect(receipt.document).toMatchObject({
      attachments: [
        { name: 'Gegenentwurf.docx', mediaType: added.mediaType, bytes: content.length, sha256: hash(content) },
      ],
    });
    const paper = await test.app.inject({
      url: `/api/v1/procedures/${play.procedureId}/positions/${position.id}/receipt`,
      headers: { authorization: `Bearer ${play.stage.representative.token}`, accept: 'application/pdf' },
    });
    expect(paper.headers['content-type']).toContain('pdf');
    const { rows } = await test.db.appPool.query<{ text: string }>(
      `select payload ->> 'text' as text from outbox where payload ->> 'positionId' = $1`,
      [position.id],
    );
    expect(rows[0]?.text).toContain(
      `Anlage 1: Gegenentwurf.docx (DOCX, ${new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 }).format(content.length / 1000)} kB)\nSHA-256: ${added.sha256}`,
    );
    for (const { client } of [clerk, coordinator, play.stage.observer]) {
      const answer = await client.call(contract.getAttachmentContent, { params: place(added) });
      expect(answer.bytes.equals(content)).toBe(true);
    }
    await otherRepresentative.client.refused(contract.getAttachmentContent, 404, { params: place(added) });
    expect((await own.refused(contract.removeAttachment, 409, { params: place(added) })).rule).toBe('R1');
    const more = { params: at, query: { positionId: position.id }, file: sample.named('b.pdf', sample.pdf()) };
    await own.refused(contract.addAttachment, 404, more);
    await runQueuedRemovals();
    await collectFiles(test)({}, { isLast: false });
    expect((await own.call(contract.getAttachmentContent, { params: place(added) })).bytes.equals(content)).toBe(true);
  });

  it('is not changed in plain SQL by the application either', async () => {
    const client = new pg.Client({ connectionString: test.urls.appUrl });
    await client.connect();
    try {
      for (const statement of [
        `update position_attachment set sha256 = ''`,
        'delete from position_attachment',
        'truncate position_attachment',
      ])
        await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('delete from stored_file')).rejects.toMatchObject({ code: '23503' });
    } finally {
      await client.end();
    }
  });

  it('is to be accounted for: as a point, or cleared by a named office (R3)', async () => {
    const { client } = play.stage.clerk;
    const draft = await begin(play, { channel: 'letter', publication: 'anonymous' }, client);
    await attach(draft.id, sample.named('Stellungnahme Verein Morgenrot.pdf', sample.pdf()), client);
    await attach(draft.id, sample.named('Foto.png', sample.png()), client);
    const { id: positionId } = await handIn(play, draft.id, client);
    const open = await client.ok(listTexts, { params: at, query: { positionId } });
    expect(open.items).toMatchObject([
      { kind: 'attachment', body: 'Anlage 1 (PDF)', label: 'Stellungnahme Verein Morgenrot.pdf' },
      { kind: 'attachment', body: 'Anlage 2 (PNG)', label: 'Foto.png' },
    ]);
    const [first, second] = open.items;
    expect(first?.attachmentId).not.toBeNull();
    const whole = (text: typeof first) => ({ start: 0, end: Array.from(text?.body ?? '').length });
    const point = await client.ok(markPoint, {
      params: { ...at, textId: first?.id ?? '' },
      body: { ...whole(first), kind: 'concern' },
    });
    // The name of the file could tell who wrote: what is published of the point does not hold it (R12).
    expect(JSON.stringify([point.comment, point.proposedText])).toBe('["Anlage 1 (PDF)",""]');
    const cleared = await client.ok(clearText, {
      params: { ...at, textId: second?.id ?? '' },
      body: { ...whole(second), note: 'Nur ein Foto des Ortes' },
    });
    expect(cleared.uncovered).toEqual([]);
    expect((await client.ok(listTexts, { params: at, query: { positionId } })).items).toEqual([]);
  });

  it('is enough of a position by itself', async () => {
    const { client } = play.stage.clerk;
    const draft = await begin(play, { channel: 'letter' }, client);
    await attach(draft.id, sample.named('Brief.pdf', sample.pdf()), client);
    expect((await handIn(play, draft.id, client)).status).toBe('submitted');
  });
});

describe('what no row names', () => {
  it('is collected after a day, never before: an upload may be under way', async () => {
    const path = join(test.files.incoming, 'begonnen');
    writeFileSync(path, 'halb');
    const id = '01900000-0000-7000-8000-00000000abcd';
    await test.db.appPool.query('insert into stored_file (id, created_at, scan) values ($1, $2, $3)', [
      id,
      test.clock.now(),
      'not_scanned',
    ]);
    writeFileSync(`${path}-fertig`, 'verwaist');
    await test.files.store.put(id, `${path}-fertig`);
    await collectFiles(test)({}, { isLast: false });
    expect(stored()).toContain(id);
    test.clock.advance(90_000);
    utimesSync(path, 0, 0);
    await collectFiles(test)({}, { isLast: false });
    expect(stored()).not.toContain(id);
    expect(existsSync(path)).toBe(false);
    test.clock.advance(-90_000);
  });
});

/** Runs the removals that transactions have queued, as the server's jobs do. */
async function runQueuedRemovals(): Promise<void> {
  const { rows } = await test.db.appPool.query<{ id: string; payload: unknown }>(`
    select j.id, j.payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'collect-files'`);
  for (const { payload } of rows) await collectFiles(test)(payload, { isLast: false });
  if (rows.length > 0)
    await test.db.appPool.query('select graphile_worker.complete_jobs($1::bigint[])', [rows.map(({ id }) => id)]);
}
