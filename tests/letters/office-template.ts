import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

/** A DOCX as an office would make it: paragraphs, a table row for each point, header and footer. A text in parts is one placeholder over several runs. */
export async function officeTemplate(
  paragraphs: (string | string[])[],
  { row, header, footer }: { row?: string[]; header?: string; footer?: string } = {},
): Promise<Buffer> {
  const paragraph = (text: string | string[]) =>
    new Paragraph({ children: [text].flat().map((part, index) => new TextRun({ text: part, bold: index % 2 === 1 })) });
  const cells = (texts: string[]) =>
    new TableRow({ children: texts.map((text) => new TableCell({ children: [paragraph(text)] })) });
  const table = row ? [new Table({ rows: [cells(row.map((_, index) => `Spalte ${index + 1}`)), cells(row)] })] : [];
  const document = new Document({
    sections: [
      {
        ...(header && { headers: { default: new Header({ children: [paragraph(header)] }) } }),
        ...(footer && { footers: { default: new Footer({ children: [paragraph(footer)] }) } }),
        children: [...paragraphs.map(paragraph), ...table],
      },
    ],
  });
  return Packer.toBuffer(document);
}
