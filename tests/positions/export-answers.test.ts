import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportAnswers } from '../../shared/answer-export.ts';
import type { AnswerValue } from '../../shared/answers.ts';
import { addAttachment } from '../../shared/attachments.ts';
import { withdrawPosition, writeAnswer } from '../../shared/positions.ts';
import type { NewQuestion } from '../../shared/questions.ts';
import { named, pdf } from '../attachments/samples.ts';
import { askForFile } from '../paper/ask-for-file.ts';
import { useApp } from '../support/app.ts';
import { createOpenRound } from '../support/stage.ts';
import { begin, buildRound, handedIn, handIn, type Play } from './play.ts';

const asked: NewQuestion[] = [
  { key: 'aims', kind: 'text', label: 'Was fehlt?' },
  { key: 'fields', kind: 'multiple_choice', label: 'Welche Felder?', options: ['Sprache', 'Arbeit', 'Wohnen'] },
  { key: 'join', kind: 'yes_no', label: 'Machen Sie mit?' },
  { key: 'since', kind: 'date', label: 'Seit wann?', shownIf: { questionKey: 'join', equals: ['yes'] } },
  { key: 'people', kind: 'number', label: 'Wie viele?' },
  { key: 'proof', kind: 'file', label: 'Belege?' },
  { key: 'sections', kind: 'section_agreement', label: 'Stimmen Sie zu?' },
];

const test = useApp();
let play: Play;
let names: string[];
beforeAll(async () => {
  play = await buildRound(test, asked);
  const [first, second] = play.keys;
  names = [...asked.slice(0, 6).map(({ key }) => key), `sections.${first}`, `sections.${second}`];
  const { representative, otherRepresentative, organisations } = play.stage;
  const draft = await begin(play);
  const params = { procedureId: play.procedureId, positionId: draft.id };
  const file = await representative.client.ok(addAttachment, {
    params: { procedureId: play.procedureId },
    query: { positionId: draft.id },
    file: named('Beleg.pdf', pdf()),
  });
  // Answered from the last to the first: the order of the form decides, not that of the answers.
  const values: [string, AnswerValue][] = [
    ['sections', { sections: { [second]: 'object' } }],
    ['proof', [file.id]],
    ['people', 12.5],
    ['join', { answer: 'yes', reason: 'Gern; "sehr"' }],
    ['fields', ['Wohnen', 'Sprache']],
    ['aims', '=HYPERLINK("https://example.org")'],
  ];
  for (const [questionKey, value] of values) {
    await representative.client.ok(writeAnswer, {
      params: { ...params, questionKey },
      match: '"v0"',
      body: { value },
    });
  }
  await handIn(play, draft.id);
  const client = otherRepresentative.client;
  const withdrawn = await handedIn(
    play,
    {
      organisationId: organisations.other.id,
      answers: [
        { questionKey: 'join', value: { answer: 'no', reason: '' } },
        { questionKey: 'since', value: '2020-01-01' },
      ],
    },
    client,
  );
  await client.ok(withdrawPosition, {
    params: { procedureId: play.procedureId, positionId: withdrawn.id },
    match: `"c${withdrawn.contentVersion}"`,
    body: {},
  });
});

const at = () => ({ procedureId: play.procedureId, roundId: play.roundId });
const asFile = (format: 'csv' | 'xlsx', token = play.stage.clerk.token) =>
  askForFile(test, token, `/api/v1/procedures/${play.procedureId}/rounds/${play.roundId}/answers`, format);

describe('the answers of a round', () => {
  it('have one column for each question in the order of the form, and tell what was not asked', async () => {
    const { columns, rows } = await play.stage.clerk.client.ok(exportAnswers, { params: at() });
    expect(columns.map(({ name }) => name)).toEqual(names);
    expect(rows.map(({ reference, status }) => [reference, status])).toEqual([
      ['R1-001', 'submitted'],
      ['R1-002', 'withdrawn'],
    ]);
    const [first, second] = rows;
    expect(first?.cells.map((cell, index) => (names[index] === 'proof' ? typeof cell : cell))).toEqual([
      '=HYPERLINK("https://example.org")',
      'Wohnen\nSprache',
      'yes\nGern; "sehr"',
      null,
      12.5,
      'string',
      null,
      'object',
    ]);
    expect(first?.notAsked, 'asked, and left empty').toEqual([]);
    expect(second?.cells).toEqual([null, null, 'no', null, null, null, null, null]);
    expect(second?.notAsked, 'left out by the condition').toEqual(['since']);
  });

  it('come as CSV that a spreadsheet opens and never computes', async () => {
    const { status, headers, content } = await asFile('csv');
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch('text/csv');
    expect(headers['content-disposition']).toContain('Antworten R1.csv');
    const [head = [], ...rows] = parse(content, { bom: true, delimiter: ';' }) as string[][];
    expect(head.slice(6, -1).map((cell) => /\[(.+)\]$/.exec(cell)?.[1])).toEqual(names);
    expect(head[6]).toBe('Was fehlt? [aims]');
    expect(rows[0]?.slice(6)).toEqual([
      `'=HYPERLINK("https://example.org")`,
      'Wohnen\nSprache',
      'Ja\nGern; "sehr"',
      '',
      '12.5',
      'Beleg.pdf',
      '',
      'Ablehnung',
      '',
    ]);
    expect(rows[1]?.at(-1)).toBe('Seit wann?');
  });

  it('come as a workbook with texts as texts and numbers as numbers', async () => {
    const [sheet] = await readWorkbook((await asFile('xlsx')).content);
    const [head = [], first = []] = sheet?.data ?? [];
    expect(head.slice(6, -1).map((cell) => /\[(.+)\]$/.exec(String(cell))?.[1])).toEqual(names);
    expect(first[6]).toBe('=HYPERLINK("https://example.org")');
    expect(first[10]).toBe(12.5);
  });

  it('keep the name of a question that is asked again, worded anew and at another place', async () => {
    const again = [{ ...asked[4], label: 'Wie viele Menschen?' } as NewQuestion, ...asked.slice(0, 1)];
    const { procedureId, versionId } = play;
    const roundId = await createOpenRound(test, procedureId, { versionId, questions: again, number: 2 });
    const { columns } = await play.stage.clerk.client.ok(exportAnswers, { params: { procedureId, roundId } });
    expect(columns.map(({ name, label }) => [name, label])).toEqual([
      ['people', 'Wie viele Menschen?'],
      ['aims', 'Was fehlt?'],
    ]);
  });

  it('are read by staff of the procedure alone (R9)', async () => {
    const { representative, foreignCoordinator } = play.stage;
    expect((await asFile('csv', representative.token)).status).toBe(403);
    expect((await asFile('csv', foreignCoordinator.token)).status).toBe(404);
  });

  it('hold no draft (R9)', async () => {
    const draft = await begin(play, { answers: [{ questionKey: 'aims', value: 'Noch geheim.' }] });
    expect((await asFile('csv')).content.toString()).not.toContain('Noch geheim.');
    const { rows } = await play.stage.coordinator.client.ok(exportAnswers, { params: at() });
    expect(rows.map(({ positionId }) => positionId)).not.toContain(draft.id);
  });
});
