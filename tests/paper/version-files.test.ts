import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '../../shared/documents.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { askForFile } from './ask-for-file.ts';
import { openPdf } from './open-pdf.ts';

const test = useApp();
let stage: Stage;
let url: string;

const markdown = `# 1 Leitlinien

Integration ist *Aufgabe* **aller** & gelingt <gemeinsam>, siehe [Bericht](https://example.org/bericht).[^1]

- erstens
- zweitens
  1. darunter

| Feld | Ziel |
| --- | --- |
| Sprache | Kurse |

[^1]: Handbuch

## 1.1 Sprache

> Sprache öffnet Türen.
`;

beforeAll(async () => {
  stage = await buildStage(test);
  const { procedureId } = stage;
  const { id } = await stage.coordinator.client.ok(createDocument, {
    params: { procedureId },
    body: { title: 'Rahmenkonzept', markdown },
  });
  url = `/api/v1/procedures/${procedureId}/documents/${id}/versions/1`;
});

describe('a version as a file', () => {
  it('is a tagged PDF with its headings, lists, tables and links', async () => {
    const { status, headers, content } = await askForFile(test, stage.coordinator.token, url, 'pdf');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain('Rahmenkonzept Arbeitsfassung 1.pdf');
    const pdf = await openPdf(content);
    expect(pdf).toMatchObject({ isTagged: true, claimsAccessibility: true, title: 'Rahmenkonzept' });
    for (const role of ['H1', 'H2', 'L', 'LI', 'Table', 'TH', 'TD', 'Link', 'BlockQuote'])
      expect(pdf.roles).toContain(role);
    expect(pdf.text).toContain('gelingt <gemeinsam>');
    expect(pdf.text).toContain('Handbuch');
  });

  it('is a DOCX another program reads with the same structure', async () => {
    const { content } = await askForFile(test, stage.coordinator.token, url, 'docx');
    const { value: html } = await mammoth.convertToHtml({ buffer: content });
    expect(html).toMatch(/<h1>.*1 Leitlinien<\/h1>/);
    expect(html).toMatch(/<h2>.*1.1 Sprache<\/h2>/);
    expect(html).toContain('<em>Aufgabe</em> <strong>aller</strong> &amp; gelingt &lt;gemeinsam&gt;');
    expect(html).toMatch(/<a href="https:\/\/example.org\/bericht">.*Bericht<\/a>/);
    expect(html).toMatch(/<ul><li>erstens<\/li><li>zweitens<ol><li>darunter/);
    expect(html).toContain('<td><p>Kurse</p></td>');
  });

  it('is not found by an organisation before it is released', async () => {
    for (const format of ['pdf', 'docx'] as const) {
      expect((await askForFile(test, stage.representative.token, url, format)).status).toBe(404);
    }
  });
});
