import { beforeAll, describe, expect, it } from 'vitest';
import { addAttachment } from '../../shared/attachments.ts';
import { answerSignature, requestSignature } from '../../shared/signing.ts';
import { named, pdf } from '../attachments/samples.ts';
import { begin, buildRound, handIn, type Play, type Position, read } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import { askForFile } from './ask-for-file.ts';
import { formsOf, openPdf } from './open-pdf.ts';

const test = useApp();
let play: Play;
let position: Position;

beforeAll(async () => {
  play = await buildRound(test);
  const { representative, otherRepresentative, organisations } = play.stage;
  const draft = await begin(play, { coverText: 'ببب', language: 'ar' });
  const params = { procedureId: play.procedureId, positionId: draft.id };
  await representative.client.ok(addAttachment, {
    params: { procedureId: play.procedureId },
    query: { positionId: draft.id },
    file: named('Gutachten.pdf', pdf()),
  });
  const asked = await representative.client.ok(requestSignature, {
    params,
    body: { organisationId: organisations.other.id },
  });
  const { contentVersion } = await read(play, draft.id, representative.client);
  await otherRepresentative.client.ok(answerSignature, {
    params: { ...params, requestId: asked.id },
    match: `"c${contentVersion}"`,
    body: { approved: true },
  });
  position = await handIn(play, draft.id);
});

const receiptPdf = (token: string) =>
  askForFile(test, token, `/api/v1/procedures/${play.procedureId}/positions/${position.id}/receipt`, 'pdf');

describe('the receipt of a position that several organisations signed', () => {
  it('names them with the day, and every file with its hash (R2, R14)', async () => {
    const { text } = await openPdf((await receiptPdf(play.stage.representative.token)).content);
    const line = text.replaceAll(/\s+/g, ' ');
    expect(line).toContain('Mitunterzeichnet von Brücke e. V. (zugestimmt am 2. März 2026 um');
    expect(line).toContain('Anlage 1: Gutachten.pdf (PDF');
    expect(text.replaceAll(/\s+/g, '')).toContain(`${position.attachments[0]?.sha256}`);
  });

  it('is read by those who signed it, and by no other organisation (R9)', async () => {
    expect((await receiptPdf(play.stage.otherRepresentative.token)).status).toBe(200);
    expect((await receiptPdf(play.stage.foreignRepresentative.token)).status).toBe(404);
  });

  it('joins the letters of Arabic words: each place in a word has its own form', async () => {
    const { content } = await receiptPdf(play.stage.representative.token);
    expect(formsOf(content, 'ب').size, 'first, middle and last').toBe(3);
    expect((await openPdf(content)).text).not.toContain('[U+');
  });
});
