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

const rowPattern = /<w:tr>.*?<\/w:tr>|<w:tr [^>]*>.*?<\/w:tr>/gs;

/** Ticks a box of the row that holds a label, as a click in Word does; `column` counts the boxes of the row. */
export const tick = (docx: Uint8Array, label: string, column = 0, sign = '☒'): Uint8Array =>
  editDocx(docx, (xml) =>
    xml.replaceAll(rowPattern, (row) => {
      if (!row.includes(`>${escaped(label)}<`) || !row.includes('<w:sdt>')) return row;
      let place = -1;
      return row.replaceAll(/<w:sdt>.*?<\/w:sdt>/gs, (box) => {
        place += 1;
        return place === column ? `<w:r><w:t>${sign}</w:t></w:r>` : box;
      });
    }),
  );

/** Writes into the field below a heading. */
export const answerBelow = (docx: Uint8Array, heading: string, text: string): Uint8Array =>
  editDocx(docx, (xml) => {
    const at = xml.indexOf('<w:bookmarkEnd', xml.indexOf('stellwerk_w_', xml.indexOf(`>${escaped(heading)}<`)));
    const [first = '', ...others] = text.split('\n');
    const lines = others.map((line) => `<w:r><w:br/><w:t>${escaped(line)}</w:t></w:r>`).join('');
    return `${xml.slice(0, at)}<w:r><w:t xml:space="preserve">${escaped(first)}</w:t></w:r>${lines}${xml.slice(at)}`;
  });
