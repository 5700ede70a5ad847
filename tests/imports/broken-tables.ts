import { strToU8 } from 'fflate';
import type { Broken } from './broken.ts';
import { repack, workbook } from './files.ts';

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

const json = (value: unknown) => JSON.stringify(value);

/** Tables, JSON and plain text. */
export const brokenTables: Record<string, Broken> = {
  'empty file': { fileName: 'leer.csv', bytes: '', code: 'empty' },
  'blank file': { fileName: 'leer.csv', bytes: ' \n\n', code: 'empty' },
  'workbook without a cell': { fileName: 'leer.xlsx', bytes: () => workbook({ A: [[null]] }), code: 'empty' },
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
  'a picture': { fileName: 'a.png', bytes: () => Buffer.from('89504e470d0a1a0a0000', 'hex'), code: 'unknown_kind' },
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
};
