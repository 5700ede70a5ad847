import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyReceipt } from '../../shared/receipts.ts';
import { buildRound, handedIn, type Play, type Position, questions } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import { askForFile } from './ask-for-file.ts';
import { openPdf } from './open-pdf.ts';

const test = useApp();
const verifier = fileURLToPath(new URL('../support/verify-receipt.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'stellwerk-paper-'));
let play: Play;
let position: Position;

beforeAll(async () => {
  play = await buildRound(test, questions);
  position = await handedIn(play, {
    stance: 'agree_with_changes',
    coverText: 'Sehr geehrte Damen und Herren,\n\n#set text(red) *kein* $Satz$ \\ "Befehl" 🌍',
    answers: [
      { questionKey: 'network', value: { reason: 'Weil', answer: 'no' } },
      { questionKey: 'aims', value: 'Antwort auf die erste Frage' },
    ],
    points: [
      {
        kind: 'change',
        sectionKey: play.keys[0],
        quote: { exact: 'Sprachkurse', prefix: 'fördert ', suffix: '.' },
        comment: 'Більше курсів',
        proposedText: 'Die Stadt fördert mehr Sprachkurse.',
      },
      { kind: 'concern', comment: 'مرحبا بالجميع' },
    ],
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const url = () => `/api/v1/procedures/${play.procedureId}/positions/${position.id}/receipt`;
const receiptPdf = (token = play.stage.representative.token, language = 'de') =>
  askForFile(test, token, url(), 'pdf', language);

function verify(copy: string): Promise<{ code: number; says: string }> {
  const file = join(folder, 'copy.json');
  writeFileSync(file, copy);
  return new Promise((resolve) => {
    execFile(process.execPath, [verifier, file], (error, stdout) => {
      resolve({ code: Number(error?.code ?? 0), says: stdout });
    });
  });
}

describe('the receipt as PDF', () => {
  it('holds the whole position in a tagged file that is saved, not shown (R2)', async () => {
    const { status, headers, content } = await receiptPdf();
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="R1-001-[0-9a-f]{8}\.pdf"/);
    const pdf = await openPdf(content);
    expect(pdf).toMatchObject({
      isTagged: true,
      claimsAccessibility: true,
      title: `Eingangsbestätigung ${position.reference}`,
    });
    const text = pdf.text.replaceAll(/\s+/g, ' ');
    for (const words of [
      position.receipt?.number,
      position.receipt?.sha256,
      'Begegnung e. V.',
      'R1 Erste Runde',
      '2. März 2026 um 10:00:00 MEZ',
      'Wir stimmen mit Änderungen zu.',
      '#set text(red) *kein* $Satz$ \\ "Befehl" [U+1F30D]',
      'Antwort auf die erste Frage',
      'R1-001.1 · Änderung · 1 Abschnitt 1',
      '„Sprachkurse“',
      'Більше курсів',
      'Die Stadt fördert mehr Sprachkurse.',
      'Seite 1 von',
    ]) {
      expect(text).toContain(words);
    }
    expect(text.indexOf('Was fehlt bei den Zielen?')).toBeLessThan(text.indexOf('Arbeiten Sie im Netzwerk mit?'));
    expect(new Set(pdf.roles)).toEqual(
      new Set([...pdf.roles, 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'BlockQuote']),
    );
  });

  it('carries the copy that a separate script confirms, with the random part printed as well', async () => {
    const pdf = await openPdf((await receiptPdf()).content);
    const copy = pdf.files['receipt.json'] ?? '';
    expect(await verify(copy)).toEqual({ code: 0, says: `The receipt ${position.receipt?.number} is genuine.\n` });
    expect(pdf.text.replaceAll(/\s+/g, '')).toContain(JSON.parse(copy).document.nonce);
    expect((await verify(copy.replace('mehr Sprachkurse', 'Sprachkurse'))).code).toBe(1);
  });

  it('speaks the language of whoever asks, and marks no word of the position as translated', async () => {
    const { text } = await openPdf((await receiptPdf(undefined, 'en')).content);
    expect(text).toContain(`Receipt ${position.reference}`);
    expect(text).toContain('Sehr geehrte Damen und Herren');
  });

  it('stays JSON for scripts that ask for nothing else', async () => {
    const { stage } = play;
    for (const accept of [
      undefined,
      '*/*',
      'application/json',
      'application/json, application/pdf;q=0.5',
      'text/html',
    ]) {
      const answer = await test.app.inject({
        url: url(),
        headers: { authorization: `Bearer ${stage.representative.token}`, ...(accept && { accept }) },
      });
      expect(answer.headers['content-type']).toMatch('application/json');
    }
  });

  it('is found by nobody who may not see the position (R9)', async () => {
    const { stage } = play;
    expect((await receiptPdf(stage.clerk.token)).status).toBe(200);
    expect((await receiptPdf(stage.otherRepresentative.token)).status).toBe(404);
    expect((await receiptPdf(stage.foreignCoordinator.token)).status).toBe(404);
    expect((await askForFile(test, undefined, url(), 'pdf')).status).toBe(401);
  });
});

describe('the public check of a receipt', () => {
  const check = (number: string, sha256: string) => play.stage.public.ok(verifyReceipt, { body: { number, sha256 } });

  it('says since when it is known, and nothing else', async () => {
    const { number = '', sha256 = '' } = position.receipt ?? {};
    expect(await check(number, sha256)).toEqual({ status: 'known', receivedAt: position.submittedAt });
  });

  it('knows neither a number with another hash nor a hash with another number', async () => {
    const { number = '', sha256 = '' } = position.receipt ?? {};
    expect(await check(number, '0'.repeat(64))).toEqual({ status: 'unknown' });
    expect(await check(number.replace('R1-001', 'R1-002'), sha256)).toEqual({ status: 'unknown' });
    expect(await check(position.reference ?? '', sha256)).toEqual({ status: 'unknown' });
  });
});

describe('a procedure that mails notices only', () => {
  it('sends no word of the position (R2)', async () => {
    await test.db.transaction((tx) => tx.execute(sql`update procedure set receipt_mail = 'notice'`));
    await handedIn(
      play,
      {
        organisationId: play.stage.organisations.other.id,
        coverText: 'Vertrauliches',
        stance: 'agree',
        answers: [{ questionKey: 'aims', value: 'Geheimes' }],
      },
      play.stage.otherRepresentative.client,
    );
    const { rows } = await test.db.reader.execute<{ payload: Record<string, unknown> }>(
      sql`select payload from outbox where template = 'receipt' order by created_at desc, id desc limit 1`,
    );
    expect(rows[0]?.payload).toMatchObject({ text: null, positionId: null });
    expect(JSON.stringify(rows[0]?.payload)).not.toMatch(/Vertrauliches|Geheimes/);
  });
});
