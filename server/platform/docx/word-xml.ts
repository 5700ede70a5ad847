import type { Run } from '../paper/paper.ts';

/** The width between the margins of a page on its side, and of one that stands, in twentieths of a point. */
const LINE = 13_958;
export const UPRIGHT_LINE = 9026;

/** Languages that are written from the right. */
export const rightToLeft = /^(?:ar|fa|he|ur|ckb|ps)\b/;

const escaped = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

function runXml({ text, bold, italic, mark, link, language }: Run, colour = ''): string {
  const spoken = language === undefined ? '' : escaped(language);
  const look = [
    link === undefined ? '' : '<w:rStyle w:val="Hyperlink"/>',
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    mark === 'deleted' ? '<w:strike/>' : '',
    colour === '' ? '' : `<w:color w:val="${colour}"/>`,
    mark === 'inserted' ? '<w:u w:val="single"/>' : '',
    rightToLeft.test(spoken) ? '<w:rtl/>' : '',
    spoken === '' ? '' : `<w:lang w:val="${spoken}" w:bidi="${spoken}"/>`,
  ].join('');
  const words = escaped(text)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${line}</w:t>`)
    .join('<w:br/>');
  const xml = `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${words}</w:r>`;
  return link === undefined ? xml : linkXml(link, xml);
}

/** A link as a field: one that needs no entry in another part of the document. */
function linkXml(link: string, xml: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const target = escaped(link.replaceAll('"', '%22').replaceAll('\\', '%5C'));
  const instruction = `<w:r><w:instrText xml:space="preserve"> HYPERLINK "${target}" </w:instrText></w:r>`;
  return mark('begin') + instruction + mark('separate') + xml + mark('end');
}

/** A paragraph with its properties in Word's order, or none. */
export const paragraphXml = (runs: readonly Run[], properties = '', colour = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs.map((run) => runXml(run, colour)).join('')}</w:p>`;

export const headingXml = (text: string, level: 1 | 2 | 3 = 1, language?: string): string =>
  paragraphXml([{ text, ...(language !== undefined && { language }) }], `<w:pStyle w:val="Heading${level}"/>`);

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="B4B8C5"/>`).join('');

/** The beginning of a table: its grid, and the head that stands on every page. `widths` are shares of the line. */
export function tableBeginXml(head: readonly Run[][], widths: readonly number[], line = LINE): string {
  const sum = widths.reduce((one, other) => one + other, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${Math.round((width / sum) * line)}"/>`).join('');
  const cells = head
    .map((runs) => runs.map((run) => ({ ...run, bold: true as const })))
    .map((runs) => cellXml(runs, '<w:shd w:val="clear" w:color="auto" w:fill="EEF0F5"/>'));
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
}

export const rowXml = (cells: readonly Run[][]): string =>
  `<w:tr>${cells.map((runs) => cellXml(runs)).join('')}</w:tr>`;

/** Behind a table stands a paragraph, so that the next one is not taken for its continuation. */
export const tableEndXml = '</w:tbl><w:p/>';

const cellXml = (runs: readonly Run[], look = ''): string =>
  `<w:tc>${look === '' ? '' : `<w:tcPr>${look}</w:tcPr>`}${paragraphXml(runs)}</w:tc>`;
