import { extname } from 'node:path';
import { i18n } from '../../platform/i18n.ts';
import { readDocxTables } from './docx-tables.ts';
import { readDocxText } from './docx-text.ts';
import { lettersOf } from './headings.ts';
import { asText, type Column, type FileContent, hint, type Problem, problem, refuseEmpty, wholeFile } from './item.ts';
import { listParts, openOfficeFile } from './office-parts.ts';
import { letterOf, type RawTable } from './raw-table.ts';
import { readCsv } from './read-csv.ts';
import { readDraft } from './read-draft.ts';
import { readJson } from './read-json.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPdf } from './read-pdf.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Mapping } from './table-head.ts';
import { takeTables } from './tables.ts';
import { decodeText } from './texts.ts';
import { oldOffice, unknownKind, unknownPackage } from './unreadable.ts';

export interface FileToRead {
  bytes: Uint8Array;
  fileName: string;
  mapping: Mapping;
  /** A whole `draft` comes as one text in Markdown, its headings marked. */
  as: 'points' | 'text' | 'draft';
}

/** Reads a file into what can be imported; what it is, its content says, and of plain text its name. Throws `Refusal`. */
export async function readFile({ bytes, fileName, mapping, as }: FileToRead): Promise<FileContent> {
  if (bytes.length === 0) throw refuseEmpty();
  if (as === 'draft') return readDraft(bytes, fileName);
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (start.includes('%PDF-')) {
    const { text, problems } = await readPdf(bytes);
    return { format: 'pdf', columns: [], items: [asText(text)], problems };
  }
  if (start.startsWith('PK')) return readPackage(bytes, mapping, as);
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw oldOffice(bytes);
  if (start.trim() === '' && bytes.length < 1024) throw refuseEmpty();
  switch (extname(fileName).toLowerCase()) {
    case '.csv':
    case '.tsv':
      return { format: 'csv', ...requireHead([readCsv(bytes)], mapping) };
    case '.json':
      return { format: 'json', ...readJson(bytes) };
    case '.md':
    case '.markdown':
      return { format: 'markdown', columns: [], items: readMarkdown(bytes), problems: [] };
    case '.txt':
      return {
        format: 'text',
        columns: [],
        items: [
          asText(
            decodeText(bytes)
              .replace(/^\ufeff/, '')
              .trim(),
          ),
        ],
        problems: [],
      };
    default:
      throw unknownKind(fileName);
  }
}

async function readPackage(bytes: Uint8Array, mapping: Mapping, as: FileToRead['as']): Promise<FileContent> {
  const names = listParts(bytes);
  if (names.includes('xl/workbook.xml')) {
    const sheets = await readXlsx(openOfficeFile(bytes));
    const content = requireHead(sheets, mapping);
    return { format: 'xlsx', ...content, problems: [...content.problems, ...sheetsLeftOut(sheets, content)] };
  }
  if (!names.includes('word/document.xml')) throw unknownPackage();
  const parts = openOfficeFile(bytes);
  const pictures = names.filter((name) => name.startsWith('word/media/')).length;
  const problems = pictures === 0 ? [] : [hint(wholeFile, String(pictures), 'pictures', picturesLeftOut(pictures))];
  const document = as === 'points' ? readDocxTables(parts) : null;
  const content = document && takeTables(document.tables, mapping);
  if (!document || !content) {
    const text = await readDocxText(parts);
    if (text === '') throw refuseEmpty();
    return { format: 'docx', columns: [], items: [asText(text)], problems };
  }
  const beside = document.textBeside(new Set(content.columns.map(({ table }) => table)));
  return {
    ...content,
    format: isIsoForm(content) ? 'iso_form' : 'table_docx',
    items: [...(beside === '' ? [] : [asText(beside)]), ...content.items],
    problems: [...content.problems, ...problems],
  };
}

const isIsoForm = ({ columns }: Pick<FileContent, 'columns'>): boolean =>
  ['typeofcomment', 'proposedchange'].every((name) => columns.some(({ heading }) => lettersOf(heading) === name));

/** Without a heading that is known, the columns are told nevertheless, so that they can be named by hand. */
function requireHead(tables: RawTable[], mapping: Mapping): Omit<FileContent, 'format'> {
  const content = takeTables(tables, mapping);
  if (content) return content;
  const columns = tables.flatMap(firstRow);
  if (columns.length === 0) throw refuseEmpty();
  const found = columns.map(({ heading }) => `„${heading.slice(0, 40)}“`);
  const [first] = tables.filter((table) => firstRow(table).length > 0);
  const place = { table: first?.name ?? null, row: first ? (rowOfWords(first)?.number ?? null) : null, column: null };
  const detail = i18n.t(
    'Es fehlt eine Überschrift für die Texte, zum Beispiel „Kommentar“ oder „Stellungnahme“. Gefunden: {found}. Bitte ordnen Sie die Spalten zu.',
    { found: found.slice(0, 15).join(', ') },
  );
  return { columns, items: [], problems: [problem(place, '', 'no_heading', detail)] };
}

const sheetsLeftOut = (sheets: RawTable[], { columns }: Pick<FileContent, 'columns'>): Problem[] =>
  sheets
    .filter((sheet) => rowOfWords(sheet) && !columns.some(({ table }) => table === sheet.name))
    .map(({ name }) =>
      hint(
        { table: name, row: null, column: null },
        name,
        'sheet_left_out',
        i18n.t('Das Blatt „{name}“ wird nicht übernommen: Ihm fehlt eine Überschrift für die Texte.', { name }),
      ),
    );

const rowOfWords = ({ rows }: RawTable) => rows.find(({ cells }) => cells.some((cell) => cell?.text.trim()));

const firstRow = (table: RawTable): Column[] =>
  (rowOfWords(table)?.cells ?? []).flatMap((cell, index) => {
    const heading = cell?.text.replace(/\s+/g, ' ').trim().slice(0, 200) ?? '';
    return heading === '' ? [] : [{ table: table.name, column: letterOf(index), heading, field: null }];
  });

const picturesLeftOut = (count: number) =>
  i18n.t('Die Datei enthält {count, plural, one {ein Bild} other {# Bilder}}. Text in Bildern wird nicht gelesen.', {
    count,
  });
