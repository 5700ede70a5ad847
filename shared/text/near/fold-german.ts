const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
/** A word parted at the end of a line; "Ein- und Ausfahrt" stays as it is. */
const partedWord = /(\p{L})-[ \t]*\r?\n[ \t]*(?=\p{Ll})/gu;
/** "1.", "2.3", "a)", "(4)", "–" or "•" at the beginning of a line. */
const numbering = /^[ \t]*(?:[-–—*•·]+|\(?(?:\d{1,3}(?:\.\d{1,3})*[.)]?|\p{L}\))\)?(?=[ \t]))[ \t]+/gmu;

/**
 * The words of a German text as they are compared: lower case, ä and ae, ß and ss alike, other accents, soft hyphens,
 * punctuation and the numbering of lines away, words parted at the end of a line joined.
 */
export function foldGerman(text: string): string[] {
  const folded = text
    .normalize('NFC')
    .replaceAll('\u00AD', '')
    .replace(partedWord, '$1')
    .replace(numbering, '')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
