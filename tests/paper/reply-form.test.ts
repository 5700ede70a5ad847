import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getReplyForm } from '../../shared/reply-form.ts';
import { begin, buildRound, handIn, type Play, type Position, read } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import { createOpenRound } from '../support/stage.ts';
import { askForFile } from './ask-for-file.ts';
import { editDocx, fillForm, insertRow } from './fill-form.ts';
import { openPdf } from './open-pdf.ts';
import { uploadForm } from './upload-form.ts';

const test = useApp();
let play: Play;
let form: Uint8Array;
let draft: Position;
let nextRound = 20;

const formUrl = () => `/api/v1/procedures/${play.procedureId}/rounds/${play.roundId}/reply-form`;

beforeAll(async () => {
  play = await buildRound(test);
  form = (await askForFile(test, play.stage.contributor.token, formUrl(), 'docx')).content;
  draft = await begin(play);
});

interface Upload {
  token?: string;
  positionId?: string;
  dryRun?: boolean;
}

const upload = (file: Uint8Array, { token, positionId = draft.id, dryRun = false }: Upload = {}) =>
  uploadForm(test, file, {
    token: token ?? play.stage.contributor.token,
    procedureId: play.procedureId,
    positionId,
    dryRun,
  });

const pointsOf = async (id = draft.id) => (await read(play, id, play.stage.representative.client)).points;

describe('the form of a round', () => {
  it('has a row for the whole and for every section, with the name of the organisation', async () => {
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(form) });
    const words = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    for (const part of [
      'Rückmeldebogen: Erste Runde',
      'Begegnung e. V.',
      'Zum Ganzen',
      '1 Abschnitt 1',
      '2 Abschnitt 2',
      'Unsere Anmerkung',
      'Unser Formulierungsvorschlag',
    ])
      expect(words).toContain(part);
    const [remarks = ''] = html.match(/<table>.*?<\/table>/s) ?? [];
    expect(remarks.match(/<tr>/g)).toHaveLength(4);
    expect(html).toContain('<h1>');
    const json = await play.stage.contributor.client.ok(getReplyForm, {
      params: { procedureId: play.procedureId, roundId: play.roundId },
    });
    expect(json.sections.map(({ key }) => key)).toEqual([null, ...play.keys]);
  });

  it('can be printed: a tagged PDF with a table whose head is marked', async () => {
    const pdf = await openPdf((await askForFile(test, play.stage.contributor.token, formUrl(), 'pdf')).content);
    expect(pdf).toMatchObject({ isTagged: true, claimsAccessibility: true });
    expect(pdf.roles.filter((role) => role === 'TH')).toHaveLength(6);
    expect(pdf.text).toContain('Zum Ganzen');
  });

  it('is nobody’s who does not know the round (R9)', async () => {
    expect((await askForFile(test, play.stage.foreignRepresentative.token, formUrl(), 'docx')).status).toBe(404);
    expect((await askForFile(test, undefined, formUrl(), 'docx')).status).toBe(401);
  });
});

describe('the filled form', () => {
  beforeEach(async () => {
    draft = await begin(play).catch(async () => draft);
  });

  it('is shown before anything is taken over, and comes in as points once, however often it is sent (R15)', async () => {
    const filled = fillForm(form, {
      1: ['Insgesamt gut & < richtig', '', 'Zustimmung'],
      2: ['Zu wenig Kurse.\nBitte mehr.', 'Die Stadt fördert mehr Sprachkurse.', ''],
      3: ['Wann genau?', '', 'Frage'],
    });
    const shown = await upload(filled, { dryRun: true });
    expect(shown.status, JSON.stringify(shown.problem)).toBe(200);
    expect(shown.result).toMatchObject({ added: 0, problems: [] });
    expect(await pointsOf()).toEqual([]);

    expect((await upload(filled)).result.added).toBe(3);
    expect(await pointsOf()).toMatchObject([
      { sectionKey: null, kind: 'support', comment: 'Insgesamt gut & < richtig', proposedText: '' },
      {
        sectionKey: play.keys[0],
        kind: 'change',
        comment: 'Zu wenig Kurse.\nBitte mehr.',
        proposedText: 'Die Stadt fördert mehr Sprachkurse.',
      },
      { sectionKey: play.keys[1], kind: 'question', comment: 'Wann genau?' },
    ]);

    const again = await upload(fillForm(filled, { 3: ['Wann genau und wo?', '', 'Frage'] }));
    expect(again.result.points.map(({ isKnown }) => isKnown)).toEqual([true, true, false]);
    expect(again.result.added).toBe(1);
    expect((await upload(filled)).result.added).toBe(0);
    expect(await pointsOf()).toHaveLength(4);
  });

  it('keeps the section of a row whose label was rewritten, and takes an inserted row to the section above', async () => {
    const renamed = editDocx(fillForm(form, { 2: ['Eins', '', ''] }), (xml) =>
      xml.replace('1 Abschnitt 1', 'Kursangebot'),
    );
    const { result } = await upload(insertRow(renamed, 2, ['Zwei', '', '']), { dryRun: true });
    expect(result.points).toMatchObject([
      { row: 2, sectionKey: play.keys[0], comment: 'Eins', note: null },
      { row: 3, sectionKey: play.keys[0], comment: 'Zwei', note: expect.stringContaining('Zeile darüber') },
    ]);
  });

  it('finds a section by its visible number where the bookmark is lost', async () => {
    const bare = editDocx(fillForm(form, { 3: ['Drei', '', ''] }), (xml) =>
      xml.replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/g, ''),
    );
    expect((await upload(bare, { dryRun: true })).result.points).toMatchObject([{ sectionKey: play.keys[1] }]);
  });

  it('names row and column of what cannot be taken, and takes the rest', async () => {
    const filled = fillForm(form, {
      1: ['', '', 'Frage'],
      2: ['Gut gemeint', '', 'Wunsch'],
      3: [`${'x'.repeat(20_001)}`, '', ''],
    });
    const odd = insertRow(filled, 3, ['Bleibt übrig', '', '']);
    const { result } = await upload(odd);
    expect(result.problems).toMatchObject([
      { row: 1, column: 'comment' },
      { row: 2, column: 'kind', detail: expect.stringContaining('„Wunsch“') },
      { row: 3, column: 'comment', detail: expect.stringContaining('20000') },
    ]);
    expect(result.points).toMatchObject([{ row: 4, comment: 'Bleibt übrig' }]);
    expect(result.added).toBe(1);
  });

  it('leaves out tracked deletions and takes tracked insertions', async () => {
    const tracked = editDocx(fillForm(form, { 2: ['STELLE', '', ''] }), (xml) =>
      xml.replace(
        '<w:r><w:t xml:space="preserve">STELLE</w:t></w:r>',
        '<w:del w:id="1"><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>neu</w:t></w:r></w:ins><w:r><w:br/><w:t>Zeile</w:t></w:r>',
      ),
    );
    expect((await upload(tracked, { dryRun: true })).result.points).toMatchObject([{ comment: 'neu\nZeile' }]);
  });

  it('is refused for a draft that is not one’s own, and for what was handed in', async () => {
    const { stage } = play;
    const filled = fillForm(form, { 1: ['Hier', '', ''] });
    expect((await upload(filled, { token: stage.otherRepresentative.token })).status).toBe(404);
    expect((await upload(filled, { token: stage.clerk.token })).status).toBe(404);
    expect((await upload(filled, { token: stage.observer.token })).status).toBe(403);
    const before = (await pointsOf()).length;
    await handIn(play, draft.id);
    const late = await upload(filled);
    expect(late).toMatchObject({ status: 409 });
    expect(await pointsOf()).toHaveLength(before);
  });
});

