import { unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeLetters, removeLetters } from '../../server/features/letters/index.ts';
import { markPublished } from '../../server/features/rounds/index.ts';
import { fileTypes } from '../../shared/endpoint.ts';
import * as letters from '../../shared/letters.ts';
import { decidePoints, holdRound, openDesk } from '../incorporation/desk.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { officeTemplate } from './office-template.ts';

const test = useApp();
let stage: Stage;
let roundId: string;
let own: Awaited<ReturnType<typeof decidePoints>>;
let sample: Buffer;

beforeAll(async () => {
  stage = await buildStage(test);
  const desk = await openDesk(stage, '# 1. Wege\n\nKurse werden angeboten.\n');
  const { procedureId, organisations } = stage;
  roundId = await holdRound(test, procedureId, desk.first.id, 700);
  const sectionKey = desk.keyOf('Wege');
  const proposedText = 'Kurse sind kostenlos. <b>&amp;</b> {Amt}';
  own = await decidePoints(test, stage, { roundId, organisation: organisations.own, sectionKey, proposedText });
  await decidePoints(test, stage, { roundId, organisation: organisations.other, together: 2, outcome: 'noted' });
  sample = (await file(letters.getSampleTemplate.path, 'docx')).rawPayload;
}, 60_000);

const params = () => ({ procedureId: stage.procedureId });

/** A file, as a script asks for it. */
async function file(
  path: string,
  format: keyof typeof fileTypes | 'zip',
  ids: Record<string, string> = {},
  query = {},
) {
  const url = Object.entries({ ...params(), ...ids }).reduce((done, [name, id]) => done.replace(`:${name}`, id), path);
  const accept = format === 'zip' ? 'application/zip' : fileTypes[format];
  const headers = { authorization: `Bearer ${stage.clerk.token}`, accept };
  const answer = await test.app.inject({ url, headers, query });
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return answer;
}

