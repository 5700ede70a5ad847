import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExportTable } from '../../server/features/exports/export-table.ts';
import { writeExport } from '../../server/features/exports/write-export.ts';
import { callForEndorsement, giveEndorsement } from '../../shared/endorsements.ts';
import { type Exported, exported, exportLimits } from '../../shared/exports.ts';
import { openPdf } from '../paper/open-pdf.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Player, type Stage } from '../support/stage.ts';
import { partsOf } from '../workbooks/edit-workbook.ts';
import { arabic, formula, holdDecidedRound } from './decided-round.ts';
import { askForExport, oneLine, wordsIn } from './open-export.ts';

const test = useApp();
let stage: Stage;
let round: Awaited<ReturnType<typeof holdDecidedRound>>;
let unpublished: Stage;
let silent: Awaited<ReturnType<typeof holdDecidedRound>>;
beforeAll(async () => {
  stage = await buildStage(test);
  round = await holdDecidedRound(test, stage, true);
  unpublished = await buildStage(test);
  silent = await holdDecidedRound(test, unpublished, false);
  await test.seal();
});

const forms = ['json', 'ndjson', 'csv', 'excel-de', 'xlsx', 'docx', 'pdf'] as const;
const names = ['disposition-table', 'synopsis', 'iso-comments'] as const;
/** What the office finds in each export and format: looked up once. */
const offices = new Map<string, string>();
type Form = (typeof forms)[number];

const fetch = (
  name: string,
  form: Form,
  {
    by = stage.clerk,
    search = '',
    at = stage,
    language = 'de',
  }: { by?: Player; search?: string; at?: Stage; language?: string } = {},
) => askForExport(test, by.token, `/api/v1/procedures/${at.procedureId}/exports/${name}${search}`, form, language);

const read = async (name: string, how: Parameters<typeof fetch>[2] = {}): Promise<Exported> => {
  const { status, content } = await fetch(name, 'json', how);
  expect(status, content.toString('utf8')).toBe(200);
  return exported.parse(JSON.parse(content.toString('utf8')));
};

