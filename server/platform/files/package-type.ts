import type { FileHandle } from 'node:fs/promises';
import type { AttachmentType } from '../../../shared/attachments.ts';
import { AppError } from '../errors.ts';
import { i18n, type Text } from '../i18n.ts';
import type { ContentType } from './content-type.ts';
import { type PackagePart, readPart, readParts } from './package-parts.ts';

const officeTypes: Record<string, AttachmentType> = {
  'word/document.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'xl/workbook.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const openDocumentText = 'application/vnd.oasis.opendocument.text';

/**
 * What an office package is: it must hold the parts of a DOCX, XLSX or ODT, and no macros. Throws `unsupported_media_type`
 * for every other archive, for one that is damaged, and for one with macros.
 */
export async function packageType(file: FileHandle): Promise<ContentType> {
  const parts = await readParts(file);
  if (parts === null)
    throw refused(i18n.t('Die Datei ist beschädigt oder unvollständig. Bitte senden Sie sie noch einmal.'));
  const contentTypes = await textOf(file, parts, '[Content_Types].xml');
  const declared = await textOf(file, parts, 'mimetype');
  if (parts.some(({ name }) => isMacro(name)) || contentTypes.includes('macroEnabled')) throw withMacros();
  const main = Object.keys(officeTypes).find((name) => contentTypes !== '' && hasPart(parts, name));
  const office = main && officeTypes[main];
  if (office && contentTypes.includes(`${office}.main+xml`)) return { mediaType: office, isEncrypted: false };
  if (declared === openDocumentText && hasPart(parts, 'content.xml')) {
    const manifest = await textOf(file, parts, 'META-INF/manifest.xml');
    return { mediaType: openDocumentText, isEncrypted: manifest.includes(':encryption-data') };
  }
  throw refused(
    i18n.t(
      'Archive werden nicht angenommen. Bitte senden Sie die Dateien einzeln: PDF, DOCX, ODT, XLSX, Bilder oder einfachen Text.',
    ),
  );
}

const hasPart = (parts: PackagePart[], name: string) => parts.some((part) => part.name === name);

/** Programs in Office packages, and in OpenDocument ones. */
const isMacro = (name: string) => /(^|\/)vba(Project|Data)[^/]*$|^(Basic|Scripts)\/.*[^/]$/i.test(name);

async function textOf(file: FileHandle, parts: PackagePart[], name: string): Promise<string> {
  const part = parts.find((candidate) => candidate.name === name);
  return part ? readPart(file, part) : '';
}

const refused = (text: Text) => new AppError('unsupported_media_type', text);

const withMacros = () =>
  refused(
    i18n.t(
      'Die Datei enthält Makros, also Programme. Bitte speichern Sie sie ohne Makros, zum Beispiel als DOCX oder PDF, und senden Sie diese.',
    ),
  );
