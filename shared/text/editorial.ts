/** Words in which one letter changes who must, may or need not: never a matter of spelling. */
const bindingWord =
  /^(?:m|d|s|k)?ein(?:e|er|es|en|em)?$|^(?:soll|woll|will|koenn|kann|muess|muss|duerf|darf|moech|moeg|werd|wuerd|wird|waer|hab|haett|hatt|nicht|nie)/;

/**
 * Whether two wordings differ only editorially: in case, punctuation, hyphens, spaces inside compounds, ß/ss, ä/ae, ö/oe, ü/ue, a leading
 * "(2)", "b)" or "1.2.", a footnote mark, or one letter within words of at least five letters that begin alike. Figures, signs like %
 * and §, negations, and modal and auxiliary verbs must be equal.
 */
export function isEditorial(before: string, after: string): boolean {
  const one = tokensOf(before);
  const other = tokensOf(after);
  if (joined(one) === joined(other)) return true;
  return one.length === other.length && one.every((token, index) => isSameWord(token, other[index] ?? ''));
}

function tokensOf(text: string): string[] {
  const bare = text
    .trim()
    .replace(/^(?:\(?(?:\d+[a-z]?|[a-z]{1,2})\)|\d+(?:\.\d+)+\.)\s+/, '')
    .replace(/\[[^[\]\s]{1,12}\]/g, '')
    .replace(/(?<=[.!?,;:“”")])[¹²³⁴-⁹⁰]+/g, '');
  return (
    bare
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .replaceAll('ä', 'ae')
      .replaceAll('ö', 'oe')
      .replaceAll('ü', 'ue')
      .match(/\d+(?:[.,:/]\d+)*|\p{L}[\p{L}\p{M}]*|[%‰§€$£+<>=°²³]/gu) ?? []
  );
}

/** Words in one string, figures set apart: "Alphabetisierungs-Kurs" is "Alphabetisierungskurs", but "1 20" is not "120". */
const joined = (tokens: readonly string[]): string =>
  tokens.map((token) => (/^\d/.test(token) ? `#${token}#` : token)).join('');

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const isSpelled = [one, other].every((word) => /^\p{L}{5,}$/u.test(word) && !bindingWord.test(word));
  return isSpelled && one[0] === other[0] && isOneEditApart(one, other);
}

/** Levenshtein distance at most 1. */
function isOneEditApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1);
}
