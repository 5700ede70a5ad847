import {
  Document,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';

/** A table of a Word document; a line break in a cell is one in the cell. */
export const wordTable = (rows: string[][]): Table =>
  new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map((text) => wordCell(text)) })) });

export const wordCell = (text: string, options: { columnSpan?: number; rowSpan?: number } = {}): TableCell =>
  new TableCell({ ...options, children: text.split('\n').map((line) => new Paragraph(line)) });

export const wordFile = async (section: Partial<ISectionOptions> & Pick<ISectionOptions, 'children'>) =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [section] })));

export const paragraph = (options: IParagraphOptions | string) => new Paragraph(options);

const isoHeadings = [
  'MB/NC1',
  'Line number\n(e.g. 17)',
  'Clause/ Subclause\n(e.g. 3.1)',
  'Paragraph/ Figure/ Table/\n(e.g. Table 1)',
  'Type of comment2',
  'Comments',
  'Proposed change',
  'Observations of the secretariat',
];

const oldHeadings = [
  'MB1',
  'Clause/\nSubclause/\nAnnex/Figure/Table\n(e.g. 3.1, Table 2)',
  'Paragraph/List item/Note/\n(e.g. Note 2)',
  'Type of com-ment2',
  'Comment (justification for change)',
  'Proposed change',
  'Secretariat observations\non each comment submitted',
];

/** The ISO/IEC/CEN form of 2012: eight columns, the heading row in the page header. */
export const isoForm2012 = (rows: string[][]) =>
  wordFile({
    headers: {
      default: new Header({
        children: [wordTable([['Template for comments', 'Date:', 'Document:']]), wordTable([isoHeadings])],
      }),
    },
    children: [wordTable(rows)],
  });

/** The older form: seven columns, counted in a row of their own above the headings, both in the page header. */
export const isoFormOld = (rows: string[][]) =>
  wordFile({
    headers: {
      default: new Header({ children: [wordTable([['1', '2', '3', '4', '5', '6', '7'], oldHeadings])] }),
    },
    children: [wordTable(rows)],
  });

/** The form as many fill it in: the heading row is the first row of the table. */
export const isoFormInBody = (rows: string[][], before: string[] = []) =>
  wordFile({ children: [...before.map((text) => paragraph(text)), wordTable([isoHeadings, ...rows])] });

/** A Word document with a line break within a paragraph, a list and a heading. */
export const letter = (texts: string[]) =>
  wordFile({
    children: [
      paragraph({ text: 'Stellungnahme zum Konzept', heading: 'Heading1' }),
      ...texts.map((text) => {
        const [first = '', ...others] = text.split('\n');
        return new Paragraph({
          children: [new TextRun(first), ...others.map((line) => new TextRun({ text: line, break: 1 }))],
        });
      }),
      paragraph({ text: 'Ein Wunsch', bullet: { level: 0 } }),
    ],
  });

type Cell = string | number | boolean | Date | null | { formula: string };

/** A workbook with a sheet for each name. */
export async function workbook(sheets: Record<string, Cell[][]>): Promise<Uint8Array> {
  const data = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((cells) => cells.map(cellOf)),
  }));
  return new Uint8Array(await writeWorkbook(data as Parameters<typeof writeWorkbook>[0]).toBuffer());
}

function cellOf(cell: Cell): unknown {
  if (cell === null) return null;
  if (cell instanceof Date) return { value: cell, type: Date, format: 'dd.mm.yyyy' };
  if (typeof cell === 'object') return { value: cell.formula, type: 'Formula' };
  return { value: cell };
}

/** The same package with some of its parts changed; null takes one out. */
export function repack(bytes: Uint8Array, changes: Record<string, ((xml: string) => string) | Uint8Array | null>) {
  const parts: Zippable = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) delete parts[name];
    else if (typeof change === 'function')
      parts[name] = strToU8(change(new TextDecoder().decode(parts[name] as Uint8Array)));
    else parts[name] = change;
  }
  return zipSync(parts);
}

/** A PDF written by hand: a page for each text, and no text on a page for an empty one. */
export function pdf(pages: string[], trailer = ''): Uint8Array {
  const objects: string[] = [];
  const add = (content: string) => objects.push(content);
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [index, text] of pages.entries()) {
    const lines = text.split('\n').map((line) => `(${line.replace(/([()\\])/g, '\\$1')}) Tj 0 -14 Td`);
    const stream = text === '' ? '0 0 100 100 re f' : `BT /F1 12 Tf 72 720 Td ${lines.join(' ')} ET`;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
    );
    add(`<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`);
  }
  let body = '%PDF-1.4\n';
  const offsets = objects.map((content, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${content}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF`;
  return new Uint8Array(Buffer.from(body, 'latin1'));
}

/** A row of the form of 2012. */
export const isoRow = (
  clause: string,
  kind: string,
  comment: string,
  change = '',
  line = '',
  paragraphs = '',
): string[] => ['DE', line, clause, paragraphs, kind, comment, change, ''];
