import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedure } from '../../server/tables/procedures.ts';
import type { WireResult } from '../../shared/endpoint.ts';
import { type getReceipt as endpoint, getReceipt } from '../../shared/positions.ts';
import { useApp } from '../support/app.ts';
import { buildRound, handedIn, type Play, type Position, questions } from './play.ts';

const test = useApp();
const verifier = fileURLToPath(new URL('../support/verify-receipt.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'stellwerk-receipt-'));
let play: Play;
let position: Position;

beforeAll(async () => {
  play = await buildRound(test, questions);
  position = await handedIn(play, {
    coverText: 'Grüße 🌍 "Anführung" \\ Rückstrich\r\nund\tTab,   zweite Zeile',
    answers: [
      { questionKey: 'network', value: { reason: 'ß', answer: 'no' } },
      { questionKey: 'aims', value: 'Ziele' },
    ],
    points: [
      {
        kind: 'change',
        sectionKey: play.keys[0],
        quote: { exact: 'Sprachkurse', prefix: 'fördert ', suffix: '.' },
        comment: 'é ist nicht é',
      },
      { kind: 'addition', proposedText: '1e21 und </script>' },
    ],
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const receiptOf = (play: Play, positionId: string, client = play.stage.representative.client) =>
  client.ok(getReceipt, { params: { procedureId: play.procedureId, positionId } });

/** Runs the stand-alone verifier on a copy. */
function verify(copy: WireResult<typeof endpoint>): Promise<{ code: number; says: string }> {
  const file = join(folder, 'copy.json');
  writeFileSync(file, JSON.stringify(copy, null, 2));
  return new Promise((resolve) => {
    execFile(process.execPath, [verifier, file], (error, stdout) => {
      resolve({ code: Number(error?.code ?? 0), says: stdout });
    });
  });
}

describe('a receipt', () => {
  it('is confirmed by a separate script that has only the copy (R2)', async () => {
    const copy = await receiptOf(play, position.id);
    expect(copy).toMatchObject({ number: position.receipt?.number, sha256: position.receipt?.sha256 });
    expect(copy.document).toMatchObject({
      format: 'stellwerk-receipt-1',
      reference: position.reference,
      coverText: position.coverText,
      submittedAt: position.submittedAt,
      organisation: { name: 'Begegnung e. V.' },
      round: { reference: 'R1', title: 'Erste Runde' },
      late: false,
    });
    expect(await verify(copy)).toEqual({ code: 0, says: `The receipt ${copy.number} is genuine.\n` });
  });

  it('betrays every changed word, number and time', async () => {
    const copy = await receiptOf(play, position.id);
    const forged = [
      { coverText: `${String(copy.document.coverText)} ` },
      { submittedAt: '2026-03-01T00:00:00.000Z' },
      { late: true },
      { nonce: 'another' },
      { points: [] },
    ];
    for (const change of forged) {
      expect(await verify({ ...copy, document: { ...copy.document, ...change } })).toMatchObject({ code: 1 });
    }
    expect(await verify({ ...copy, number: 'R1-002-00000000' })).toMatchObject({ code: 1 });
  });

  it('stays genuine when procedure, round and organisation are renamed (R14)', async () => {
    const { rows } = await test.db.reader.execute<{ title: string }>(
      sql`select title from procedure where id = ${play.procedureId}`,
    );
    await test.db.transaction(async (tx) => {
      await tx.update(procedure).set({ title: 'Anders' });
      await tx.execute(sql`update round set title = 'Andere Runde'`);
      await tx.execute(sql`update organisation set name = 'Umbenannt e. V.' where id = ${position.organisationId}`);
    });
    const copy = await receiptOf(play, position.id);
    expect(copy.sha256).toBe(position.receipt?.sha256);
    expect(copy.document).toMatchObject({
      procedure: { title: rows[0]?.title },
      organisation: { name: 'Begegnung e. V.' },
    });
    expect((await verify(copy)).code).toBe(0);
  });

  it('is shown to the organisation and to the office, to nobody else', async () => {
    const { stage } = play;
    await receiptOf(play, position.id, stage.observer.client);
    await receiptOf(play, position.id, stage.clerk.client);
    const params = { procedureId: play.procedureId, positionId: position.id };
    await stage.otherRepresentative.client.refused(getReceipt, 404, { params });
    await stage.specialist.client.refused(getReceipt, 403, { params });
    await stage.foreignCoordinator.client.refused(getReceipt, 404, { params });
    await stage.foreignCoordinator.client.refused(getReceipt, 404, {
      params: { ...params, procedureId: stage.foreignProcedureId },
    });
  });

  it('is mailed to whoever handed in, with the whole text and a link', async () => {
    const mails = await test.db.reader.execute<{ recipient: string; payload: Record<string, string> }>(
      sql`select recipient, payload from outbox where template = 'receipt'`,
    );
    expect(mails.rows).toHaveLength(1);
    const mail = mails.rows[0];
    expect(mail?.recipient).toBe(play.stage.representative.email);
    expect(mail?.payload).toMatchObject({
      number: position.receipt?.number,
      sha256: position.receipt?.sha256,
      link: `/verfahren/${play.procedureId}/stellungnahmen/${position.id}`,
    });
    for (const words of [
      'Grüße 🌍',
      'Was fehlt bei den Zielen?\nZiele',
      'Nein\nß',
      '„Sprachkurse“',
      '1 Abschnitt 1',
      'Vorschlag: 1e21',
    ]) {
      expect(mail?.payload.text).toContain(words);
    }
  });

  it('cannot be recomputed once its random part is erased, but keeps number and hash', async () => {
    await test.db.transaction((tx) => tx.execute(sql`delete from receipt_nonce where position_id = ${position.id}`));
    const params = { procedureId: play.procedureId, positionId: position.id };
    await play.stage.representative.client.refused(getReceipt, 409, { params });
  });
});
