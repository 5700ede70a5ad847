import { startsWithOrdinalNoun } from './lines.ts';

const end = '(?![\\p{L}\\p{N}])';
const numbered =
  'Abschnitt|Unterabschnitt|Kapitel|Teil|Artikel|Titel|Buch|Anlage|Anhang|Ziffer|Punkt|Nummer|Leitlinie|Handlungsfeld|Maßnahme|Ziel';

const patterns: readonly RegExp[] = [
  new RegExp(`^§§? ?\\d+[a-z]?(?: (?:bis|und) \\d+[a-z]?)?${end}`, 'u'),
  new RegExp(`^Art\\. ?\\d+[a-z]?${end}`, 'u'),
  new RegExp(`^(?:${numbered}) (?:\\d+(?:\\.\\d+)*[a-z]?|[IVXLC]+|[A-Z])${end}`, 'u'),
  new RegExp(`^\\d{1,3}(?:\\.\\d{1,3})+[a-z]?${end}`, 'u'),
  /^\d{1,3}[a-z]?(?=[.)](?: |$))/u,
  /^\d{1,2}[a-z]?(?= |$)/u,
  /^(?:[IVXLC]+|[A-Za-z])(?=[.)] )/u,
  /^\(\d+[a-z]?\)(?= |$)/u,
];

/**
 * Takes the number off a heading: "§ 4a Kosten" → "§ 4a" and "Kosten"; "Abschnitt 1 - Ziele" → "Abschnitt 1" and "Ziele";
 * "1.2. Lage" → "1.2" and "Lage". An ordinal ("3. Quartal 2004") and a year are words of the heading, not its number.
 */
export function splitNumber(title: string): { number: string | null; heading: string } {
  for (const pattern of patterns) {
    const number = pattern.exec(title)?.[0];
    if (number === undefined) continue;
    const rest = title.slice(number.length);
    if (startsWithOrdinalNoun(rest.replace(/^\. /, '')) && /^\d/.test(number)) break;
    return { number, heading: rest.replace(/^[.:)]? ?(?:[-–—:|] )?/, '').trim() };
  }
  return { number: null, heading: title };
}
