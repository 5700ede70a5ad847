import { closingAbbreviations, joiningAbbreviations, referenceWords, sentenceStarters } from './abbreviations.ts';
import { readBlocks } from './blocks.ts';
import { enclosures } from './enclosures.ts';
import { collapse } from './inline.ts';
import { startsWithOrdinalNoun } from './lines.ts';

/** Stored with every unit of a frozen version. Raise it with any change of the result; stored units are never cut again. */
export const UNITS_VERSION = 1;

export type UnitKind = 'heading' | 'sentence' | 'item' | 'cell' | 'footnote';

/** The smallest addressable part of a version (R7), in plain-text form. */
export type Unit = { kind: UnitKind; text: string };

/**
 * Cuts Markdown into units: headings whole; paragraphs, list items, table cells and footnotes sentence by sentence.
 * The texts joined by a space are the plain text with its line breaks as spaces: no word is lost or doubled.
 */
export function splitUnits(markdown: string): Unit[] {
  return readBlocks(markdown).flatMap(({ kind, text }): Unit[] => {
    if (kind === 'heading') return [{ kind, text }];
    const unitKind = kind === 'paragraph' ? 'sentence' : kind;
    return splitSentences(text).map((sentence) => ({ kind: unitKind, text: sentence }));
  });
}

/**
 * Units of a stored section: its heading, then its body. The number is not part of a unit: a section renumbered because another
 * was put before it says what it said.
 */
export function sectionUnits(section: { heading: string; body: string }): Unit[] {
  const heading = collapse(section.heading);
  const body = splitUnits(section.body);
  return heading === '' ? body : [{ kind: 'heading', text: heading }, ...body];
}

const sentenceEnd = /(?:[.!?]+|…)(?:["'“”’‘»«)\]]|[¹²³⁴-⁹⁰]|\[[^[\]\s]{1,12}\])* /g;

/**
 * Sentences of one line of German plain text. A sentence ends at `.`, `!`, `?` or an ellipsis, its closing marks included, before a space,
 * if the next word can begin one and the period does not belong to an abbreviation, initial, ordinal or date, and if the place is
 * not inside brackets or a quotation of the same sentence. In doubt a sentence is not cut.
 */
export function splitSentences(line: string): string[] {
  const enclosed = enclosures(line);
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of line.matchAll(sentenceEnd)) {
    const end = index + mark.length;
    if (end >= line.length || !canEnd(line.slice(start, index), mark, line.slice(end, end + 60))) continue;
    if (enclosed.some((pair) => isAside(line, pair, start, index, end))) continue;
    sentences.push(line.slice(start, end - 1));
    start = end;
  }
  if (start < line.length) sentences.push(line.slice(start));
  return sentences;
}

/** A bracket or quotation begun in the sentence and still open, or a bracket that closes with the mark. */
function isAside(
  line: string,
  pair: { open: number; close: number },
  start: number,
  index: number,
  end: number,
): boolean {
  if (pair.open <= start || pair.open >= index) return false;
  return pair.close >= end || (pair.close >= index && line[pair.close] === ')');
}

/** Whether the mark after `before` can end a sentence that `after` follows. */
function canEnd(before: string, mark: string, after: string): boolean {
  const next = /^[\s"'„“‚»«›‹([¿–—-]*([\p{L}\p{N}§][\p{L}\p{N}]*)?/u.exec(after)?.[1] ?? '';
  if (next === '' || /^\p{Ll}/u.test(next)) return false;
  const isStarter = sentenceStarters.has(next);
  if (mark.startsWith('…') || mark.startsWith('..')) return isStarter;
  return !mark.startsWith('.') || periodEnds(before, after, isStarter);
}

const label = /^(?:\d+(?:\.\d+)*|\p{L}|[IVX]+)$/u;

/** Whether a single period after `before` ends the sentence; `after` begins with a capital, a digit or §. */
function periodEnds(before: string, after: string, isStarter: boolean): boolean {
  const [, previous = '', token = ''] = /(?:(\S+) )?(\S*)$/.exec(before.slice(-120)) ?? [];
  const word = token.replace(/^.*["'„“‚»«›‹([/]/, '');
  const lower = word.toLowerCase().replace(/^.*-/, '');
  if (before.length === word.length && label.test(word)) return false;
  if (/^\d+$/.test(word)) {
    if (startsWithOrdinalNoun(after)) return false;
    return word.length > 2 || isStarter || isReference(previous);
  }
  const spaced = previous.endsWith('.') ? `${previous.toLowerCase()}${lower}` : lower;
  if (closingAbbreviations.has(lower) || closingAbbreviations.has(spaced)) return isStarter;
  if (joiningAbbreviations.has(lower) || /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(word)) return false;
  if (/^\p{L}$/u.test(word)) return isStarter && !/^\p{L}{1,3}\.$/u.test(previous);
  if (/^[IVX]+$/.test(word)) return isStarter;
  return true;
}

const isReference = (word: string): boolean => referenceWords.has(word.toLowerCase().replace(/^[("„]+|\.$/g, ''));
