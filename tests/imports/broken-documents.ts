import { Table, TableRow } from 'docx';
import { strToU8, zipSync } from 'fflate';
import type { Broken } from './broken.ts';
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

/** An OLE container as Word writes it around a document with a password. */
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(1024),
  ]);

/** Letters, forms, PDF and packages of any kind. */
export const brokenDocuments: Record<string, Broken> = {
  'letter without a word': { fileName: 'leer.docx', bytes: () => wordFile({ children: [] }), code: 'empty' },
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
  'a zip bomb': {
    fileName: 'a.docx',
    bytes: async () => repack(await letter(['Ja.']), { 'word/document.xml': new Uint8Array(60_000_000) }),
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
  'text under the name of a document': { fileName: 'a.docx', bytes: 'Kommentar\nJa.\n', code: 'unknown_kind' },
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
