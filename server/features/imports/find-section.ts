export interface KnownSection {
  key: string;
  number: string | null;
  heading: string;
  plainText: string;
}

/** Words for the document as a whole. */
const whole =
  /^(?:-|–|—|all|alle|allgemein|allgemeines|general|ge|gesamt|gesamtes dokument|ganzes dokument|whole document)?$/;

/** Whether the words in a cell for the section mean the document as a whole. */
export const meansWhole = (cell: string): boolean => whole.test(plain(cell));

/**
 * The section that the words of a cell name: by its key, its number ("3.1", "Abschnitt 3.1", "§ 4a"), its heading, or both.
 * `isNumber` says that a table programme kept the cell as a number: 3.1 may then have been 3.10. `ambiguous` where several
 * fit, null where none does.
 */
export function findSection(
  cell: string,
  sections: readonly KnownSection[],
  isNumber = false,
): KnownSection | 'ambiguous' | null {
  const byKey = sections.find(({ key }) => key === cell.trim());
  if (byKey) return byKey;
  const wanted = plain(cell);
  const number = numberIn(wanted);
  const readings: ((section: KnownSection) => boolean)[] = [
    (section) => section.number !== null && plain(section.number) === wanted,
    (section) => section.number !== null && number !== '' && numberIn(plain(section.number)) === number,
    (section) => plain(`${section.number ?? ''} ${section.heading}`) === wanted,
    (section) => section.heading !== '' && plain(section.heading) === wanted,
  ];
  for (const fits of readings) {
    const found = sections.filter(fits);
    if (found.length > 1) return 'ambiguous';
    const [one] = found;
    if (one) return isNumber && hasTwin(one, sections) ? 'ambiguous' : one;
  }
  return null;
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.:;,]+$/, '');

const words =
  /^(?:abschnitt|unterabschnitt|kapitel|ziffer|nummer|nr\.?|punkt|teil|section|subsection|clause|subclause|chapter|§§?)\s*/;

/** The bare number of a section, without the word in front of it; empty where there is more than that. */
function numberIn(text: string): string {
  const rest = text.replace(words, '').replace(/[.)]+$/, '');
  return /^(?:\d+[a-z]?(?:\.\d+[a-z]?)*|[ivxlc]+|[a-z])$/.test(rest) ? rest : '';
}

const hasTwin = ({ number }: KnownSection, sections: readonly KnownSection[]): boolean =>
  number?.includes('.') === true &&
  sections.some((other) => other.number !== null && plain(other.number) === `${plain(number)}0`);
