import { i18n } from '../../platform/i18n.ts';
import { Refusal } from './item.ts';
import { isEncrypted } from './office-parts.ts';

/** The format before DOCX and XLSX, or one of those with a password. */
export function oldOffice(bytes: Uint8Array): Refusal {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name)) return isEncrypted();
  return new Refusal(
    'old_office',
    i18n.t('Das ist ein altes Word- oder Excel-Format. Bitte speichern Sie die Datei als DOCX oder XLSX.'),
  );
}

export const unknownPackage = () =>
  new Refusal(
    'unknown_package',
    i18n.t(
      'Das ist kein Word- oder Excel-Dokument, sondern ein anderes Archiv. Bitte packen Sie es aus und wählen Sie die einzelne Datei.',
    ),
  );

export const unknownKind = (fileName: string) =>
  new Refusal(
    'unknown_kind',
    i18n.t(
      'Der Inhalt von „{fileName}“ passt zu keiner Art von Datei, die hier gelesen wird: DOCX, XLSX, CSV, JSON, Markdown, PDF oder TXT.',
      { fileName: fileName.slice(0, 80) },
    ),
  );
