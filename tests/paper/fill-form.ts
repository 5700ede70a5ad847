import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Cells of one row of the form, in the order remark, wording, kind. */
export type Filling = [comment: string, proposedText: string, kind: string];

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
    .join('');

/** Changes the text part of a DOCX as a word processor would. */
export function editDocx(docx: Uint8Array, edit: (xml: string) => string, part = 'word/document.xml'): Uint8Array {
  const parts = unzipSync(docx);
  return zipSync({ ...parts, [part]: strToU8(edit(strFromU8(parts[part] ?? new Uint8Array()))) });
}

/** Fills rows of the form; `rows` counts from 1 below the head. */
export const fillForm = (docx: Uint8Array, rows: Record<number, Filling>): Uint8Array =>
  editDocx(docx, (xml) => {
    let row = -1;
    return xml.replaceAll(/<w:tr>.*?<\/w:tr>|<w:tr [^>]*>.*?<\/w:tr>/gs, (whole) => {
      row += 1;
      const filling = rows[row];
      if (row === 0 || !filling) return whole;
      let cell = -1;
      return whole.replaceAll(/<w:tc>.*?<\/w:tc>/gs, (old) => {
        cell += 1;
        if (cell === 0) return old;
        return old.replace(/<w:p\/>|<w:p>.*<\/w:p>/s, paragraphs(filling[cell - 1] ?? ''));
      });
    });
  });

/** Adds a row without a section below row `after`, as "insert row below" does. */
export const insertRow = (docx: Uint8Array, after: number, filling: Filling): Uint8Array =>
  editDocx(docx, (xml) => {
    let row = -1;
    return xml.replaceAll(/<w:tr>.*?<\/w:tr>|<w:tr [^>]*>.*?<\/w:tr>/gs, (whole) => {
      row += 1;
      if (row !== after) return whole;
      const cells = ['', ...filling].map((text) => `<w:tc><w:tcPr/>${paragraphs(text)}</w:tc>`).join('');
      return `${whole}<w:tr>${cells}</w:tr>`;
    });
  });
