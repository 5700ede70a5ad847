import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface WorkbookColumn {
  /** In characters. */
  width: number;
  hidden?: boolean;
  /** Cells that are meant to be filled in, marked as such. */
  open?: boolean;
  /** The only texts a cell takes: `Sheet!$A$1:$A$8`. */
  choices?: string;
}

export interface WorkbookSheet {
  name: string;
  columns: WorkbookColumn[];
  /** Rows above the others: the first `hidden` of them are not shown, all of them stay in sight. */
  head: { rows: string[][]; hidden: number };
  rows: Iterable<string[]> | AsyncIterable<string[]>;
}

/** No cell of a workbook holds more. */
const LONGEST_CELL = 32_767;
const ROWS_AT_ONCE = 200;

/** A text as a cell keeps it: without what XML cannot say, and at most as long as a cell is. */
export function cellText(text: string): string {
  const sayable = text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '');
  return sayable.length > LONGEST_CELL
    ? `${sayable.slice(0, LONGEST_CELL - 1).replace(/[\ud800-\udbff]$/, '')}…`
    : sayable;
}

/**
 * Writes a workbook row by row, so that neither the server waits for it nor all of it lies in memory unpacked. Every cell is a
 * text and is formatted as one: whatever it begins with, nothing is ever computed, also not once it was edited.
 */
export async function writeWorkbook(sheets: WorkbookSheet[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [name, content] of fixedParts(sheets.map(({ name }) => name))) {
    const part = open(zip, name);
    part.push(strToU8(content), true);
  }
  for (const [index, sheet] of sheets.entries()) {
    const part = open(zip, `xl/worksheets/sheet${index + 1}.xml`);
    for await (const xml of sheetXml(sheet)) part.push(strToU8(xml));
    part.push(new Uint8Array(), true);
  }
  zip.end();
  return Buffer.concat(pieces);
}

function open(zip: Zip, name: string): ZipDeflate {
  const part = new ZipDeflate(name, { level: 6 });
  zip.add(part);
  return part;
}

async function* sheetXml({ columns, head, rows }: WorkbookSheet): AsyncGenerator<string> {
  const shown = head.rows.length - head.hidden;
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${
    shown > 0
      ? `<pane ySplit="${shown}" topLeftCell="A${head.rows.length + 1}" activePane="bottomLeft" state="frozen"/>`
      : ''
  }</sheetView></sheetViews><cols>${columns.map(columnXml).join('')}</cols><sheetData>`;
  let number = 0;
  for (const cells of head.rows) {
    number++;
    yield rowXml(cells, number, () => styles.head, number <= head.hidden);
  }
  const styleOf = (column: number) => (columns[column]?.open ? styles.open : styles.plain);
  let waiting = '';
  for await (const cells of rows) {
    number++;
    waiting += rowXml(cells, number, styleOf);
    if (number % ROWS_AT_ONCE > 0) continue;
    yield waiting;
    waiting = '';
    await new Promise(setImmediate);
  }
  yield `${waiting}</sheetData>${choicesXml(columns, head.rows.length + 1, number)}</worksheet>`;
}

const columnXml = ({ width, hidden }: WorkbookColumn, index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`;

const rowXml = (cells: string[], number: number, styleOf: (column: number) => number, isHidden = false): string =>
  `<row r="${number}"${isHidden ? ' hidden="1"' : ''}>${cells
    .map((text, column) => cellXml(text, `${columnName(column)}${number}`, styleOf(column)))
    .join('')}</row>`;

const cellXml = (text: string, at: string, style: number): string =>
  text === ''
    ? `<c r="${at}" s="${style}"/>`
    : `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cellText(text))}</t></is></c>`;

function choicesXml(columns: WorkbookColumn[], from: number, to: number): string {
  const lists = columns.flatMap(({ choices }, column) => {
    const name = columnName(column);
    const cells = `${name}${from}:${name}${Math.max(from, to)}`;
    return choices === undefined
      ? []
      : [
          `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>${escaped(choices)}</formula1></dataValidation>`,
        ];
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** The name of a column as table programmes show it: A, B, … Z, AA. */
const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** `_x0041_` is how workbooks write a character: where a text says so itself, its underscore is written that way. */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contents = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places in `cellXfs` below. */
const styles = { plain: 0, head: 1, open: 2 };
const text = 'numFmtId="49" applyNumberFormat="1"';
const wrapped = '<alignment vertical="top" wrapText="1"/>';
const stylesXml = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF8E1"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf ${text} applyAlignment="1">${wrapped}</xf><xf ${text} fontId="1" applyFont="1" applyAlignment="1">${wrapped}</xf><xf ${text} fillId="2" applyFill="1" applyAlignment="1">${wrapped}</xf></cellXfs></styleSheet>`;

function fixedParts(names: string[]): [name: string, content: string][] {
  const sheets = names.map((name, index) => ({ name: escaped(name), number: index + 1 }));
  const styleNumber = sheets.length + 1;
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contents}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contents}.styles+xml"/>${sheets.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${contents}.worksheet+xml"/>`).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${documents}"><sheets>${sheets.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}/relationships">${sheets.map(({ number }) => `<Relationship Id="rId${number}" Type="${documents}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${styleNumber}" Type="${documents}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', stylesXml],
  ].map(([name, content]) => [name ?? '', `${declaration}${content}`]);
}
