/** What one file system or another does not take in a name, and what would hide or turn round what stands there. */
const unsafe = /[\p{Cc}\p{Cs}\p{Co}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u2028\u2029<>:"/\\|?*]+/gu;
/** Names of devices under Windows, with or without an ending. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** Longest name in bytes of UTF-8: room for a number and an ending below the 255 of most systems, and for folders around it. */
const MOST_BYTES = 120;

/**
 * A name for a file that every system takes: composed letters, one line, no marks of paths, no name of a device, no space or dot at
 * its ends, at most 120 bytes and never half a letter. Never empty.
 */
export function safeName(wanted: string): string {
  const plain = wanted.normalize('NFC').replaceAll(unsafe, ' ').replaceAll(/\s+/g, ' ');
  const cut = trimmed(upTo(trimmed(plain), MOST_BYTES));
  if (cut === '') return 'Brief';
  return device.test(cut) ? `_${cut}` : cut;
}

/** Names apart also where capitals do not count, by a number behind those that are not. */
export function apart(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let candidate = name;
    for (let number = 2; used.has(candidate.toLowerCase()); number++) candidate = `${name} (${number})`;
    used.add(candidate.toLowerCase());
    return candidate;
  });
}

const trimmed = (text: string) => text.replace(/^[\s.]+|[\s.]+$/gu, '');

function upTo(text: string, bytes: number): string {
  let size = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('de', { granularity: 'grapheme' }).segment(text)) {
    size += Buffer.byteLength(segment);
    if (size > bytes) break;
    kept += segment;
  }
  return kept;
}
