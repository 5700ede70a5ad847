import { describe, expect, it } from 'vitest';
import { readFile } from '../../server/features/imports/read-file.ts';
import { isoForm2012, isoFormInBody, isoFormOld, isoRow, letter, pdf, wordCell, wordFile, workbook } from './files.ts';

const read = (fileName: string, bytes: Uint8Array | string, mapping = {}) =>
  readFile({ fileName, bytes: new Uint8Array(Buffer.from(bytes)), mapping, as: 'points' });

/** What the items say, field by field. */
const words = async (...given: Parameters<typeof read>) =>
  (await read(...given)).items.map(({ values }) =>
    Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value.text])),
  );

describe('the ISO commenting form', () => {
  it('of 2012, with its heading row in the page header, is read with the place of every cell', async () => {
    const file = await isoForm2012([
      isoRow('1', 'te', 'Zu kurz.\nZweiter Absatz.', 'Länger.', '17', 'Table 1'),
      isoRow('', '', ''),
      isoRow('2', 'ge', 'Gut.'),
    ]);
    const content = await read('form.docx', file);
    expect(content.format).toBe('iso_form');
    expect(content.columns.map(({ field }) => field)).toEqual([
      'organisation',
      'line',
      'section',
      'paragraph',
      'kind',
      'comment',
      'proposedText',
      null,
    ]);
    expect(content.items).toHaveLength(2);
    expect(content.items[0]?.values.comment).toEqual({
      text: 'Zu kurz.\nZweiter Absatz.',
      place: { table: 'Tabelle 1', row: 1, column: 'F' },
      heading: 'Comments',
    });
    expect(content.items[1]?.place.row).toBe(3);
  });

  it('of seven columns is read', async () => {
    const file = await isoFormOld([['DE', '1', 'Note 2', 'ed', 'Tippfehler.', 'Richtig.', '']]);
    expect(await words('form.docx', file)).toEqual([
      {
        organisation: 'DE',
        section: '1',
        paragraph: 'Note 2',
        kind: 'ed',
        comment: 'Tippfehler.',
        proposedText: 'Richtig.',
      },
    ]);
  });

  it('with its heading row in the table is read, and what stands around the table becomes a text of its own', async () => {
    const file = await isoFormInBody([isoRow('1', 'ge', 'Ein Einwand.')], ['Sehr geehrte Damen und Herren,', 'anbei.']);
    const content = await read('form.docx', file);
    expect(content.items.map(({ kind }) => kind)).toEqual(['text', 'point']);
    expect(content.items[0]?.values.coverText?.text).toBe('Sehr geehrte Damen und Herren,\n\nanbei.');
    expect(content.items[1]?.place).toEqual({ table: 'Tabelle 1', row: 2, column: null });
  });

  it('reads tracked changes as accepted', async () => {
    const { repack } = await import('./files.ts');
    const file = repack(await isoFormInBody([isoRow('1', 'ge', 'ALT')]), {
      'word/document.xml': (xml) =>
        xml.replace(
          /<w:r>(<w:t[^>]*>ALT<\/w:t>)<\/w:r>/,
          '<w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins><w:r><w:t>neu</w:t></w:r></w:ins>',
        ),
    });
    expect((await words('form.docx', file))[0]?.comment).toBe('neu');
  });
});

