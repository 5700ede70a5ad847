import { extname } from 'node:path';
import { i18n } from '../../platform/i18n.ts';
import { readDocxMarkdown } from './docx-markdown.ts';
import { asText, type FileContent, Refusal, refuseEmpty } from './item.ts';
import { listParts, openOfficeFile } from './office-parts.ts';
import { decodeText } from './texts.ts';
import { oldOffice, unknownPackage } from './unreadable.ts';

/** Reads a whole draft, DOCX or Markdown, as one text in Markdown whose headings make its sections. Throws `Refusal`. */
export async function readDraft(bytes: Uint8Array, fileName: string): Promise<FileContent> {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (start.includes('%PDF-')) throw isPdf();
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw oldOffice(bytes);
  if (start.startsWith('PK')) {
    if (!listParts(bytes).includes('word/document.xml')) throw unknownPackage();
    return whole('docx', await readDocxMarkdown(openOfficeFile(bytes)));
  }
  if (!['.md', '.markdown', '.txt'].includes(extname(fileName).toLowerCase())) throw noDraft(fileName);
  return whole('markdown', decodeText(bytes).replace(/^\ufeff/, ''));
}

function whole(format: 'docx' | 'markdown', markdown: string): FileContent {
  if (markdown.trim() === '') throw refuseEmpty();
  return { format, columns: [], items: [asText(markdown)], problems: [] };
}

const isPdf = () =>
  new Refusal(
    'is_pdf',
    i18n.t(
      'Ein PDF verrät seine Überschriften nicht. Bitte laden Sie den Entwurf als Word-Dokument (DOCX) oder Markdown hoch; das PDF können Sie als Anlage beilegen.',
    ),
  );

const noDraft = (fileName: string) =>
  new Refusal(
    'unknown_kind',
    i18n.t(
      '„{fileName}“ ist weder ein Word-Dokument (DOCX) noch Markdown. Bitte speichern Sie den Entwurf in einem der beiden Formate.',
      {
        fileName: fileName.slice(0, 80),
      },
    ),
  );
