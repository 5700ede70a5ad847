import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { getCounterDraft, removeCounterDraft } from '../../shared/counter-drafts.ts';
import {
  createPosition,
  createPriorPosition,
  getPosition,
  getReceipt,
  submitPosition,
} from '../../shared/positions.ts';
import { pdf, wordFile, wordTable } from '../imports/files.ts';
import { askForFile } from '../paper/ask-for-file.ts';
import { openPdf } from '../paper/open-pdf.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { begin, counterText, handedIn } from './play.ts';
import { lay, layRefused } from './send.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

const words = (text: string) => new TextRun(text);
const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel] = HeadingLevel.HEADING_1) =>
  new Paragraph({ text, heading: level });

describe('laying a draft of its own beside a position', () => {
  it('cuts Markdown into its sections, and says so in the position', async () => {
    const { params, positionId } = await begin(test, stage);
    const laid = await lay(test, stage.contributor, { ...params, bytes: counterText, fileName: 'Unser Entwurf.md' });
    expect(laid).toMatchObject({
      positionId,
      fileName: 'Unser Entwurf.md',
      wholePointId: null,
      can: { upload: true, remove: true },
    });
    expect(laid.sections.map(({ kind, number, heading: title, parent }) => [kind, number, title, parent])).toEqual([
      ['preamble', null, '', null],
      ['chapter', null, 'Ziele und Wege', null],
      ['section', 'I', 'Leitbild', 1],
      ['section', 'II', 'Sprache', 1],
      ['section', 'III', 'Gesundheit', 1],
    ]);
    const position = await stage.observer.client.ok(getPosition, { params });
    expect(position.counterDraft).toEqual({ fileName: 'Unser Entwurf.md', sections: 5 });
    expect(position.contentVersion).toBe(2);
  });

  it('reads a Word document by its headings, with lists, tables and footnotes', async () => {
    const { params } = await begin(test, stage);
    const bytes = await Packer.toBuffer(
      new Document({
        footnotes: { 1: { children: [new Paragraph('Stand 2004.')] } },
        sections: [
          {
            children: [
              new Paragraph('Vorbemerkung mit 5 * 3 Zeichen und Bürger*innen.'),
              heading('1. Ziele'),
              new Paragraph({ children: [words('Die Stadt handelt.'), new FootnoteReferenceRun(1)] }),
              new Paragraph({ text: 'Kurse am Abend', bullet: { level: 0 } }),
              heading('1.1 Wege', HeadingLevel.HEADING_2),
              wordTable([
                ['Amt', 'Aufgabe'],
                ['Jugendamt', 'Betreuung | Beratung'],
              ]),
            ],
          },
        ],
      }),
    );
    const laid = await lay(test, stage.representative, { ...params, bytes, fileName: 'entwurf.docx' });
    expect(laid.sections.map(({ number, heading: title, body, parent }) => [number, title, body, parent])).toEqual([
      [null, '', 'Vorbemerkung mit 5 \\* 3 Zeichen und Bürger*innen.', null],
      ['1', 'Ziele', 'Die Stadt handelt.[^1]\n\n- Kurse am Abend\n\n[^1]: Stand 2004.', null],
      ['1.1', 'Wege', '| Amt | Aufgabe |\n| --- | --- |\n| Jugendamt | Betreuung \\| Beratung |', 1],
    ]);
  });

  it('takes short bold paragraphs for headings where no heading has a style', async () => {
    const { params } = await begin(test, stage);
    const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
    const bytes = await wordFile({
      children: [bold('Ziele'), new Paragraph('Text.'), bold('Ein ganzer Satz.'), bold('Wege')],
    });
    const laid = await lay(test, stage.representative, { ...params, bytes, fileName: 'entwurf.docx' });
    expect(laid.sections.map(({ heading: title, body }) => [title, body])).toEqual([
      ['Ziele', 'Text.\n\nEin ganzer Satz.'],
      ['Wege', ''],
    ]);
  });

  it('lets a second file take the place of the first, and one be taken out', async () => {
    const { params } = await begin(test, stage);
    const { client } = stage.representative;
    await lay(test, stage.representative, { ...params, bytes: counterText });
    await lay(test, stage.representative, { ...params, bytes: '# Kurz\n\nNeu.\n' });
    expect((await client.ok(getCounterDraft, { params })).sections).toHaveLength(1);
    await client.ok(removeCounterDraft, { params });
    expect((await client.ok(getPosition, { params })).counterDraft).toBeNull();
    await client.refused(removeCounterDraft, 404, { params });
    await client.refused(getCounterDraft, 404, { params });
  });

  it('is for those who write: neither staff, another organisation nor a reader learns of it (R9)', async () => {
    const { params } = await begin(test, stage);
    await lay(test, stage.representative, { ...params, bytes: counterText });
    for (const { client } of [stage.clerk, stage.otherRepresentative]) {
      await client.refused(getCounterDraft, 404, { params });
      await client.refused(removeCounterDraft, 404, { params });
    }
    await layRefused(test, stage.otherRepresentative, 404, { ...params, bytes: counterText });
    await layRefused(test, stage.observer, 403, { ...params, bytes: counterText });
  });

  it('is done by staff for what it records on behalf, an earlier contribution too', async () => {
    const { procedureId } = stage;
    const draft = await stage.clerk.client.ok(createPriorPosition, {
      params: { procedureId },
      body: { organisationId: stage.organisations.own.id },
    });
    const params = { procedureId, positionId: draft.id };
    await lay(test, stage.clerk, { ...params, bytes: counterText });
    const handed = await stage.clerk.client.ok(submitPosition, { params, match: '"c2"' });
    expect(handed).toMatchObject({ reference: expect.stringMatching(/^V-/), counterDraft: { sections: 5 } });
  });
});

