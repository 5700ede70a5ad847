import { XMLParser } from 'fast-xml-parser';
import mammoth from 'mammoth';
import { openPackage } from '../../platform/open-package.ts';
import type { Paper } from '../../platform/paper/paper.ts';
import { readHtml } from '../../platform/paper/read-html.ts';
import { paperPdf } from '../../platform/pdf/paper-pdf.ts';
import { fillTemplate, type LetterFacts } from './read-template.ts';

export interface WrittenLetter {
  docx: Buffer;
  pdf: Buffer;
}

/** A letter from a template: as DOCX as the office has laid it out, and the same words as accessible PDF. */
export async function writeLetter(template: Uint8Array, facts: LetterFacts): Promise<WrittenLetter> {
  const docx = fillTemplate(template, facts);
  return { docx, pdf: await paperPdf(await paperOf(docx, facts), 'de') };
}

/** The body of a DOCX with what stands in its headers above and in its footers below every page. */
async function paperOf(docx: Buffer, facts: LetterFacts): Promise<Paper> {
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value: html } = await mammoth.convertToHtml({ buffer: docx }, { convertImage });
  const parts = openPackage(docx, (name) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
  const linesIn = (kind: 'header' | 'footer') =>
    [...new Set([...parts].filter(([name]) => name.startsWith(`word/${kind}`)).map(([, part]) => textOf(part)))]
      .filter((text) => text !== '')
      .join(' · ');
  return {
    title: `${String(facts.Stellungnahme)} ${String(facts.Organisation)}`,
    hidesTitle: true,
    overline: linesIn('header') || null,
    footer: linesIn('footer'),
    blocks: readHtml(html, 1),
  };
}

const parser = new XMLParser({ preserveOrder: true, trimValues: false, processEntities: true });

/** The words of a header or footer, its paragraphs parted by a dot. */
function textOf(part: Uint8Array): string {
  const lines: string[] = [];
  const walk = (nodes: unknown): string =>
    Array.isArray(nodes)
      ? nodes
          .map((node: Record<string, unknown>) => {
            if ('w:p' in node) {
              lines.push(walk(node['w:p']));
              return '';
            }
            if ('w:t' in node) return walk(node['w:t']);
            if ('w:tab' in node || 'w:br' in node) return ' ';
            if ('#text' in node) return String(node['#text']);
            return Object.entries(node)
              .map(([name, value]) => (name === ':@' ? '' : walk(value)))
              .join('');
          })
          .join('')
      : '';
  const loose = walk(parser.parse(Buffer.from(part).toString('utf8')));
  return [...lines, loose]
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join(' · ');
}
