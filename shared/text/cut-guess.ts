import type { PointKind } from '../positions.ts';
import { splitNumber } from './section-number.ts';
import { wordsOf } from './words.ts';

const signs: readonly [PointKind, RegExp][] = [
  ['editorial', /Tippfehler|Rechtschreib|Schreibfehler|Schreibweise|Komma(?:fehler|setzung)?(?!\p{L})|redaktionell/iu],
  ['deletion', /(?<!\p{L})(?:gestrichen|(?:zu )?streichen|Streichung|entfallen|entfällt|ersatzlos)(?!\p{L})/iu],
  [
    'change',
    /(?<!\p{L})(?:ersetz\p{L}*|statt(?:dessen)?|anstelle|umformulier\p{L}*|umzuformulieren|(?:ge)?änder[nt]|(?:soll|muss) (?:heißen|lauten))(?!\p{L})/iu,
  ],
  [
    'addition',
    /(?<!\p{L})(?:ergänz\p{L}*|hinzu(?:zu)?füg\p{L}*|hinzugefügt|aufzunehmen|aufgenommen|fehl(?:t|en)|einzufügen)(?!\p{L})/iu,
  ],
  [
    'support',
    /(?<!\p{L})(?:begrüß\p{L}*|unterstütz(?:en|t)|stimm(?:en|t) \p{L}+ zu|Zustimmung|befürwort\p{L}*)(?!\p{L})/iu,
  ],
];

/** The kind a passage most likely has, from the words with which such things are said; `concern` where nothing tells. A first choice, to be confirmed. */
export function likelyKind(words: string): PointKind {
  const found = signs.find(([, pattern]) => pattern.test(words))?.[0];
  if (found) return found;
  return /\?["'“”»«)]*$/.test(words.trim()) ? 'question' : 'concern';
}

interface NumberedSection {
  key: string;
  number: string | null;
  heading: string;
}

const digits = (number: string | null): string => number?.match(/\d+(?:\.\d+)*[a-z]?/)?.[0] ?? '';

/**
 * The section that a heading names, by its number ("Zu Abschnitt 2.1:", "§ 4 Kosten", "2.1 Sprache") or word for word by its own
 * heading; null where none or more than one does.
 */
export function namedSection<Section extends NumberedSection>(
  about: string,
  sections: readonly Section[],
): Section | null {
  const title = about.replace(/^#{1,6}\s+/, '').replace(/^zu[rm]?\s+/iu, '');
  const { number, heading } = splitNumber(title);
  const byNumber = number === null ? [] : sections.filter((section) => digits(section.number) === digits(number));
  if (byNumber.length === 1) return byNumber[0] ?? null;
  const said = wordsOf(number === null ? title : heading).join(' ');
  if (said === '') return null;
  const among = byNumber.length > 1 ? byNumber : sections;
  const byHeading = among.filter((section) => wordsOf(section.heading).join(' ') === said);
  return byHeading.length === 1 ? (byHeading[0] ?? null) : null;
}
