import { beforeAll, describe, expect, it } from 'vitest';
import { type Exported, exported } from '../../shared/exports.ts';
import { getProcedure } from '../../shared/procedures.ts';
import { reopenPointDisposition } from '../../shared/review.ts';
import { formula, holdDecidedRound } from '../exports/decided-round.ts';
import { askForExport, oneLine, wordsIn } from '../exports/open-export.ts';
import { openPdf } from '../paper/open-pdf.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { partsOf } from '../workbooks/edit-workbook.ts';

const test = useApp();
let stage: Stage;
let slug: string;
let round: Awaited<ReturnType<typeof holdDecidedRound>>;
/** What a stranger reads of the whole: looked up once. */
let whole: Exported;
let silent: { slug: string; roundId: string };
beforeAll(async () => {
  stage = await buildStage(test);
  slug = await slugOf(stage);
  round = await holdDecidedRound(test, stage, true);
  whole = await read();
  const other = await buildStage(test);
  silent = { slug: await slugOf(other), roundId: (await holdDecidedRound(test, other, false)).roundId };
});

const slugOf = async ({ coordinator, procedureId }: Stage) =>
  (await coordinator.client.ok(getProcedure, { params: { procedureId } })).slug;

const forms = ['json', 'ndjson', 'csv', 'excel-de', 'xlsx', 'docx', 'pdf'] as const;

const fetch = (form: (typeof forms)[number], search = '', { of = slug, token = null as string | null } = {}) =>
  askForExport(test, token, `/api/v1/public/procedures/${of}/exports/disposition-table${search}`, form);

const read = async (search = '', how: Parameters<typeof fetch>[2] = {}): Promise<Exported> => {
  const { status, content } = await fetch('json', search, how);
  expect(status, content.toString('utf8')).toBe(200);
  return exported.parse(JSON.parse(content.toString('utf8')));
};

/** Lines of a page break anywhere, also inside of words, and a cell goes on upon the next page below the heads of the table. */
const piecesOf = (form: (typeof forms)[number], text: string) => (form === 'pdf' ? text.split(/\s+/) : [text]);
const withoutBreaks = (text: string) => oneLine(text).replaceAll(/[\s\u00ad-]/g, '');

describe('the results as a file for everybody (R9, R11)', () => {
  it.each(forms)(
    'as %s hold what is published in the same words, no person and no hidden organisation',
    async (form) => {
      const { rows, facts } = whole;
      expect(rows.map(({ cells }) => cells.proposedText)).toContain(formula);
      const { status, content } = await fetch(form);
      expect(status).toBe(200);
      const found = withoutBreaks(await wordsIn(form, content));
      for (const { cells, language } of rows) {
        for (const [name, cell] of Object.entries(cells)) {
          // Arabic letters are set joined and from the right on a page.
          if (form === 'pdf' && language === 'ar' && name === 'proposedText') continue;
          for (const piece of piecesOf(form, cell)) expect(found).toContain(withoutBreaks(piece));
        }
      }
      for (const { term, value } of facts) {
        expect(found).toContain(withoutBreaks(term));
        expect(found).toContain(withoutBreaks(value));
      }
      const people = [stage.clerk, stage.signatory, stage.coordinator, stage.representative].map(({ name }) => name);
      const secrets = [...people, stage.organisations.other.name, 'Streng vertraulich.', 'Wort für Wort'];
      for (const secret of secrets) expect(found).not.toContain(withoutBreaks(secret));
      for (const told of ['Namenlos gefordert.', 'eine Organisation', 'Begegnung e. V.', 'Abteilung Zuwanderung']) {
        for (const piece of piecesOf(form, told)) expect(found).toContain(withoutBreaks(piece));
      }
    },
  );

  it('are the same for those who see more when they are signed in', async () => {
    for (const { token } of [stage.clerk, stage.otherRepresentative]) {
      expect((await read('', { token })).rows).toEqual(whole.rows);
    }
  });

  it('stand in the order of the text, narrowed as on the page, and say by what', async () => {
    expect([...new Set(whole.rows.map(({ heading }) => heading))]).toEqual([
      expect.stringMatching(/^R1: .*Sprache$/),
      expect.stringMatching(/^R1: .*Arbeit$/),
      'R1: Zum ganzen Text',
    ]);
    const one = await read(`?outcome=accepted_in_part&roundId=${round.roundId}&q=gefordert`);
    expect(one.rows.map(({ cells }) => cells.proposedText)).toEqual(['Namenlos gefordert.']);
    expect(one.facts).toEqual(
      expect.arrayContaining([
        { term: 'Beteiligungsrunde', value: 'R1 Runde' },
        { term: 'Ergebnis', value: 'Teilweise berücksichtigt' },
        { term: 'Suche', value: 'gefordert' },
        { term: 'Einzelpunkte', value: '1' },
      ]),
    );
    const section = await read(`?sectionKey=${round.keyOf('Sprache')}`);
    expect(section.rows.map(({ pointId }) => pointId)).toEqual([round.own.pointId]);
  });

  it('tell nothing of a round before its results are published, nor of what is not of this procedure', async () => {
    expect((await read('', { of: silent.slug })).rows).toEqual([]);
    expect((await fetch('csv', `?roundId=${silent.roundId}`)).status).toBe(404);
    expect((await fetch('pdf', '', { of: 'gibt-es-nicht' })).status).toBe(404);
  });

  it('are a tagged PDF with headings and table heads, and DOCX with repeated heads on its side', async () => {
    const { content, headers } = await fetch('pdf');
    const pdf = await openPdf(content);
    expect(pdf).toMatchObject({ isTagged: true, claimsAccessibility: true, title: 'Abwägungstabelle' });
    for (const role of ['H1', 'Table', 'TH', 'TD']) expect(pdf.roles).toContain(role);
    expect(pdf.text).toMatch(/Seite 1 von \d+/);
    expect(headers['content-disposition']).toContain('.pdf');
    const document = partsOf((await fetch('docx')).content).get('word/document.xml') ?? '';
    for (const mark of ['<w:tblHeader/>', 'w:orient="landscape"', 'w:val="Heading1"']) expect(document).toContain(mark);
  });

  it('say that a decision is being taken anew, and why (R18)', async () => {
    test.clock.advance(60);
    const because = 'Der Rat hat anders entschieden.';
    const params = { procedureId: stage.procedureId, pointId: round.own.pointId };
    await stage.coordinator.client.ok(reopenPointDisposition, { params, body: { reason: because }, match: '"v1"' });
    const { rows } = await read(`?sectionKey=${round.keyOf('Sprache')}`);
    expect(rows.map(({ cells }) => [cells.outcome, cells.anew])).toEqual([
      ['Berücksichtigt', `Wird neu entschieden, weil: ${because}`],
    ]);
  });
});
