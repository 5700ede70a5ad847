import { strToU8, zipSync } from 'fflate';
import type { SentFile } from '../support/form.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const typesOf = (main: string, part: string) =>
  strToU8(`<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="${main}"/></Types>`);

const zipped = (parts: Record<string, Uint8Array>): Buffer => Buffer.from(zipSync(parts));

export const pdf = (words = 'Gutachten'): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

export const encryptedPdf = (): Buffer =>
  Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R/Encrypt 5 0 R>>\n%%EOF\n');

export const docx = (extra: Record<string, Uint8Array> = {}, main = `${word}.main+xml`): Buffer =>
  zipped({
    '[Content_Types].xml': typesOf(main, 'word/document.xml'),
    'word/document.xml': strToU8('<w:document/>'),
    ...extra,
  });

export const docm = (): Buffer =>
  docx({ 'word/vbaProject.bin': strToU8('Sub AutoOpen()') }, 'application/vnd.ms-word.document.macroEnabled.main+xml');

export const xlsx = (): Buffer =>
  zipped({
    '[Content_Types].xml': typesOf(`${sheet}.main+xml`, 'xl/workbook.xml'),
    'xl/workbook.xml': strToU8('<workbook/>'),
  });

export const odt = (extra: Record<string, Uint8Array> = {}): Buffer =>
  zipped({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8('<office:document-content/>'),
    'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
    ...extra,
  });

export const zip = (): Buffer => zipped({ 'eine.pdf': pdf(), 'zwei.pdf': pdf() });

export const png = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

export const jpeg = (): Buffer => Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100', 'hex'), Buffer.alloc(64)]);

export const webp = (): Buffer =>
  Buffer.concat([Buffer.from('RIFF'), Buffer.from([36, 0, 0, 0]), Buffer.from('WEBPVP8 '), Buffer.alloc(32)]);

export const heic = (): Buffer =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic'),
    Buffer.alloc(4),
    Buffer.from('mif1heic'),
    Buffer.alloc(64),
  ]);

export const text = (words = 'Wir brauchen Abendkurse.\n'): Buffer => Buffer.from(words);

export const named = (name: string, content: Buffer): SentFile => ({ name, content });
