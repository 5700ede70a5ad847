import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { outbox } from '../../server/tables/platform.ts';
import { evidenceText } from '../../server/tables/positions.ts';
import type { AnswerValue } from '../../shared/answers.ts';
import { addAttachment, removeAttachment } from '../../shared/attachments.ts';
import { createPosition, deletePosition, getReceipt, submitPosition, writeAnswer } from '../../shared/positions.ts';
import type { NewQuestion } from '../../shared/questions.ts';
import { pdf } from '../attachments/samples.ts';
import { useApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import { begin, buildRound, handedIn, handIn, type Play, read } from './play.ts';

const asked: NewQuestion[] = [
  { key: 'aims', kind: 'text', label: 'Was fehlt?' },
  { key: 'field', kind: 'single_choice', label: 'Welches Feld?', options: ['Sprache', 'Arbeit'] },
  { key: 'fields', kind: 'multiple_choice', label: 'Welche Felder?', options: ['Sprache', 'Arbeit', 'Wohnen'] },
  {
    key: 'rating',
    kind: 'scale',
    label: 'Wie gut?',
    scale: { from: 1, to: 5, fromLabel: 'gar nicht', toLabel: 'sehr' },
  },
  { key: 'join', kind: 'yes_no', label: 'Machen Sie mit?' },
  {
    key: 'since',
    kind: 'date',
    label: 'Seit wann?',
    required: true,
    shownIf: { questionKey: 'join', equals: ['yes'] },
  },
  { key: 'people', kind: 'number', label: 'Wie viele?', range: { min: 0, max: 500, unit: 'Personen' } },
  { key: 'proof', kind: 'file', label: 'Belege?' },
  { key: 'sections', kind: 'section_agreement', label: 'Stimmen Sie zu?', encouraged: true },
];

const test = useApp();
let play: Play;
let own: Client;
let clerk: Client;
beforeAll(async () => {
  play = await buildRound(test, asked);
  own = play.stage.representative.client;
  clerk = play.stage.clerk.client;
});

const someId = '01900000-0000-7000-8000-000000000001';
/** A draft of its own every time: recorded by staff, so that there can be several. */
const letter = (answers: { questionKey: string; value: AnswerValue }[] = []) =>
  begin(play, { channel: 'letter', coverText: 'Guten Tag', answers }, clerk);
const answersOf = (position: { answers: { questionKey: string; value: AnswerValue }[] }) =>
  Object.fromEntries(position.answers.map(({ questionKey, value }) => [questionKey, value]));

describe('an answer', () => {
  const agreed = (): AnswerValue => ({
    sections: { [play.keys[0]]: 'agree_with_changes', [play.keys[1]]: 'no_comment' },
  });
  it.each<[string, () => AnswerValue]>([
    ['aims', () => 'Ein Zeitplan.'],
    ['aims', () => '123'],
    ['aims', () => '{"answer":"yes","reason":""}'],
    ['aims', () => 'null'],
    ['field', () => 'Arbeit'],
    ['fields', () => ['Wohnen', 'Sprache']],
    ['rating', () => 5],
    ['join', () => ({ answer: 'no', reason: 'Keine Zeit' })],
    ['since', () => '2019-02-28'],
    ['people', () => 12.5],
    ['people', () => 0],
    ['proof', () => [someId]],
    ['sections', agreed],
  ])('to %s is kept as it was given, alone and with the draft', async (questionKey, makeValue) => {
    const value = makeValue();
    const draft = await letter();
    const params = { procedureId: play.procedureId, positionId: draft.id, questionKey };
    const saved = await clerk.ok(writeAnswer, { params, match: '"v0"', body: { value } });
    expect(saved).toMatchObject({ value, version: 1 });
    expect(answersOf(await read(play, draft.id, clerk))).toEqual({ [questionKey]: value });
    const again = await clerk.ok(writeAnswer, { params, match: '"v1"', body: { value } });
    expect(again, 'the same answer is no change').toEqual(saved);
    const stale = await clerk.refused(writeAnswer, 412, { params, match: '"v0"', body: { value } });
    expect(stale.current).toMatchObject({ value, version: 1 });
    expect(answersOf(await letter([{ questionKey, value }]))).toEqual({ [questionKey]: value });
  });

  it.each<[string, AnswerValue, string]>([
    ['aims', 5, 'mit Text'],
    ['field', 'Wohnen', 'Sprache · Arbeit'],
    ['fields', ['Sprache', 'Sprache'], 'jede höchstens einmal'],
    ['fields', ['Sport'], 'Sprache · Arbeit · Wohnen'],
    ['fields', 'Sprache', 'Sprache · Arbeit · Wohnen'],
    ['rating', 6, 'von 1 bis 5'],
    ['rating', 2.5, 'ganze Zahl'],
    ['rating', '3', 'ganze Zahl'],
    ['join', 'yes', 'ja oder nein'],
    ['since', '31.12.2020', 'zum Beispiel 2026-03-31'],
    ['since', '2021-02-29', 'zum Beispiel 2026-03-31'],
    ['people', 501, 'von 0 bis 500'],
    ['people', -1, 'von 0 bis 500'],
    ['people', '5', 'von 0 bis 500'],
    ['proof', ['Plan.pdf'], 'Anlagen'],
    ['proof', [someId, someId], 'jede nur einmal'],
    ['sections', { sections: { zzzzzzzz: 'agree' } }, 'Abschnitten dieser Runde'],
    ['sections', { answer: 'yes', reason: '' }, 'Abschnitten dieser Runde'],
  ])('to %s that does not fit (%j) is refused with what is asked', async (questionKey, value, words) => {
    const draft = await letter();
    const params = { procedureId: play.procedureId, positionId: draft.id, questionKey };
    const problem = await clerk.refused(writeAnswer, 400, { params, match: '"v0"', body: { value } });
    expect(problem.errors).toEqual([
      { pointer: '/value', code: 'does_not_fit', message: expect.stringContaining(words) },
    ]);
    const whole = await clerk.refused(createPosition, 400, {
      params: { procedureId: play.procedureId, roundId: play.roundId },
      body: {
        organisationId: play.stage.organisations.own.id,
        channel: 'letter',
        answers: [{ questionKey, value }],
      },
    });
    expect(whole.errors?.map(({ pointer }) => pointer)).toEqual(['/answers/0/value']);
  });

  it('to sections knows no word but the four', async () => {
    const draft = await letter();
    const response = await test.app.inject({
      method: 'PUT',
      url: `/api/v1/procedures/${play.procedureId}/positions/${draft.id}/answers/sections`,
      headers: { authorization: `Bearer ${play.stage.clerk.token}`, 'if-match': '"v0"' },
      payload: { value: { sections: { [play.keys[0]]: 'maybe' } } },
    });
    expect(response.statusCode).toBe(400);
  });
});

describe('a question under a condition', () => {
  it('is required while it is asked, and its answer is left out, not lost, while it is not', async () => {
    const draft = await begin(play, { answers: [{ questionKey: 'join', value: { answer: 'yes', reason: '' } }] });
    const params = { procedureId: play.procedureId, positionId: draft.id };
    const refusal = await own.refused(submitPosition, 422, { params, match: '"c1"' });
    expect(refusal.obstacles).toMatchObject([
      { kind: 'question', id: 'since', detail: expect.stringContaining('Seit wann?') },
    ]);

    await own.ok(writeAnswer, {
      params: { ...params, questionKey: 'since' },
      match: '"v0"',
      body: { value: '2019-03-01' },
    });
    await own.ok(writeAnswer, {
      params: { ...params, questionKey: 'join' },
      match: '"v1"',
      body: { value: { answer: 'no', reason: '' } },
    });
    expect(answersOf(await read(play, draft.id, own))).toHaveProperty('since', '2019-03-01');
    const submitted = await handIn(play, draft.id);
    expect(answersOf(submitted)).toEqual({ join: { answer: 'no', reason: '' } });
    const { document } = await own.ok(getReceipt, { params });
    expect(document.answers).toEqual([{ questionKey: 'join', value: { answer: 'no', reason: '' } }]);
  });

  it('says nothing for the position when only its hidden answer is there', async () => {
    const draft = await begin(play, { answers: [{ questionKey: 'since', value: '2019-03-01' }] });
    const params = { procedureId: play.procedureId, positionId: draft.id };
    const refusal = await own.refused(submitPosition, 422, { params, match: '"c1"' });
    expect(refusal.obstacles).toMatchObject([{ kind: 'position' }]);
    await own.ok(deletePosition, { params, match: '"c1"' });
  });
});

describe('answers that were handed in', () => {
  it('stand in the receipt in words, and only free text waits for an answer of its own (R2, R3)', async () => {
    const draft = await begin(play);
    const params = { procedureId: play.procedureId, positionId: draft.id };
    const attach = (name: string) =>
      own.ok(addAttachment, {
        params: { procedureId: play.procedureId },
        query: { positionId: draft.id },
        file: { name, content: pdf(name), mediaType: 'application/pdf' },
      });
    const [kept, gone] = [await attach('Plan.pdf'), await attach('Weg.pdf')];
    const [first, second] = play.keys;
    const values: Record<string, AnswerValue> = {
      aims: 'Ein Zeitplan.',
      field: 'Arbeit',
      fields: ['Sprache', 'Wohnen'],
      rating: 4,
      join: { answer: 'yes', reason: 'Gern im Netzwerk.' },
      since: '2019-03-01',
      people: 12.5,
      proof: [kept.id, gone.id],
      sections: { sections: { [second]: 'object', [first]: 'agree' } },
    };
    for (const [questionKey, value] of Object.entries(values)) {
      await own.ok(writeAnswer, { params: { ...params, questionKey }, match: '"v0"', body: { value } });
    }
    await own.ok(removeAttachment, { params: { procedureId: play.procedureId, attachmentId: gone.id } });
    const submitted = await handIn(play, draft.id);
    expect(answersOf(submitted)).toEqual({ ...values, proof: [kept.id] });
    expect(submitted.answers.map(({ questionKey }) => questionKey)).toEqual(asked.map(({ key }) => key));

    const texts = await test.db.reader.select().from(evidenceText).where(eq(evidenceText.positionId, draft.id));
    expect(texts.filter(({ kind }) => kind === 'answer').map(({ sourceKey, body }) => [sourceKey, body])).toEqual([
      ['aims', 'Ein Zeitplan.'],
      ['join', 'Gern im Netzwerk.'],
    ]);

    const mails = await test.db.reader.select().from(outbox).where(eq(outbox.template, 'receipt'));
    const words = JSON.stringify(mails.find(({ payload }) => JSON.stringify(payload).includes(draft.id))?.payload);
    for (const word of [
      'Welche Felder?\\nSprache\\nWohnen',
      'Wie gut?\\n4 (von 1: gar nicht bis 5: sehr)',
      'Machen Sie mit?\\nJa\\nGern im Netzwerk.',
      'Seit wann?\\n1. März 2019',
      'Wie viele?\\n12,5 Personen',
      'Belege?\\nPlan.pdf',
      'Stimmen Sie zu?\\n1 Abschnitt 1: Zustimmung\\n2 Abschnitt 2: Ablehnung',
    ]) {
      expect(words).toContain(word);
    }
  });

  it('need no encouraged answer', async () => {
    const submitted = await handedIn(play, { answers: [{ questionKey: 'rating', value: 1 }] });
    expect(submitted.status).toBe('submitted');
  });
});
