import { eq } from 'drizzle-orm';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../server/tables/documents.ts';
import { exportConcept } from '../../shared/exports.ts';
import { createIncorporation } from '../../shared/incorporation.ts';
import { decidePoints, holdRound, openDesk } from '../incorporation/desk.ts';
import { openPdf } from '../paper/open-pdf.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Player, type Stage } from '../support/stage.ts';
import { partsOf } from '../workbooks/edit-workbook.ts';
import { askForExport, oneLine } from './open-export.ts';

const test = useApp();
let stage: Stage;
let first: string;
let second: string;
let reference: string;

/** Two frozen versions; the sentence that changed did so for a point whose organisation is not to be named. */
beforeAll(async () => {
  stage = await buildStage(test);
  const { procedureId, organisations } = stage;
  const desk = await openDesk(
    stage,
    '# Sprache\n\nKurse finden am Tag statt. Sie sind frei.\n\n# Arbeit\n\nArbeit verbindet.\n',
  );
  first = desk.first.id;
  const roundId = await holdRound(test, procedureId, first, 1, test.clock.now());
  const sectionKey = desk.keyOf('Sprache');
  const point = await decidePoints(test, stage, {
    roundId,
    organisation: organisations.other,
    sectionKey,
    publication: 'anonymous',
  });
  reference = `${point.reference}.1`;
  await desk.write('# Sprache\n\nKurse finden am Abend statt. Sie sind frei.\n\n# Arbeit\n\nArbeit verbindet.\n');
  const working = await desk.read(2);
  await desk.client.ok(createIncorporation, {
    params: { procedureId },
    body: {
      pointId: point.pointId,
      versionId: working.id,
      sectionKey,
      change: 'changed',
      before: 'Kurse finden am Tag statt.',
      after: 'Kurse finden am Abend statt.',
      note: 'Wie gewünscht.',
    },
  });
  second = (await desk.freeze(2)).id;
  const released = { releasedAt: test.clock.now() };
  await test.db.transaction((tx) => tx.update(version).set(released).where(eq(version.procedureId, procedureId)));
  await test.seal();
});

const fetch = (form: 'json' | 'docx' | 'pdf', search: string, by: Player = stage.clerk) =>
  askForExport(
    test,
    by.token,
    `/api/v1/procedures/${stage.procedureId}/exports/concept?versionId=${second}${search}`,
    form,
  );
const everything = () => `&againstVersionId=${first}&provenance=true`;

