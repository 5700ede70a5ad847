import { type AttachmentType, attachmentLimits, attachmentTypes } from '../../../shared/attachments.ts';

/** Control characters, marks that turn the direction of what follows, and what separates folders. */
const unsafe = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029/\\]+/gu;

/** The name of a file as it is kept: one line that shows what it says, cut in the middle so that its ending stays. */
export function fileName(given: string | undefined): string {
  const signs = Array.from((given ?? '').normalize('NFC').replaceAll(unsafe, ' ').trim());
  if (signs.length === 0) return 'Anlage';
  const { name: most } = attachmentLimits;
  return signs.length <= most ? signs.join('') : [...signs.slice(0, most - 21), '…', ...signs.slice(-20)].join('');
}

/** The name under which a file is saved: it ends as its content does, so that no programme is started by a double click. */
export function savedName(name: string, mediaType: AttachmentType): string {
  const ending = attachmentTypes[mediaType];
  const same = ending === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${ending}$`, 'i');
  return same.test(name) ? name : `${name}.${ending}`;
}
