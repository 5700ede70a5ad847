import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentTypeOf } from '../../server/platform/files/content-type.ts';
import { fileName, savedName } from '../../server/platform/files/file-name.ts';
import * as sample from './samples.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stellwerk-types-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const judge = (content: Buffer) => {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return contentTypeOf(path);
};

describe('what a file is, is told by its content', () => {
  it.each([
    ['application/pdf', sample.pdf()],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', sample.docx()],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', sample.xlsx()],
    ['application/vnd.oasis.opendocument.text', sample.odt()],
    ['image/png', sample.png()],
    ['image/jpeg', sample.jpeg()],
    ['image/webp', sample.webp()],
    ['image/heic', sample.heic()],
    ['text/plain', sample.text('Grüße\tаб\r\n')],
  ])('%s', async (mediaType, content) => {
    expect(await judge(content)).toEqual({ mediaType, isEncrypted: false });
  });

  it('says of a protected PDF and ODT that they need a password', async () => {
    expect(await judge(sample.encryptedPdf())).toEqual({ mediaType: 'application/pdf', isEncrypted: true });
    const manifest = strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>');
    expect(await judge(sample.odt({ 'META-INF/manifest.xml': manifest }))).toMatchObject({ isEncrypted: true });
  });

  it('finds the protection of a PDF wherever the file is cut into pieces', async () => {
    const head = Buffer.concat([sample.pdf(), Buffer.alloc(65_536 - sample.pdf().length - 4, 0x20)]);
    expect(await judge(Buffer.concat([head, Buffer.from('/Encrypt 5 0 R')]))).toMatchObject({ isEncrypted: true });
    expect(await judge(Buffer.concat([head, Buffer.from('/EncryptMetadata true')]))).toMatchObject({
      isEncrypted: false,
    });
  });

  it.each([
    ['an empty file', Buffer.alloc(0), /leer/],
    ['an archive', sample.zip(), /Archive/],
    ['a truncated DOCX', sample.docx().subarray(0, -30), /beschädigt/],
    ['a DOCM', sample.docm(), /Makros/],
    ['a DOCX that hides its macros', sample.docx({ 'word/vbaProject.bin': strToU8('Sub') }), /Makros/],
    ['an ODT with macros', sample.odt({ 'Basic/Standard/Modul1.xml': strToU8('Sub Main') }), /Makros/],
    ['an archive that only claims to be a DOCX', sample.docx({}, 'text/plain'), /Archive/],
    [
      'an old or protected Office file',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      /Passwort/,
    ],
    ['a Windows program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]), /nicht angenommen/],
    ['a Linux program', Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(600)]), /nicht angenommen/],
    ['a GIF', Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(60)]), /nicht angenommen/],
    ['an SVG', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), /nicht angenommen/],
    ['an RTF', Buffer.from('{\\rtf1\\ansi Hallo}'), /nicht angenommen/],
    ['bytes of no kind', Buffer.from([1, 2, 3, 0, 200, 201]), /nicht angenommen/],
  ])('refuses %s', async (_, content, sentence) => {
    const refusal = await judge(content).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'unsupported_media_type' });
    expect((refusal as { text: { id: string } }).text.id).toMatch(sentence);
  });
});

describe('the name of a file', () => {
  it('is one line that shows what it says', () => {
    expect(fileName('Gutachten\u202efdp.exe')).toBe('Gutachten fdp.exe');
    expect(fileName('../../etc/passwd')).toBe('.. .. etc passwd');
    expect(fileName('a\u0000b\r\nc.pdf')).toBe('a b c.pdf');
    expect(fileName('  ')).toBe('Anlage');
    expect(fileName(undefined)).toBe('Anlage');
  });

  it('is cut in the middle, so that its ending stays', () => {
    const name = fileName(`${'ß'.repeat(300)}.pdf`);
    expect(Array.from(name)).toHaveLength(200);
    expect(name.endsWith('.pdf')).toBe(true);
  });

  it('ends as its content does when it is saved', () => {
    expect(savedName('brief.pdf', 'application/pdf')).toBe('brief.pdf');
    expect(savedName('foto.JPEG', 'image/jpeg')).toBe('foto.JPEG');
    expect(savedName('brief.pdf.exe', 'application/pdf')).toBe('brief.pdf.exe.pdf');
    expect(savedName('seite.html', 'text/plain')).toBe('seite.html.txt');
  });
});