describe('the concept', () => {
  it('is a document with its headings and text, with what it is and of when', async () => {
    const docx = (await mammoth.convertToHtml({ buffer: (await fetch('docx', '')).content })).value;
    expect(docx).toMatch(/<h1>(?:<a[^>]*><\/a>)?Sprache<\/h1>/);
    const pdf = await openPdf((await fetch('pdf', '')).content);
    expect(pdf).toMatchObject({ isTagged: true, claimsAccessibility: true, title: 'Konzept' });
    for (const text of [docx, pdf.text]) {
      for (const told of [
        'Kurse finden am Abend statt.',
        'Arbeit verbindet.',
        'Fassung 2',
        'versiegelt bis Ereignis',
      ]) {
        expect(oneLine(text)).toContain(told);
      }
      expect(text).not.toContain('[+');
      expect(text).not.toContain('Herkunft der Sätze');
    }
  });

  it('shows what changed since another version, in words and by line, and where its sentences come from', async () => {
    const { content } = await fetch('docx', everything());
    const text = oneLine((await mammoth.extractRawText({ buffer: content })).value);
    const pdf = oneLine((await openPdf((await fetch('pdf', everything())).content)).text);
    for (const found of [text, pdf]) {
      expect(found).toContain('Kurse finden am [– Tag][+ Abend] statt. Sie sind frei.');
      expect(found).toContain('„Kurse finden am Abend statt.“');
      expect(found).toContain(`${reference} Brücke e. V., Berücksichtigt, Abteilung Zuwanderung`);
    }
    const xml = partsOf(content).get('word/document.xml') ?? '';
    expect(xml).toContain('<w:strike/>');
    expect(xml).toMatch(/<w:u w:val="single"\/>/);
  });

  it('tells a paragraph that went elsewhere as a move at both places, with the words changed in it, and sections that moved', async () => {
    const moved = 'Die Stadt fördert Sprachkurse für alle, die hier leben.';
    const desk = await openDesk(
      stage,
      `# Sprache\n\n${moved}\n\nKurse helfen.\n\n# Arbeit\n\nArbeit verbindet.\n\n# Wohnen\n\nWohnen ist wichtig.\n`,
    );
    const later = moved.replace('fördert', 'bezahlt');
    await desk.write(
      `# Wohnen\n\nWohnen ist wichtig.\n\n# Sprache\n\nKurse helfen.\n\n# Arbeit\n\nArbeit verbindet.\n\n${later}\n`,
    );
    const { id } = await desk.read(2);
    const url = `/api/v1/procedures/${stage.procedureId}/exports/concept?versionId=${id}&againstVersionId=${desk.first.id}`;
    const [json, docx, pdf] = await Promise.all(
      (['json', 'docx', 'pdf'] as const).map(
        async (form) => (await askForExport(test, stage.clerk.token, url, form)).content,
      ),
    );
    if (!json || !docx || !pdf) throw new Error('A form is missing.');
    const { moves } = exportConcept.result.parse(JSON.parse(json.toString('utf8')));
    expect(moves).toMatchObject([{ move: 1, fromKey: desk.keyOf('Sprache'), toKey: desk.keyOf('Arbeit') }]);
    const words = oneLine((await mammoth.extractRawText({ buffer: docx })).value);
    for (const found of [words, oneLine((await openPdf(pdf)).text)]) {
      expect(found).toContain(`[Verschiebung 1] Dieser Absatz ist verschoben nach „Arbeit“: (${moved}) Kurse helfen.`);
      expect(found).toContain(
        '[Verschiebung 1] Dieser Absatz ist verschoben aus „Sprache“: Die Stadt [– fördert][+ bezahlt] Sprachkurse für alle',
      );
      expect(found).toMatch(/Wohnen Der Abschnitt stand bisher hinter „Arbeit“\. Wohnen ist wichtig\./);
      expect(found.match(/\[[+–]/g)).toHaveLength(4);
    }
  });

  it('comes as a DOCX in pieces with lists, tables, quotes and links as Word has them', async () => {
    const markdown = [
      '# Maßnahmen',
      'Siehe [den Plan](https://example.org/plan?a=1&b="2") und *betont* oder **stark**.',
      '1. Erstens\n2. Zweitens\n   - Darunter',
      'Dazwischen.',
      '3. Drittens',
      '| Ziel | Jahr |\n| --- | --- |\n| Mehr Busse | 2027 |',
      '> Ein Zitat <mit> & ohne.',
    ].join('\n\n');
    const { first: version } = await openDesk(stage, markdown);
    const url = `/api/v1/procedures/${stage.procedureId}/exports/concept?versionId=${version.id}`;
    const { content } = await askForExport(test, stage.clerk.token, url, 'docx');
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: content });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    for (const told of [
      '<ol><li>Erstens</li><li>Zweitens<ul><li>Darunter</li></ul></li></ol>',
      '<ol><li>Drittens</li></ol>',
      '<p>Mehr Busse</p>',
      'Ein Zitat &lt;mit&gt; &amp; ohne.',
      '<em>betont</em>',
      '<strong>stark</strong>',
      'href="https://example.org/plan?a=1&amp;b=%222%22"',
    ]) {
      expect(html).toContain(told);
    }
    const numbering = partsOf(content).get('word/numbering.xml') ?? '';
    expect(numbering.match(/<w:startOverride w:val="(\d)"\/>/g)).toEqual([
      '<w:startOverride w:val="1"/>',
      '<w:startOverride w:val="3"/>',
    ]);
  });

  it('names nobody to others who did not want it, and never a person (R11)', async () => {
    for (const [search, by] of [
      [`${everything()}&audience=public`, stage.clerk],
      [everything(), stage.representative],
    ] as const) {
      for (const form of ['json', 'docx', 'pdf'] as const) {
        const { status, content } = await fetch(form, search, by);
        expect(status).toBe(200);
        const text =
          form === 'pdf'
            ? (await openPdf(content)).text
            : form === 'docx'
              ? (await mammoth.extractRawText({ buffer: content })).value
              : content.toString('utf8');
        expect(text).toContain('eine Organisation');
        for (const secret of ['Brücke', stage.clerk.name, stage.signatory.name]) expect(text).not.toContain(secret);
      }
    }
  });

  it('answers JSON as its contract says, and only versions of one document are compared', async () => {
    const answer = exportConcept.result.parse(JSON.parse((await fetch('json', everything())).content.toString('utf8')));
    expect(answer.sections.map(({ label, change }) => [label, change])).toEqual([
      ['Sprache', 'changed'],
      ['Arbeit', 'same'],
    ]);
    const other = await openDesk(stage, '# Anderes\n\nText.\n');
    expect((await fetch('json', `&againstVersionId=${other.first.id}`)).status).toBe(404);
  });
});
