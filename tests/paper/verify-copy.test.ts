import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson as serverJson } from '../../server/platform/audit.ts';
import { getReceipt } from '../../shared/positions.ts';
import { canonicalJson, checkCopy } from '../../web/features/public/verify-copy.ts';
import { buildRound, handedIn, type Play, type Position } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import { askForFile } from './ask-for-file.ts';

const test = useApp();
let play: Play;
let position: Position;
let pdf: Buffer;

beforeAll(async () => {
  play = await buildRound(test);
  position = await handedIn(play, {
    coverText: 'Grüße 🌍 Ελληνικά \n\n مرحبا',
    points: [{ kind: 'concern', comment: 'é' }],
  });
  const url = `/api/v1/procedures/${play.procedureId}/positions/${position.id}/receipt`;
  pdf = (await askForFile(test, play.stage.representative.token, url, 'pdf')).content;
});

const fileOf = (bytes: Buffer | string) => new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]);

describe('a receipt checked in the browser', () => {
  it('is found in the PDF, and its hash computed from the text', async () => {
    expect(await checkCopy(fileOf(pdf))).toMatchObject({
      isConsistent: true,
      sha256: position.receipt?.sha256,
      copy: { number: position.receipt?.number },
    });
  });

  it('is found in the JSON copy as it is downloaded', async () => {
    const copy = await play.stage.representative.client.ok(getReceipt, {
      params: { procedureId: play.procedureId, positionId: position.id },
    });
    const text = JSON.stringify(copy, null, 2);
    expect(await checkCopy(fileOf(text))).toMatchObject({ isConsistent: true });
    expect(await checkCopy(fileOf(`\ufeff${text}`))).toMatchObject({ isConsistent: true });
    expect(await checkCopy(fileOf(text.replace('Grüße', 'Gruß')))).toMatchObject({ isConsistent: false });
    expect(await checkCopy(fileOf(text.replaceAll(copy.number, 'R9-001-00000000')))).toMatchObject({
      isConsistent: false,
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['other JSON', Buffer.from('{"number":1}')],
    ['no JSON', Buffer.from('Guten Tag')],
    ['a PDF without a receipt', Buffer.from('%PDF-1.7\n1 0 obj\n<</Length 3>>\nstream\nabc\nendstream')],
  ])('is not found in %s', async (_, bytes) => {
    expect(await checkCopy(fileOf(bytes))).toBe('no_receipt');
  });

  it('is not found in a PDF whose embedded file is damaged', async () => {
    const at = pdf.indexOf('/EmbeddedFile');
    const start = pdf.indexOf('stream', at) + 20;
    const damaged = Buffer.concat([pdf.subarray(0, start), Buffer.alloc(40, 0xff), pdf.subarray(start + 40)]);
    expect(await checkCopy(fileOf(damaged))).toBe('no_receipt');
  });

  it('writes JSON as the server does (RFC 8785)', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(value)).toBe(serverJson(value));
      }),
    );
  });
});
