import { AppError } from '../../platform/errors.ts';
import type { KeptFile } from '../../platform/files/mount-kept-file.ts';
import type { StoredUpload } from '../../platform/files/mount-upload.ts';
import { i18n } from '../../platform/i18n.ts';
import { type FileContent, hint, type Problem, wholeFile } from './item.ts';
import type { Plan } from './plan.ts';

/**
 * The file that is attached to each position made from it, or null. It stays with its organisation: a file with words of
 * several, or of somebody unknown, would show one of them what the others wrote (R9). JSON is made by scripts and no original.
 */
export function originalFor(
  { positions, homeless }: Plan,
  kept: KeptFile,
  format: FileContent['format'],
): StoredUpload | null {
  if (kept === null || kept instanceof AppError || format === 'json' || homeless.length > 0) return null;
  const owners = new Set(positions.map(({ origin }) => origin.organisationId));
  return owners.size === 1 ? kept : null;
}

/** Tells that the file itself cannot be kept: its words are taken over all the same. */
export const unkept = (kept: KeptFile): Problem[] =>
  kept instanceof AppError
    ? [
        hint(
          wholeFile,
          '',
          'original_not_kept',
          i18n.t('Die Datei selbst wird nicht aufbewahrt; bitte heben Sie das Original auf.'),
        ),
      ]
    : [];