describe('tables', () => {
  it('in workbooks are read sheet by sheet, from the row whose headings are known', async () => {
    const file = await workbook({
      Punkte: [
        ['Stellungnahme des Vereins'],
        [],
        ['Nr.', 'Abschnitt', 'Art', 'Anmerkung', 'Vorschlag', 'Intern'],
        [1, 1, 'Ergänzung', 'Es fehlt etwas.', 'Neu.', 'geheim'],
        [2, '2', null, 'Gut so.', null, null],
      ],
      Notizen: [['Nur für uns']],
    });
    const content = await read('punkte.xlsx', file);
    expect(content.items.map(({ place }) => place)).toEqual([
      { table: 'Punkte', row: 4, column: null },
      { table: 'Punkte', row: 5, column: null },
    ]);
    expect(content.items[0]?.values.section).toMatchObject({ text: '1', isNumber: true });
    expect(content.problems.map(({ code, place, isHint }) => [code, place.table, place.row, isHint])).toEqual([
      ['above_heading', 'Punkte', 1, true],
      ['sheet_left_out', 'Notizen', null, true],
    ]);
    expect(content.columns.find(({ heading }) => heading === 'Intern')).toMatchObject({ column: 'F', field: null });
  });

  it.each([
    ['UTF-8', Buffer.from('Abschnitt;Kommentar\n1;"Größer; und „schöner“"\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeffAbschnitt;Kommentar\r\n1;"Größer; und „schöner“"\r\n')],
    ['Windows-1252', Buffer.from('Abschnitt;Kommentar\n1;"Gr\xf6\xdfer; und \x84sch\xf6ner\x93"\n', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffAbschnitt\tKommentar\n1\t"Größer; und „schöner“"\n', 'utf16le')],
    ['commas', Buffer.from('Abschnitt,Kommentar\n1,"Größer; und „schöner“"')],
  ])('in CSV are read in %s', async (_, bytes) => {
    expect(await words('punkte.csv', bytes)).toEqual([{ section: '1', comment: 'Größer; und „schöner“' }]);
  });

  it('in CSV keep quotes, separators and line breaks within a cell, and count rows as a table programme does', async () => {
    const content = await read('punkte.csv', 'Kommentar;Vorschlag\n"Er sagte ""nein"";\nund ging.";x\nzwei;\n');
    expect(content.items.map(({ values, place }) => [place.row, values.comment?.text])).toEqual([
      [2, 'Er sagte "nein";\nund ging.'],
      [3, 'zwei'],
    ]);
  });

  it('take the columns that are named by hand, by heading or by letter', async () => {
    const file = 'Wo;Was uns stört;Stattdessen\n1;Zu kurz.;Länger.\n';
    expect(await words('punkte.csv', file, { wo: 'section', 'Was uns stört': 'comment', C: 'proposedText' })).toEqual([
      { section: '1', comment: 'Zu kurz.', proposedText: 'Länger.' },
    ]);
  });

  it('of a whole statement a row become texts, each a position of its own', async () => {
    const file =
      'Institution;Einreichungsdatum;Art der Einreichung;Stellungnahmetext\nA;01.03.2026;Brief;Erster.\nA;;;Zweiter.';
    const { items } = await read('liste.csv', file);
    expect(items.map(({ kind, group }) => [kind, group])).toEqual([
      ['text', 'row CSV 2'],
      ['text', 'row CSV 3'],
    ]);
  });
});

describe('other files', () => {
  it('Markdown: headings are sections, list items and paragraphs are points', async () => {
    const text =
      '# 1 Leitlinien\n\n- Erster Punkt\n  weiter\n- Zweiter\n\nEin Absatz\nüber zwei Zeilen.\n\n## Sprache\n\n1. Dritter\n';
    expect(await words('punkte.md', text)).toEqual([
      { section: '1', comment: 'Erster Punkt\nweiter' },
      { section: '1', comment: 'Zweiter' },
      { section: '1', comment: 'Ein Absatz\nüber zwei Zeilen.' },
      { section: 'Sprache', comment: 'Dritter' },
    ]);
  });

  it('JSON: the documented shape', async () => {
    const file = JSON.stringify({
      positions: [
        {
          sourceId: 'A-1',
          organisation: 'Begegnung e. V.',
          coverText: 'Ganzes.',
          points: [{ section: '1', comment: 'Eins.' }],
        },
      ],
    });
    const { items } = await read('punkte.json', file);
    expect(items.map(({ kind, group, place }) => [kind, group, place.column])).toEqual([
      ['text', 'position 0', '/positions/0'],
      ['point', 'position 0', '/positions/0/points/0'],
    ]);
    expect(items[1]?.values.comment?.place.column).toBe('/positions/0/points/0/comment');
  });

  it('a Word document without a table of points is one text with its line breaks and list marks', async () => {
    expect(await words('brief.docx', await letter(['Erste Zeile\nzweite Zeile', 'Ende.']))).toEqual([
      { coverText: 'Stellungnahme zum Konzept\n\nErste Zeile\nzweite Zeile\n\nEnde.\n\n- Ein Wunsch' },
    ]);
  });

  it('a Word document with a table of other things is one text', async () => {
    const { Table, TableRow } = await import('docx');
    const file = await wordFile({
      children: [new Table({ rows: [new TableRow({ children: [wordCell('Datum'), wordCell('Ort')] })] })],
    });
    expect((await words('tabelle.docx', file))[0]?.coverText).toContain('Datum');
  });

  it('a PDF is one text; a page without words is told', async () => {
    const content = await read('brief.pdf', pdf(['Erste Seite\nzweite Zeile', '', 'Ende']));
    expect(content.items[0]?.values.coverText?.text).toContain('Erste Seite');
    expect(content.items[0]?.values.coverText?.text).toContain('Ende');
    expect(content.problems).toMatchObject([{ code: 'page_without_words', isHint: true, place: { row: 2 } }]);
  });

  it('is known by its content, whatever its name says', async () => {
    const file = await workbook({ A: [['Kommentar'], ['Ja.']] });
    expect((await read('punkte.csv', file)).format).toBe('xlsx');
  });
});
