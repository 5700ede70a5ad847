import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import type { AttachmentType } from '../../../shared/attachments.ts';
import { AppError } from '../errors.ts';
import { i18n, type Text } from '../i18n.ts';
import { packageType } from './package-type.ts';

export interface ContentType {
  mediaType: AttachmentType;
  isEncrypted: boolean;
}

/** What begins like this is exactly this; what such a file is called does not matter. */
const byBeginning: Record<string, AttachmentType> = {
  'application/pdf': 'application/pdf',
  'image/png': 'image/png',
  'image/jpeg': 'image/jpeg',
  'image/webp': 'image/webp',
  'image/heic': 'image/heic',
  'image/heif': 'image/heic',
};

const HEAD = 4100;

/**
 * What a file is, by its content. Of an office package the parts are looked at, because each of them begins as any archive.
 * Throws `unsupported_media_type` for what is not taken, and says why.
 */
export async function contentTypeOf(path: string): Promise<ContentType> {
  const file = await open(path);
  try {
    const head = await headOf(file);
    if (head.length === 0) throw refused(i18n.t('Die Datei ist leer. Bitte wählen Sie eine andere.'));
    if (isArchive(head)) return await packageType(file);
    const found = (await fileTypeFromBuffer(head))?.mime;
    const mediaType = found === undefined ? await textType(path) : byBeginning[found];
    if (mediaType === undefined) throw found === 'application/x-cfb' ? oldOffice() : notTaken();
    return { mediaType, isEncrypted: mediaType === 'application/pdf' && (await isEncryptedPdf(path)) };
  } finally {
    await file.close();
  }
}

async function headOf(file: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
  return buffer.subarray(0, bytesRead);
}

const isArchive = (head: Buffer) => head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));

/** Plain text holds no control characters but tab and line ends, in whatever single-byte or UTF-8 writing. */
async function textType(path: string): Promise<AttachmentType | undefined> {
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    if (piece.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d)) return;
  }
  return 'text/plain';
}

/** A protected PDF names its dictionary of encryption where the document itself is never compressed. */
async function isEncryptedPdf(path: string): Promise<boolean> {
  let rest = '';
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = rest + piece.toString('latin1');
    if (/\/Encrypt[\s<\d]/.test(text)) return true;
    rest = text.slice(-16);
  }
  return false;
}

const refused = (text: Text) => new AppError('unsupported_media_type', text);

const oldOffice = () =>
  refused(
    i18n.t(
      'Die Datei ist mit einem Passwort geschützt oder in einem alten Office-Format. Bitte speichern Sie sie ohne Passwort als DOCX, XLSX oder PDF.',
    ),
  );

const notTaken = () =>
  refused(
    i18n.t(
      'Dieses Format wird nicht angenommen. Möglich sind PDF, DOCX, ODT, XLSX, Bilder (PNG, JPEG, WEBP, HEIC) und einfacher Text.',
    ),
  );
