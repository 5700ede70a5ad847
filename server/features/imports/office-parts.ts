import { i18n } from '../../platform/i18n.ts';
import { namesOf, openPackage, PackageError, type PackageFlaw } from '../../platform/open-package.ts';
import { Refusal } from './item.ts';

/** The parts of an office file, checked so that an XML parser can be let at them. */
export type Parts = Map<string, Uint8Array>;

const sentences: Record<PackageFlaw, () => Refusal> = {
  no_package: () =>
    new Refusal(
      'no_package',
      i18n.t(
        'Die Datei ist weder ein Word- noch ein Excel-Dokument. Bitte prüfen Sie, ob Sie die richtige gewählt haben.',
      ),
    ),
  truncated: () =>
    new Refusal(
      'truncated',
      i18n.t('Die Datei ist unvollständig oder beschädigt. Bitte öffnen und speichern Sie sie noch einmal.'),
    ),
  encrypted: () => isEncrypted(),
  too_many_parts: () => bomb(),
  doubled_part: () => bomb(),
  unknown_method: () =>
    new Refusal('unknown_method', i18n.t('Die Datei ist auf eine Art gepackt, die hier nicht gelesen wird.')),
  too_large: () => bomb(),
  bomb: () => bomb(),
};

const bomb = () =>
  new Refusal(
    'bomb',
    i18n.t(
      'Die Datei wird ausgepackt viel größer, als ein Dokument es ist. Bitte speichern Sie sie neu oder teilen Sie sie auf.',
    ),
  );

export const isEncrypted = () =>
  new Refusal(
    'encrypted',
    i18n.t(
      'Die Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort und wählen Sie sie noch einmal.',
    ),
  );

const isXml = (name: string) => /\.(?:xml|rels)$/i.test(name);

/** Names of the parts; throws `Refusal`. */
export const listParts = (bytes: Uint8Array): string[] => refusing(() => namesOf(bytes));

/**
 * Opens the XML parts of a DOCX or XLSX file. Refused are macros and XML with a document type: entities have no place in it.
 * Throws `Refusal`.
 */
export function openOfficeFile(bytes: Uint8Array): Parts {
  const names = listParts(bytes);
  if (names.some((name) => /vbaProject\.bin$|\/(?:activeX|macrosheets)\//i.test(name))) {
    throw new Refusal(
      'macros',
      i18n.t('Die Datei enthält Makros. Bitte speichern Sie sie ohne Makros als DOCX oder XLSX.'),
    );
  }
  const parts = refusing(() => openPackage(bytes, isXml));
  for (const part of parts.values()) requirePlainXml(part);
  return parts;
}

function refusing<Result>(open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    throw error instanceof PackageError ? sentences[error.flaw]() : error;
  }
}

function requirePlainXml(part: Uint8Array): void {
  const start = new TextDecoder('utf-8').decode(part.subarray(0, 4096));
  const isWide = part[0] === 0xff || part[0] === 0xfe || part.subarray(0, 64).includes(0);
  if (
    isWide ||
    /<!DOCTYPE|<!ENTITY/i.test(start) ||
    Buffer.from(part.buffer, part.byteOffset, part.length).includes('<!ENTITY')
  ) {
    throw new Refusal(
      'document_type',
      i18n.t('Die Datei enthält Anweisungen, die in einem Dokument nichts zu suchen haben. Sie wird nicht gelesen.'),
    );
  }
}