describe('the table of decisions and the synopsis', () => {
  it.each(names.flatMap((name) => forms.map((form) => [name, form] as const)))(
    '%s as %s holds the words of every cell, opened by a reader that is not ours',
    async (name, form) => {
      const { rows, facts } = await read(name);
      expect(rows).toHaveLength(7);
      const { status, content } = await fetch(name, form);
      expect(status).toBe(200);
      const office = await wordsIn(form, content);
      offices.set(name + form, office);
      const found = withoutBreaks(office);
      for (const told of facts.flatMap(({ term, value }) => [term, value]))
        expect(found).toContain(withoutBreaks(told));
      for (const { cells } of rows) {
        for (const cell of Object.values(cells)) {
          // On a page lines and pages break into a cell: there each word is looked for.
          const wanted = form === 'pdf' ? (cell === arabic ? [] : cell.split(/\s+/)) : [cell];
          for (const part of wanted) expect(found).toContain(withoutBreaks(part));
        }
      }
      // Pages break into a long text, and Arabic letters are set joined and from the right.
      expect(found.match(/Satz\./g)?.length).toBe(600);
      expect(found.normalize('NFKC')).toMatch(/[\u0620-\u064a]{3}/);
    },
  );

  it('resolves the reason of a topic at each of its points, and arranges by section, organisation or topic', async () => {
    const bySection = await read('disposition-table');
    expect([...new Set(bySection.rows.map(({ heading }) => heading))]).toEqual(
      ['1 Sprache', '2 Arbeit', 'Zum ganzen Text'].map((label) => expect.stringContaining(label.replace(/^\d /, ''))),
    );
    const members = bySection.rows.filter(({ cells }) => cells.topic !== '');
    expect(members.map(({ cells }) => [cells.outcome, cells.reason])).toEqual(
      [1, 2].map(() => ['Nicht berücksichtigt', 'Das ist richtig.']),
    );
    const byTopic = await read('disposition-table', { search: '?by=topic' });
    expect(byTopic.rows[0]?.heading).toMatch(/^T-\d+ Gemeinsam$/);
    expect(byTopic.rows.at(-1)?.heading).toBe('Ohne Argumentgruppe');
    const byOrganisation = await read('disposition-table', { search: '?by=organisation' });
    expect([...new Set(byOrganisation.rows.map(({ heading }) => heading))]).toEqual([
      'Begegnung e. V.',
      'Brücke e. V.',
    ]);
  });

  it('narrows by round, section, organisation and outcome, and says so', async () => {
    const one = await read('disposition-table', { search: `?outcome=accepted_in_part&roundId=${round.roundId}` });
    expect(one.rows.map(({ cells }) => cells.proposedText)).toEqual(['Namenlos gefordert.']);
    expect(one.rows[0]?.cells.notAcceptedPart).toBe('Der Rest.');
    expect(one.facts).toEqual(
      expect.arrayContaining([
        { term: 'Ergebnis', value: 'Teilweise berücksichtigt' },
        { term: 'Beteiligungsrunde', value: 'R1 Runde' },
        { term: 'Einzelpunkte', value: '1' },
        { term: 'Protokoll', value: expect.stringMatching(/^versiegelt bis Ereignis \d+, [0-9a-f]{64}$/) },
      ]),
    );
    const foreign = await fetch('disposition-table', 'json', { search: `?roundId=${silent.roundId}` });
    expect(foreign.status, 'a round of another procedure').toBe(404);
    for (const form of forms) {
      const { status, content } = await fetch('disposition-table', form, { search: '?outcome=deferred' });
      expect(status).toBe(200);
      expect(await wordsIn(form, content)).not.toContain('Das ist richtig.');
      if (form === 'pdf' || form === 'docx') expect(await wordsIn(form, content)).toContain('keinen Einzelpunkt');
    }
  });

  it('sets old and new text beside what was said on them, once for each section', async () => {
    const { rows } = await read('synopsis');
    const language = rows.filter(({ heading }) => heading.includes('Sprache'));
    expect(language.map(({ cells }) => [cells.before, cells.after])).toEqual([['Kurse am Tag.', 'Kurse am Abend.']]);
    const work = rows.filter(({ heading }) => heading.includes('Arbeit'));
    expect(work.map(({ cells }) => cells.before)).toEqual(['Arbeit verbindet.', '']);
    expect(
      rows.some(({ heading }) => heading.includes('Wohnen')),
      'unchanged, and nobody said anything',
    ).toBe(false);
    const { rows: others } = await read('synopsis', { search: '?audience=public' });
    expect(
      others.every(({ cells }) => cells.after === ''),
      'the new text is not released',
    ).toBe(true);
  });

  it('never lets a spreadsheet compute what was handed in', async () => {
    const [german, plain, workbook] = await Promise.all(
      (['excel-de', 'csv', 'xlsx'] as const).map(async (form) => (await fetch('disposition-table', form)).content),
    );
    const cells = (parse(german ?? '', { bom: true, delimiter: ';' }) as string[][]).flat();
    expect(cells).toContain(`'${formula}`);
    expect(cells).not.toContain(formula);
    expect((parse(plain ?? '') as string[][]).flat(), 'a programme reads it as it is').toContain(formula);
    expect(partsOf(workbook ?? Buffer.alloc(0)).get('xl/worksheets/sheet1.xml')).not.toMatch(/<(?:\w+:)?f>/);
  });

  it('are tagged PDF in their language with headings and table heads, and DOCX with real styles on their side', async () => {
    const { content, headers } = await fetch('disposition-table', 'pdf', { language: 'en' });
    const pdf = await openPdf(content);
    expect(pdf).toMatchObject({ isTagged: true, claimsAccessibility: true, title: 'Table of decisions' });
    for (const role of ['H1', 'Table', 'TH', 'TD']) expect(pdf.roles).toContain(role);
    expect(content.toString('latin1')).toMatch(/\/Lang\s*\(en/);
    expect(pdf.text).toMatch(/Page 1 of \d+/);
    expect(pdf.languages).toContain('ar');
    expect(headers['content-disposition']).toContain('Table of decisions 2026-03-02.pdf');
    const document = partsOf((await fetch('disposition-table', 'docx')).content).get('word/document.xml') ?? '';
    for (const mark of ['<w:tblHeader/>', 'w:orient="landscape"', 'w:val="Heading1"', 'w:val="ar"', '<w:rtl/>']) {
      expect(document).toContain(mark);
    }
  });
});

describe('the ISO form and the report of involvement', () => {
  it('puts each point under the heads of the form, the decision as the observation of the secretariat', async () => {
    const { columns, rows } = await read('iso-comments', { search: `?sectionKey=${round.keyOf('Sprache')}` });
    expect(columns.map(({ label }) => label).join(' | ')).toBe(
      'MB/NC | Line number | Clause/Subclause | Paragraph/Figure/Table | Type of comment | Comments | Proposed change | Observations of the secretariat',
    );
    expect(rows.map(({ cells }) => cells)).toMatchObject([
      {
        memberBody: 'Begegnung e. V.',
        type: 'te',
        proposedText: formula,
        observation: expect.stringMatching(/^R1-\d+\.1: Berücksichtigt\nDas ist richtig\.\nEntschieden von: Abteilung/),
      },
    ]);
  });

  it.each(forms)('counts organisations and what came of their points, as %s', async (form) => {
    const { rows, facts } = await read('involvement');
    expect(rows.map(({ heading, cells }) => [heading, cells.group])).toEqual([
      ['Insgesamt', 'Alle Organisationen'],
      ['Nach Art der Organisation', 'Vereine'],
    ]);
    expect(rows[0]?.cells).toMatchObject({
      invited: '2',
      answered: '2',
      points: '7',
      accepted: '4',
      acceptedInPart: '1',
      notAccepted: '2',
      undecided: '0',
      daysToDecision: '0',
      endorsed: '–',
      silent: '–',
    });
    expect(facts).toContainEqual({ term: 'Zustimmung zu', value: 'noch nicht erbeten' });
    expect(facts).toContainEqual({ term: 'Abschnitte ohne Rückmeldung', value: expect.stringContaining('Wohnen') });
    const words = withoutBreaks(await wordsIn(form, (await fetch('involvement', form)).content));
    for (const told of ['Insgesamt', 'Vereine', 'Wohnen']) expect(words).toContain(told);
    for (const { name } of [stage.clerk, stage.signatory]) expect(words).not.toContain(withoutBreaks(name));
  });

  it('counts who stands behind the version asked about last, by the newest answers; silence is no consent', async () => {
    const { procedureId, coordinator, representative, organisations } = stage;
    const match = `"c${round.first.contentVersion}"`;
    const { id: callId } = await coordinator.client.ok(callForEndorsement, {
      params: { procedureId },
      body: { versionId: round.first.id, closesAt: new Date(test.clock.now().getTime() + 60_000).toISOString() },
      match,
    });
    const cells = async () => (await read('involvement')).rows[0]?.cells;
    const nobody = { endorsed: '0', endorsedWithReservation: '0', objected: '0', abstained: '0' };
    expect(await cells()).toMatchObject({ ...nobody, silent: '2' });
    for (const answer of [
      { opinion: 'endorsed' as const },
      { opinion: 'endorsed_with_reservation' as const, words: 'Nur mit mehr Bussen.' },
    ]) {
      await representative.client.ok(giveEndorsement, {
        params: { procedureId, callId },
        body: { organisationId: organisations.own.id, ...answer },
        match,
      });
    }
    expect(await cells()).toMatchObject({ ...nobody, endorsedWithReservation: '1', silent: '1' });
    const { facts } = await read('involvement');
    expect(facts).toContainEqual({ term: 'Zustimmung zu', value: 'Konzept, Fassung 1' });
    const pdf = await wordsIn('pdf', (await fetch('involvement', 'pdf')).content);
    expect(withoutBreaks(pdf)).toContain(withoutBreaks('Zustimmung mit Vorbehalt: 1'));
    expect(pdf).not.toContain('Bussen');
  });

  it('tells organisations nothing of the involvement of others', async () => {
    expect((await fetch('involvement', 'json', { by: stage.representative })).status).toBe(403);
  });
});

describe('what leaves the house (R9, R11)', () => {
  const people = () => [stage.clerk, stage.signatory, stage.coordinator, stage.representative].map(({ name }) => name);

  it.each(names.flatMap((name) => forms.map((form) => [name, form] as const)))(
    '%s as %s names no person to anybody, and to others no organisation that did not want it',
    async (name, form) => {
      const office = offices.get(name + form) ?? '';
      for (const person of people()) expect(office).not.toContain(person);
      expect(office).toContain('Streng vertraulich.');
      const outside = await wordsIn(form, (await fetch(name, form, { search: '?audience=public' })).content);
      for (const secret of [...people(), 'Streng vertraulich.', 'Wort für Wort', 'Brücke e. V.']) {
        expect(outside).not.toContain(secret);
      }
      const isPaged = form === 'pdf';
      for (const told of ['Namenlos gefordert.', 'eine Organisation', 'Begegnung e. V.']) {
        expect(isPaged ? withoutBreaks(outside) : outside).toContain(isPaged ? withoutBreaks(told) : told);
      }
    },
  );

  it('shows an organisation its own as it is, and finds nobody by a name that is hidden', async () => {
    for (const name of names) {
      const others = await wordsIn('json', (await fetch(name, 'json', { by: stage.representative })).content);
      for (const secret of [...people(), 'Streng vertraulich.', 'Brücke e. V.']) expect(others).not.toContain(secret);
      expect(others).toContain('Wort für Wort');
    }
    const own = await read('disposition-table', { by: stage.otherRepresentative });
    expect(own.rows.map(({ cells }) => cells.proposedText)).toContain('Streng vertraulich.');
    expect(own.rows.map(({ cells }) => cells.organisation)).toContain('Brücke e. V.');
    const search = `?organisationId=${stage.organisations.other.id}`;
    expect((await read('disposition-table', { by: stage.representative, search })).rows).toEqual([]);
  });

  it('tells organisations nothing of a round before its results are published', async () => {
    for (const name of names) {
      const { rows } = await read(name, { at: unpublished, by: unpublished.representative });
      expect(rows).toEqual([]);
      const audience = await read(name, { at: unpublished, by: unpublished.clerk, search: '?audience=public' });
      expect(audience.rows).toEqual([]);
    }
    expect((await read('disposition-table', { at: unpublished, by: unpublished.clerk })).rows).toHaveLength(7);
  });

  it('refuses a document longer than it can be', async () => {
    const table = { points: exportLimits.pdf + 1 } as ExportTable;
    const form = { format: 'pdf', isForSpreadsheet: false } as const;
    await expect(writeExport(table, 'de', form)).rejects.toThrow(/Diese Auswahl/);
  });
});

/** Lines of a page break anywhere, also inside of words. */
function withoutBreaks(text: string): string {
  return oneLine(text).replaceAll(/[\s\u00ad-]/g, '');
}
