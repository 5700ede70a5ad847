import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAttachment, attachmentLimits, getAttachmentContent } from '../../shared/attachments.ts';
import { begin, buildRound, type Play } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import { formHead, formOf, formTail } from '../support/form.ts';

const test = useApp();
let play: Play;
let base = '';

beforeAll(async () => {
  play = await buildRound(test);
  await test.app.listen({ host: '127.0.0.1', port: 0 });
  base = `http://127.0.0.1:${(test.app.server.address() as AddressInfo).port}`;
});
afterAll(() => test.app.server.closeAllConnections());

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are really held, heap and buffers, without what only waits to be collected. */
function held(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const piece = randomBytes(65_536);
const incoming = () => readdirSync(test.files.incoming);

/** Opens an upload; who sends it writes into the request. */
async function open(
  length?: number,
): Promise<{ sent: ClientRequest; status: Promise<{ code: number; body: string }> }> {
  const { clerk } = play.stage;
  const draft = await begin(play, { channel: 'letter', coverText: 'x' }, clerk.client);
  const url = new URL(`${base}${addAttachment.path.replace(':procedureId', play.procedureId)}?positionId=${draft.id}`);
  const sent = request(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${clerk.token}`,
      'content-type': formOf({ name: '', content: Buffer.alloc(0) }).contentType,
      ...(length !== undefined && { 'content-length': length }),
    },
  });
  const status = new Promise<{ code: number; body: string }>((resolve, reject) => {
    sent.once('error', reject);
    sent.once('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.once('end', () => resolve({ code: response.statusCode ?? 0, body }));
    });
  });
  status.catch(() => undefined);
  return { sent, status };
}

/** Sends a PDF of this many bytes piece by piece, as fast as the other side takes it; tells the most that was held meanwhile. */
async function sendPdf(sent: ClientRequest, bytes: number): Promise<number> {
  let most = 0;
  sent.write(formHead('groß.pdf', 'application/pdf'));
  sent.write('%PDF-1.7\n');
  for (let left = bytes - 9; left > 0; left -= piece.length) {
    const part = left < piece.length ? piece.subarray(0, left) : piece;
    if (!sent.write(part)) await new Promise((resolve) => sent.once('drain', resolve));
    if (left % (32 * piece.length) < piece.length) most = Math.max(most, held());
  }
  sent.end(formTail);
  return most;
}

/** More than the pieces that are on their way at one moment, and far less than the file. */
const constant = 10_000_000;

describe('a large file', () => {
  it('comes in and goes out in pieces, never whole in memory', async () => {
    // What is loaded with the first upload stays, and has nothing to do with its size.
    const first = await open();
    await sendPdf(first.sent, 1000);
    expect((await first.status).code).toBe(201);
    const before = held();
    const { sent, status } = await open();
    const whileReceiving = await sendPdf(sent, attachmentLimits.bytes);
    const { code, body } = await status;
    expect(code, body).toBe(201);
    const { id, bytes } = JSON.parse(body) as { id: string; bytes: number };
    expect(bytes).toBe(attachmentLimits.bytes);
    expect(whileReceiving).toBeGreaterThan(0);
    expect(whileReceiving - before).toBeLessThan(constant);
    const path = getAttachmentContent.path.replace(':procedureId', play.procedureId).replace(':attachmentId', id);
    const answer = await fetch(base + path, { headers: { authorization: `Bearer ${play.stage.clerk.token}` } });
    let received = 0;
    let parts = 0;
    let whileSending = 0;
    for await (const part of answer.body ?? []) {
      received += part.length;
      if (parts++ % 32 === 0) whileSending = Math.max(whileSending, held());
    }
    expect(received).toBe(attachmentLimits.bytes);
    expect(whileSending - before).toBeLessThan(constant);
  });

  it('is refused before its first byte where its length is said', async () => {
    const { sent, status } = await open(attachmentLimits.bytes * 2);
    sent.flushHeaders();
    expect((await status).code).toBe(413);
    sent.destroy();
    expect(incoming()).toEqual([]);
  });

  it('is cut at the first byte too many where it is not', async () => {
    const { sent, status } = await open();
    const refused = status.then(({ code }) => code);
    await sendPdf(sent, attachmentLimits.bytes + 1);
    expect(await refused).toBe(413);
    expect(incoming()).toEqual([]);
  });
});

describe('an upload that breaks off', () => {
  it('leaves nothing half-written', async () => {
    const { sent } = await open();
    sent.write(formHead('halb.pdf', 'application/pdf'));
    sent.write('%PDF-1.7\n');
    for (let index = 0; index < 20; index++) sent.write(piece);
    await expect.poll(incoming).toHaveLength(1);
    sent.destroy();
    await expect.poll(incoming).toEqual([]);
    const { rows } = await test.db.appPool.query(`select from draft_attachment where name = 'halb.pdf'`);
    expect(rows).toEqual([]);
  });

  it('is refused when the form ends in the middle of the file', async () => {
    const { sent, status } = await open();
    sent.write(formHead('halb.pdf', 'application/pdf'));
    sent.end('%PDF-1.7\n');
    expect((await status).code).toBe(400);
    expect(incoming()).toEqual([]);
  });

  it('is refused when the form holds no file', async () => {
    const { sent, status } = await open();
    sent.end(formTail.subarray(2));
    const { code, body } = await status;
    expect(code, body).toBe(400);
  });
});

describe('permission', () => {
  it('comes before the first byte', async () => {
    const url = `${base}${addAttachment.path.replace(':procedureId', play.procedureId)}?positionId=${play.roundId}`;
    const { contentType } = formOf({ name: '', content: Buffer.alloc(0) });
    for (const [token, code] of [
      ['', 401],
      [play.stage.observer.token, 403],
      [play.stage.otherRepresentative.token, 404],
    ] as const) {
      const answered = new Promise<number>((resolve, reject) => {
        const sent = request(url, {
          method: 'POST',
          headers: { 'content-type': contentType, ...(token && { authorization: `Bearer ${token}` }) },
        });
        sent.once('error', reject).once('response', (response) => {
          resolve(response.statusCode ?? 0);
          sent.destroy();
        });
        sent.write(formHead('a.pdf', 'application/pdf'));
      });
      expect(await answered).toBe(code);
      expect(incoming()).toEqual([]);
    }
  });
});