async function upload(content: Uint8Array, name: string, status = 201) {
  const url = letters.createLetterTemplate.path.replace(':procedureId', stage.procedureId);
  const answer = await test.app.inject({
    method: 'POST',
    url,
    query: { name, fileName: `${name}.docx` },
    headers: { authorization: `Bearer ${stage.clerk.token}`, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(content),
  });
  expect(answer.statusCode, answer.body.slice(0, 500)).toBe(status);
  return answer.json();
}

const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const docxText = async (buffer: Buffer) => words((await mammoth.extractRawText({ buffer })).value);
const pdfText = async (content: Uint8Array) =>
  words((await extractText(await getDocumentProxy(new Uint8Array(content)), { mergePages: true })).text);
const preview = async (templateId: string, format: 'docx' | 'pdf', positionId = own.positionId) =>
  (await file(letters.previewLetter.path, format, { templateId }, { positionId })).rawPayload;
const flaws = (answer: { errors: { message: string }[] }) => answer.errors.map(({ message }) => message);

describe('a letter template', () => {
  it('is told all its flaws at once, each with its place', async () => {
    const wrong = await officeTemplate(
      ['An {Organisaton}', 'Zu {Nummer}', '{#Einzelpunkte}{Kommentar}', 'Offen: {Datum', 'am {Wetter}'],
      { footer: '{Unsinn}' },
    );
    expect(flaws(await upload(wrong, 'Falsch', 400)).join('\n')).toMatch(/Klammer|kein Ende/);
    const misspelt = await officeTemplate(['An {Organisaton}', 'Zu {Nummer}', '{Datum} {Wetter}'], {
      footer: '{Amtt}',
    });
    const told = flaws(await upload(misspelt, 'Verschrieben', 400)).join('\n');
    for (const part of ['{Organisation}', '{Nummer} gilt je Einzelpunkt', '{Wetter}', '{Amt}'])
      expect(told).toContain(part);
    const endless = await officeTemplate(['{#Einzelpunkte}', '{Kommentar}']);
    expect(flaws(await upload(endless, 'Endlos', 400)).join()).toContain('{/Einzelpunkte}');
    const crossed = await officeTemplate(['{#Einzelpunkte}{#Zitat}{/Einzelpunkte}{/Zitat}']);
    expect(flaws(await upload(crossed, 'Gekreuzt', 400)).length).toBeGreaterThan(0);
  });

  it('is refused when it is no DOCX, holds macros or would burst', async () => {
    const none = [
      Buffer.from('kein Dokument'),
      Buffer.alloc(0),
      sample.subarray(0, sample.length - 200),
      zipSync({ ...unzipSync(sample), 'word/vbaProject.bin': new Uint8Array(10) }),
      zipSync({ ...unzipSync(sample), 'word/media/bombe.bin': new Uint8Array(3_000_000) }),
      zipSync({ '[Content_Types].xml': new Uint8Array(1), 'xl/workbook.xml': new Uint8Array(1) }),
    ];
    for (const content of none) expect(flaws(await upload(content, 'Keine Vorlage', 400))).toHaveLength(1);
  });

  it('without the block of points is taken with a warning; a name is given once; a new upload is a version', async () => {
    const plain = await upload(await officeTemplate(['Danke, {Organisation}.']), 'Nur Dank');
    expect(plain).toMatchObject({ version: 1, placeholders: ['Organisation'] });
    expect(plain.warnings).toHaveLength(1);
    await upload(sample, 'Nur Dank', 409);
    const url = letters.replaceLetterTemplate.path
      .replace(':procedureId', stage.procedureId)
      .replace(':templateId', plain.id);
    const replace = (match: string) =>
      test.app.inject({
        method: 'PUT',
        url,
        query: { fileName: 'neu.docx' },
        headers: {
          authorization: `Bearer ${stage.clerk.token}`,
          'content-type': 'application/octet-stream',
          'if-match': match,
        },
        payload: sample,
      });
    expect((await replace('"v1"')).json()).toMatchObject({ version: 2, warnings: [], fileName: 'neu.docx' });
    expect((await replace('"v1"')).statusCode).toBe(412);
    const back = await file(letters.getLetterTemplate.path, 'docx', { templateId: plain.id });
    expect(back.rawPayload.equals(sample)).toBe(true);
  });
});

describe('a letter', () => {
  it('says the words and the decision of each point, the same in DOCX and PDF', async () => {
    const { id, warnings } = await upload(sample, 'Muster');
    expect(warnings).toEqual([]);
    const docx = await docxText(await preview(id, 'docx'));
    const office = 'Abteilung Zuwanderung';
    for (const part of [
      stage.organisations.own.name,
      own.reference,
      '1 Wege',
      'Berücksichtigt',
      'Das ist richtig.',
      'Kurse sind kostenlos. <b>&amp;</b> {Amt}',
    ]) {
      expect(docx).toContain(part);
    }
    expect(docx).not.toContain('undefined');
    const pdf = await pdfText(await preview(id, 'pdf'));
    for (const word of docx.split(' ')) expect(pdf.replaceAll(' ', '')).toContain(word);
    expect(pdf).toContain(office.split(' ')[0] ?? '');
  });

  it('names no person (R11), and nothing of another organisation (R9)', async () => {
    const { id } = await upload(sample, 'Ohne Namen');
    const text = (await docxText(await preview(id, 'docx'))) + (await pdfText(await preview(id, 'pdf')));
    for (const name of [stage.clerk.name, stage.signatory.name, stage.organisations.other.name]) {
      expect(text).not.toContain(name);
    }
  });

  it('repeats a row of a table for each point, takes placeholders over several runs, and fills header and footer', async () => {
    const template = await officeTemplate([['An {Organ', 'isat', 'ion}'], '{#Runde}Runde: {Runde}{/Runde}'], {
      row: ['{#Einzelpunkte}{Nummer}', '{Entscheidung}', '{Begründung}{/Einzelpunkte}'],
      header: 'Stadt {Verfahren}',
      footer: 'Zu {Stellungnahme}',
    });
    const { id } = await upload(template, 'Tabelle');
    const other = (await stage.clerk.client.ok(letters.startLetterRun, {
      params: params(),
      body: { templateId: id, roundId, partly: true },
    })) as { total: number };
    expect(other.total).toBe(2);
    const docx = await preview(id, 'docx');
    expect(await docxText(docx)).toContain(`An ${stage.organisations.own.name} Runde: Runde`);
    const { value: html } = await mammoth.convertToHtml({ buffer: docx });
    expect(html.match(/<tr>/g)).toHaveLength(2);
    const parts = unzipSync(docx);
    const header = Object.entries(parts).find(([name]) => /^word\/header\d*\.xml$/.test(name))?.[1];
    expect(Buffer.from(header ?? []).toString()).toContain('Integrationskonzept');
    const pdf = await pdfText(await preview(id, 'pdf'));
    expect(pdf).toContain('Stadt Integrationskonzept');
    expect(pdf).toContain(`Zu ${own.reference}`);
  });
});

describe('the letters of a round', () => {
  const make = (runId: string) =>
    makeLetters({ db: test.db, clock: test.clock })({ ...params(), id: runId }, { isLast: false });
  const read = (runId: string) => stage.clerk.client.ok(letters.getLetterRun, { params: { ...params(), runId } });
  const start = async (name: string, partly = false) => {
    const { id: templateId } = await upload(sample, name);
    return stage.clerk.client.ok(letters.startLetterRun, { params: params(), body: { templateId, roundId, partly } });
  };

  it('are made by a job that goes on where it was stopped: none twice, none missing', async () => {
    const run = await start('Lauf');
    expect(run).toMatchObject({ status: 'running', total: 2, made: 0, isDraft: true });
    const at = { params: { ...params(), runId: run.id } };
    const cancelled = await stage.clerk.client.ok(letters.cancelLetterRun, { ...at, match: '"v1"' });
    expect(cancelled.status).toBe('cancelled');
    await make(run.id);
    expect(await read(run.id)).toMatchObject({ status: 'cancelled', made: 0 });
    await stage.clerk.client.refused(letters.cancelLetterRun, 412, { ...at, match: '"v1"' });
    await stage.clerk.client.refused(letters.cancelLetterRun, 409, { ...at, match: '"v2"' });
    await stage.clerk.client.ok(letters.resumeLetterRun, { ...at, match: '"v2"' });
    await test.db.transaction((tx) =>
      tx.execute(
        `update letter set made_at = now(), docx = '\\x01', pdf = '\\x02' where run_id = '${run.id}' and place = 1`,
      ),
    );
    await Promise.all([make(run.id), make(run.id)]);
    expect(await read(run.id)).toMatchObject({ status: 'done', made: 2, total: 2 });
    const packed = unzipSync(
      new Uint8Array((await file(letters.downloadLetters.path, 'zip', { runId: run.id })).rawPayload),
    );
    const names = Object.keys(packed);
    expect(names).toHaveLength(5);
    const first = names.find((name) => name.includes(stage.organisations.own.name) && name.endsWith('.docx'));
    expect([...(packed[first ?? ''] ?? [])]).toEqual([1]);
    const second = names.find((name) => name.includes(stage.organisations.other.name) && name.endsWith('.docx'));
    expect(await docxText(Buffer.from(packed[second ?? ''] ?? []))).toContain('Zur Kenntnis genommen');
    const list = Buffer.from(packed['Liste.csv'] ?? []).toString();
    expect(list).toContain(stage.organisations.other.name);
    expect(list.trim().split('\r\n')).toHaveLength(3);
  });

  it('leave out whom not every point is decided for, and name them; told so, they answer with what is decided', async () => {
    const { id: waiting } = await decidePoints(test, stage, {
      roundId,
      organisation: stage.organisations.own,
      outcome: 'accepted',
    }).then(({ positionId }) => ({ id: positionId }));
    await test.db.transaction((tx) =>
      tx.execute(
        `update point_state set is_adopted = false where point_id in (select id from point where position_id = '${waiting}')`,
      ),
    );
    const whole = await start('Nur ganze');
    expect(whole.leftOut).toMatchObject([{ positionId: waiting, points: 1, undecided: 1 }]);
    expect(whole.total).toBe(2);
    const partly = await start('Auch halbe', true);
    expect(partly).toMatchObject({ total: 3, leftOut: [] });
    const { id } = await upload(sample, 'Halb');
    expect(await docxText(await preview(id, 'docx', waiting))).toContain('Noch nicht entschieden');
  });

  it('are drafts until the results are published, are of one procedure, and are told to staff alone (R9, R11)', async () => {
    const run = await start('Entwurf');
    const at = { ...params(), runId: run.id };
    expect(
      (await file(letters.downloadLetters.path, 'zip', { runId: run.id })).headers['content-disposition'],
    ).toContain('Entwurf');
    await stage.representative.client.refused(letters.getLetterRun, 403, { params: at });
    const foreign = { ...at, procedureId: stage.foreignProcedureId };
    await stage.foreignCoordinator.client.refused(letters.getLetterRun, 404, { params: foreign });
    await test.db.transaction((tx) => markPublished(tx, stage.procedureId, roundId, test.clock.now()));
    expect((await read(run.id)).isDraft).toBe(false);
  });

  it('are thrown away after thirty days, and can be made again', async () => {
    const run = await start('Alt');
    const later = { now: () => new Date(test.clock.now().getTime() + 31 * 86_400_000) };
    await removeLetters({ db: test.db, clock: later })({}, { isLast: false });
    await stage.clerk.client.refused(letters.getLetterRun, 404, { params: { ...params(), runId: run.id } });
    expect((await start('Neu')).total).toBeGreaterThan(0);
  });
});