describe('a file that is no filled form', () => {
  const burst = () => zipSync({ 'word/document.xml': new Uint8Array(80_000_000) }, { level: 9 });
  const docx = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const broken: [string, () => Uint8Array | Promise<Uint8Array>, RegExp][] = [
    ['empty', () => new Uint8Array(), /kein Word-Dokument/],
    ['a PDF', () => strToU8('%PDF-1.7\n'), /kein Word-Dokument/],
    ['truncated', () => form.slice(0, form.length / 2), /beschädigt/],
    ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), /kein Word-Dokument/],
    ['a zip bomb', burst, /ausgepackt viel größer/],
    ['broken XML', () => docx(`<w:document ${w}><w:body>`), /beschädigt/],
    ['XML with entities', () => docx(`<!DOCTYPE a [<!ENTITY x "y">]><w:document ${w}>&x;</w:document>`), /beschädigt/],
    ['without a table', () => docx(`<w:document ${w}><w:body><w:p/></w:body></w:document>`), /fehlt die Tabelle/],
    [
      'with another table',
      () => editDocx(form, (xml) => xml.replace('>Unsere Anmerkung<', '>Preis<')),
      /fehlt die Tabelle/,
    ],
    ['of another round', async () => otherForm(), /anderen Beteiligungsrunde/],
  ];

  const otherForm = async () => {
    const roundId = await createOpenRound(test, play.procedureId, { versionId: play.versionId, number: nextRound++ });
    return (await askForFile(test, play.stage.contributor.token, formUrl().replace(play.roundId, roundId), 'docx'))
      .content;
  };

  it.each(broken)('%s is refused with a sentence and leaves nothing', async (_, make, sentence) => {
    const other = await createOpenRound(test, play.procedureId, {
      versionId: play.versionId,
      number: nextRound++,
    });
    const own = await begin({ ...play, roundId: other });
    const { status, problem } = await upload(await make(), { positionId: own.id });
    expect(status, JSON.stringify(problem)).toBe(400);
    expect(`${problem.detail} ${problem.errors?.map(({ message }) => message).join(' ')}`).toMatch(sentence);
    expect(await pointsOf(own.id)).toEqual([]);
  });

  it('with joined cells is told by its row', async () => {
    const other = await createOpenRound(test, play.procedureId, { versionId: play.versionId, number: nextRound++ });
    const own = await begin({ ...play, roundId: other });
    const file = (await askForFile(test, play.stage.contributor.token, formUrl().replace(play.roundId, other), 'docx'))
      .content;
    const merged = editDocx(fillForm(file, { 2: ['Verbunden', '', ''] }), (xml) => {
      const at = xml.lastIndexOf('<w:tcPr>', xml.indexOf('Verbunden'));
      return `${xml.slice(0, at)}<w:tcPr><w:gridSpan w:val="2"/>${xml.slice(at + 8)}`;
    });
    const { result } = await upload(merged, { positionId: own.id });
    expect(result).toMatchObject({
      added: 0,
      points: [],
      problems: [{ row: 2, detail: expect.stringContaining('verbunden') }],
    });
  });

  it('above 20 MB is not received', async () => {
    expect((await upload(new Uint8Array(20_000_001), { positionId: draft.id })).status).toBe(413);
  });
});