const broken: [string, string, () => Promise<Uint8Array> | Uint8Array | string, string, string?][] = [
  ['an empty file', 'a.md', () => '', 'empty'],
  ['Markdown without a word', 'a.md', () => '\n\n---\n', 'empty'],
  ['a Word document without a word', 'a.docx', () => wordFile({ children: [] }), 'empty'],
  ['a PDF', 'a.pdf', () => pdf(['Entwurf']), 'is_pdf'],
  ['a picture', 'a.png', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'unknown_kind'],
  ['an archive', 'a.zip', () => zipSync({ 'a.txt': new Uint8Array([65]) }), 'unknown_package'],
  [
    'a damaged Word document',
    'a.docx',
    async () => (await wordFile({ children: [heading('A')] })).subarray(0, 900),
    'truncated',
  ],
  ['the old format', 'a.doc', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'), 'old_office'],
  ['control characters', 'a.md', () => '# Ziele\n\nText\u0001\n', 'no_text', '/3'],
  ['half characters', 'a.md', () => new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), 'wrong_charset'],
  ['a heading that never ends', 'a.md', () => `# ${'lang '.repeat(200)}\n`, 'too_long'],
  ['too many sections', 'a.md', () => '# Abschnitt\n\n'.repeat(2001), 'too_many_sections'],
  ['too many characters', 'a.md', () => `# Teil\n\n${'Wort '.repeat(19_000)}\n\n`.repeat(11), 'too_long'],
];

describe('a file that cannot be a draft', () => {
  it.each(broken)('is refused with what to do, and leaves nothing: %s', async (_, fileName, make, code, pointer) => {
    const { params } = await begin(test, stage);
    const problem = await layRefused(test, stage.representative, 400, { ...params, fileName, bytes: await make() });
    expect(problem.errors?.[0]).toMatchObject({ code, ...(pointer && { pointer }) });
    expect(problem.detail).toMatch(/[Bb]itte|möglich/);
    const position = await stage.representative.client.ok(getPosition, { params });
    expect(position).toMatchObject({ counterDraft: null, contentVersion: 1 });
  });

  it('is refused above 20 MB', async () => {
    const { params } = await begin(test, stage);
    await layRefused(test, stage.representative, 413, { ...params, bytes: Buffer.alloc(20_000_001, 65) });
  });
});

describe('handing it in', () => {
  it('makes it evidence: later uploads are refused (R1), and a draft with nothing else can be handed in', async () => {
    const { params, position } = await handedIn(test, stage);
    expect(position).toMatchObject({ status: 'submitted', counterDraft: { fileName: 'entwurf.md', sections: 5 } });
    const problem = await layRefused(test, stage.representative, 409, { ...params, bytes: counterText });
    expect(problem).toMatchObject({ rule: 'R1' });
    await stage.representative.client.refused(removeCounterDraft, 409, { params });
  });

  it('is not done with a content that nobody read: laying a file makes it another (R16)', async () => {
    const { params } = await begin(test, stage);
    await lay(test, stage.representative, { ...params, bytes: counterText });
    await stage.representative.client.refused(submitPosition, 412, { params, match: '"c1"' });
  });

  it('keeps every word in the receipt, which a separate script confirms (R2)', async () => {
    const { params, laid, position } = await handedIn(test, stage, counterText, 'Gegenentwurf.md');
    const receipt = await stage.representative.client.ok(getReceipt, { params });
    expect(receipt.document).toMatchObject({
      points: [],
      counterDraft: {
        reference: `${position.reference}.1`,
        fileName: 'Gegenentwurf.md',
        sections: laid.sections.map(({ kind, number, heading: title, body, parent }) => ({
          kind,
          number,
          heading: title,
          body,
          parent,
        })),
      },
    });
    const folder = mkdtempSync(join(tmpdir(), 'stellwerk-counter-draft-'));
    try {
      const file = join(folder, 'receipt.json');
      writeFileSync(file, JSON.stringify(receipt));
      const verifier = fileURLToPath(new URL('../support/verify-receipt.js', import.meta.url));
      expect(execFileSync(process.execPath, [verifier, file], { encoding: 'utf8' })).toContain('is genuine');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('stands whole in the PDF of the receipt', async () => {
    const { params, position } = await handedIn(test, stage, counterText, 'Gegenentwurf.md');
    const url = `/api/v1/procedures/${params.procedureId}/positions/${params.positionId}/receipt`;
    const { content } = await askForFile(test, stage.representative.token, url, 'pdf');
    const { text } = await openPdf(content);
    const flowing = text.replaceAll(/\s+/g, ' ');
    expect(flowing).toContain(`${position.reference}.1 · Eigener Entwurf: Gegenentwurf.md, 5 Abschnitte`);
    for (const words of ['anderen Aufbau', 'Ziele und Wege', 'II Sprache', 'mit Kinderbetreuung', 'Arztpraxen']) {
      expect(flowing).toContain(words);
    }
  });

  it('goes along into the correction of a position', async () => {
    const { params, roundId, procedureId } = await handedIn(test, stage);
    const { client } = stage.representative;
    const correction = await client.ok(createPosition, {
      params: { procedureId, roundId },
      body: { organisationId: stage.organisations.own.id, supersedesId: params.positionId },
    });
    expect(correction).toMatchObject({ points: [], counterDraft: { fileName: 'entwurf.md', sections: 5 } });
    const at = { procedureId, positionId: correction.id };
    await client.ok(submitPosition, { params: at, match: `"c${correction.contentVersion}"` });
    const [old, anew] = [
      await client.ok(getCounterDraft, { params }),
      await client.ok(getCounterDraft, { params: at }),
    ];
    expect(anew.sections).toEqual(old.sections);
  });
});
