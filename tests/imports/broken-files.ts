import { Table, TableRow } from 'docx';
import { strToU8, zipSync } from 'fflate';
import {
  isoForm2012,
  isoFormInBody,
  isoRow,
  letter,
  pdf,
  repack,
  wordCell,
  wordFile,
  wordTable,
  workbook,
} from './files.ts';

/** A file that must not be taken: its name, its bytes, and the code and place of what is said about it. */
export interface Broken {
  fileName: string;
  bytes: string | (() => Promise<Uint8Array | string> | Uint8Array | string);
  code: string;
  pointer?: string;
}

const head = 'Nr.;Abschnitt;Art;Kommentar;Vorschlag\n';
const points = (rows: string) => head + rows;

/** A sheet whose rows are written straight into its XML. */
const sheetOf = async (xml: (rows: string) => string) =>
  repack(
    await workbook({
      Punkte: [
        ['Kommentar', 'Abschnitt'],
        ['Ja.', '1'],
      ],
    }),
    { 'xl/worksheets/sheet1.xml': xml },
  );

/** An OLE container as Word writes it around a document with a password. */
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(1024),
  ]);

const json = (value: unknown) => JSON.stringify(value);

export const brokenFiles: Record<string, Broken> = {
  'empty file': { fileName: 'leer.csv', bytes: '', code: 'empty' },
  'blank file': { fileName: 'leer.csv', bytes: ' \n\n', code: 'empty' },
  'workbook without a cell': { fileName: 'leer.xlsx', bytes: () => workbook({ A: [[null]] }), code: 'empty' },
  'letter without a word': { fileName: 'leer.docx', bytes: () => wordFile({ children: [] }), code: 'empty' },
  'wrong headings': { fileName: 'a.csv', bytes: 'Farbe;Form\nrot;rund\n', code: 'no_heading', pointer: '/CSV/1' },
  'a separator in a text without quotes': {
    fileName: 'a.csv',
    bytes: points('1;1;;Ja; nein; vielleicht.\n'),
    code: 'too_many_columns',
    pointer: '/CSV/2',
  },
  'headings that mean the same': {
    fileName: 'a.csv',
    bytes: 'Kommentar;Anmerkung\nEins.;Zwei.\n',
    code: 'doubled_heading',
    pointer: '/CSV/1/B',
  },
  'merged cells in a Word table': {
    fileName: 'a.docx',
    bytes: () =>
      wordFile({
        children: [
          new Table({
            rows: [
              new TableRow({ children: ['Abschnitt', 'Kommentar'].map((text) => wordCell(text)) }),
              new TableRow({ children: [wordCell('Für alles gilt:', { columnSpan: 2 })] }),
            ],
          }),
        ],
      }),
    code: 'merged',
    pointer: '/Tabelle 1/2/A',
  },
  'cells merged downwards in a Word table': {
    fileName: 'a.docx',
    bytes: () =>
      wordFile({
        children: [
          new Table({
            rows: [
              new TableRow({ children: ['Abschnitt', 'Kommentar'].map((text) => wordCell(text)) }),
              new TableRow({ children: [wordCell('1', { rowSpan: 2 }), wordCell('Eins.')] }),
              new TableRow({ children: [wordCell('Zwei.')] }),
            ],
          }),
        ],
      }),
    code: 'merged',
    pointer: '/Tabelle 1/2/A',
  },
  'merged cells in a workbook': {
    fileName: 'a.xlsx',
    bytes: () =>
      sheetOf((xml) =>
        xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>'),
      ),
    code: 'merged',
    pointer: '/Punkte/2/A',
  },
  'a formula instead of words': {
    fileName: 'a.xlsx',
    bytes: () =>
      workbook({
        Punkte: [
          ['Kommentar', 'Abschnitt'],
          [{ formula: '=HYPERLINK("http://x.example")' }, '1'],
        ],
      }),
    code: 'formula',
    pointer: '/Punkte/2/A',
  },
  'macros in a workbook': {
    fileName: 'a.xlsm',
    bytes: async () => repack(await workbook({ A: [['Kommentar'], ['Ja.']] }), { 'xl/vbaProject.bin': strToU8('x') }),
    code: 'macros',
  },
  'macros in a letter': {
    fileName: 'a.docm',
    bytes: async () => repack(await letter(['Ja.']), { 'word/vbaProject.bin': strToU8('x') }),
    code: 'macros',
  },
  'a million rows': {
    fileName: 'a.xlsx',
    bytes: () =>
      sheetOf((xml) =>
        xml.replace('</sheetData>', '<row r="1048576"><c r="A1048576" t="n"><v>1</v></c></row></sheetData>'),
      ),
    code: 'too_many_cells',
  },
  'a million lines': {
    fileName: 'a.csv',
    bytes: () => `Kommentar\n${'x\n'.repeat(1_000_000)}`,
    code: 'too_many_cells',
  },
  'more points than one import takes': {
    fileName: 'a.csv',
    bytes: points(Array.from({ length: 1001 }, (_, index) => `${index};1;;Punkt ${index}.;`).join('\n')),
    code: 'too_many_items',
  },
  'a zip bomb': {
    fileName: 'a.docx',
    bytes: async () => repack(await letter(['Ja.']), { 'word/document.xml': new Uint8Array(60_000_000) }),
    code: 'bomb',
  },
  'a zip bomb of many parts': {
    fileName: 'a.xlsx',
    bytes: async () =>
      repack(
        await workbook({ A: [['Kommentar'], ['Ja.']] }),
        Object.fromEntries(
          Array.from({ length: 2500 }, (_, index) => [`xl/worksheets/sheet${index + 2}.xml`, strToU8('x')]),
        ),
      ),
    code: 'bomb',
  },
  'a part that lies about its size': {
    fileName: 'a.docx',
    bytes: async () => {
      const file = Buffer.from(repack(await letter(['Ja.']), { 'word/document.xml': new Uint8Array(60_000_000) }));
      // The size unpacked, in the directory and before the part, is said to be 100 bytes.
      for (let at = file.indexOf('word/document.xml'); at !== -1; at = file.indexOf('word/document.xml', at + 1)) {
        if (file.readUInt32LE(at - 30) === 0x04034b50) file.writeUInt32LE(100, at - 8);
        if (file.readUInt32LE(at - 46) === 0x02014b50) file.writeUInt32LE(100, at - 22);
      }
      return file;
    },
    code: 'bomb',
  },
  'a zip within a zip': {
    fileName: 'a.docx',
    bytes: async () => zipSync({ 'brief.docx': await letter(['Ja.']) }),
    code: 'unknown_package',
  },
  'an archive of something else': {
    fileName: 'a.zip',
    bytes: () => zipSync({ 'a.txt': strToU8('x') }),
    code: 'unknown_package',
  },
  'entities in XML': {
    fileName: 'a.docx',
    bytes: async () =>
      repack(await letter(['Ja.']), {
        'word/document.xml': (xml) =>
          xml.replace(/<w:document/, '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document'),
      }),
    code: 'document_type',
  },
  'XML that is none': {
    fileName: 'a.docx',
    bytes: async () =>
      repack(await isoFormInBody([isoRow('1', 'ge', 'Ja.')]), { 'word/document.xml': (xml) => xml.slice(0, -200) }),
    code: 'damaged',
  },
  'XML nested without end': {
    fileName: 'a.docx',
    bytes: async () =>
      repack(await letter(['Ja.']), {
        'word/document.xml': (xml) =>
          xml
            .replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(50_000)}`)
            .replace('</w:body>', `${'</w:sdt>'.repeat(50_000)}</w:body>`),
      }),
    code: 'too_tangled',
  },
  'a truncated package': {
    fileName: 'a.docx',
    bytes: async () => (await letter(['Ja.'])).slice(0, 3000),
    code: 'truncated',
  },
  'a truncated PDF': { fileName: 'a.pdf', bytes: () => pdf(['Ja.']).slice(0, 60), code: 'damaged' },
  'a document with a password': { fileName: 'a.docx', bytes: () => compound('EncryptedPackage'), code: 'encrypted' },
  'a package with encrypted parts': {
    fileName: 'a.docx',
    bytes: async () => {
      const file = Buffer.from(await letter(['Ja.']));
      for (
        let at = file.indexOf(Buffer.from('504b0102', 'hex'));
        at !== -1;
        at = file.indexOf(Buffer.from('504b0102', 'hex'), at + 1)
      )
        file.writeUInt16LE(file.readUInt16LE(at + 8) | 1, at + 8);
      return file;
    },
    code: 'encrypted',
  },
  'an old Word document': { fileName: 'a.doc', bytes: () => compound('WordDocument'), code: 'old_office' },
  'an encrypted PDF': {
    fileName: 'a.pdf',
    bytes: () =>
      pdf(
        ['Geheim.'],
        `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -44 >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`,
      ),
    code: 'encrypted',
  },
  'a scanned PDF': { fileName: 'a.pdf', bytes: () => pdf(['', '']), code: 'no_words' },
  'a picture': { fileName: 'a.png', bytes: () => Buffer.from('89504e470d0a1a0a0000', 'hex'), code: 'unknown_kind' },
  'text under the name of a document': { fileName: 'a.docx', bytes: 'Kommentar\nJa.\n', code: 'unknown_kind' },
  'a binary file under the name of a table': {
    fileName: 'a.csv',
    bytes: () => Buffer.from([0x4b, 0x00, 0x01, 0x02, 0x0a]),
    code: 'no_text',
    pointer: '/1',
  },
  'NUL in a table': { fileName: 'a.csv', bytes: points('1;1;;Ja\u0000.;\n'), code: 'no_text', pointer: '/2' },
  'a charset nobody named': {
    fileName: 'a.csv',
    bytes: () => Buffer.concat([Buffer.from(head), Buffer.from('1;1;;Gr\x81\xe1e;\n', 'latin1')]),
    code: 'no_text',
    pointer: '/2',
  },
  'umlauts encoded twice': {
    fileName: 'a.csv',
    bytes: points('1;1;;GrÃ¶ÃŸe;\n'),
    code: 'wrong_charset',
    pointer: '/2',
  },
  'half characters in UTF-16': {
    fileName: 'a.csv',
    bytes: () => Buffer.from('\ufeffKommentar\nHalb \ud83d.\n', 'utf16le'),
    code: 'wrong_charset',
  },
  'lone surrogates in JSON': {
    fileName: 'a.json',
    bytes: '{"positions":[{"points":[{"comment":"Halb \\ud83d."}]}]}',
    code: 'forbidden_character',
    pointer: '/positions/0/points/0/comment',
  },
  'NUL in JSON': {
    fileName: 'a.json',
    bytes: '{"positions":[{"coverText":"Ja\\u0000"}]}',
    code: 'forbidden_character',
    pointer: '/positions/0/coverText',
  },
  'unbalanced quotes': {
    fileName: 'a.csv',
    bytes: points('1;1;;"Ja.;\n2;1;;Nein.;\n'),
    code: 'unbalanced_quotes',
    pointer: '/2',
  },
  'words after a closing quote': {
    fileName: 'a.csv',
    bytes: points('1;1;;"Ja" nein;\n'),
    code: 'unbalanced_quotes',
    pointer: '/2',
  },
  'a cell of 32,000 characters': {
    fileName: 'a.xlsx',
    bytes: () =>
      workbook({
        Punkte: [
          ['Kommentar', 'Abschnitt'],
          ['x'.repeat(32_000), '1'],
        ],
      }),
    code: 'too_long',
    pointer: '/Punkte/2/A',
  },
  'a text beyond 200,000 characters': { fileName: 'a.txt', bytes: 'Wort '.repeat(50_000), code: 'too_long' },
  'a day before time': {
    fileName: 'a.xlsx',
    bytes: async () =>
      repack(
        await workbook({
          P: [
            ['Eingangsdatum', 'Kommentar'],
            [new Date('2026-03-01T00:00:00Z'), 'Ja.'],
          ],
        }),
        {
          'xl/worksheets/sheet1.xml': (xml) => xml.replace(/<v>46\d{3}<\/v>/, '<v>-400000</v>'),
        },
      ),
    code: 'no_day',
    pointer: '/P/2/A',
  },
  'a word for a day': {
    fileName: 'a.csv',
    bytes: 'Eingangsdatum;Kommentar\n31.02.2026;Ja.\n',
    code: 'no_day',
    pointer: '/CSV/2/A',
  },
  'a day to come': {
    fileName: 'a.csv',
    bytes: 'Eingangsdatum;Kommentar\n01.01.2030;Ja.\n',
    code: 'malformed',
    pointer: '/CSV/2',
  },
  'JSON that is none': { fileName: 'a.json', bytes: '{"positions":[', code: 'no_json' },
  'JSON with __proto__': {
    fileName: 'a.json',
    bytes: '{"positions":[{"__proto__":{"isAdministrator":true},"points":[]}]}',
    code: 'forbidden_key',
  },
  'JSON of another shape': {
    fileName: 'a.json',
    bytes: json({ positions: [{ points: [{ comment: 'Ja.', hack: 1 }] }] }),
    code: 'unrecognized_keys',
    pointer: '/positions/0/points/0',
  },
  'JSON nested without end': {
    fileName: 'a.json',
    bytes: `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
    code: 'too_tangled',
  },
  'the same id twice': {
    fileName: 'a.csv',
    bytes: points('1;1;;Ja.;\n1;2;;Nein.;\n'),
    code: 'doubled_source_id',
    pointer: '/CSV/3/A',
  },
  'the same position twice': {
    fileName: 'a.csv',
    bytes: 'Eingangsnummer;Stellungnahmetext\nK-1;Erster.\nK-1;Zweiter.\n',
    code: 'doubled_position',
    pointer: '/CSV/3',
  },
  'a position that contradicts itself': {
    fileName: 'a.csv',
    bytes: 'Eingangsnummer;Kommentar;Eingangsdatum\nK-1;Erster.;01.03.2026\nK-1;Zweiter.;02.03.2026\n',
    code: 'contradiction',
    pointer: '/CSV/3',
  },
  'an unknown kind': {
    fileName: 'a.csv',
    bytes: points('1;1;seltsam;Ja.;\n'),
    code: 'unknown_kind',
    pointer: '/CSV/2/C',
  },
  'an unknown section': {
    fileName: 'a.csv',
    bytes: points('1;7.7;;Ja.;\n'),
    code: 'unknown_section',
    pointer: '/CSV/2/B',
  },
  'an unknown stance': {
    fileName: 'a.csv',
    bytes: 'Haltung;Kommentar\nvielleicht;Ja.\n',
    code: 'unknown_stance',
    pointer: '/CSV/2/A',
  },
  'an unknown way of receipt': {
    fileName: 'a.csv',
    bytes: 'Eingangsart;Kommentar\nTaube;Ja.\n',
    code: 'unknown_channel',
    pointer: '/CSV/2/A',
  },
  'an unknown clause in the ISO form': {
    fileName: 'a.docx',
    bytes: () => isoForm2012([isoRow('12.7', 'te', 'Ja.')]),
    code: 'unknown_section',
    pointer: '/Tabelle 1/1/C',
  },
  'a form of nothing but tables within tables': {
    fileName: 'a.docx',
    bytes: () => wordFile({ children: [wordTable([['']])] }),
    code: 'empty',
  },
};
