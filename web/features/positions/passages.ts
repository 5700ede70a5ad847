import { makeQuote } from '../../../shared/text/quotes.ts';
import type { Quote } from '../../../shared/values.ts';

/** What a person has marked in a rendered section, with the rendered text around it. */
export interface Marked {
  selected: string;
  before: string;
  after: string;
}

/** Longest passage a quote may hold, in code points. */
const longestQuote = 4000;

/**
 * The quote of a marked passage over the section's stored plain text, extended to whole words. The rendering may differ from the
 * plain text in white space, hyphens and footnote brackets. Null when the passage cannot be told apart from others, stands in
 * the rendering alone or is too long: then the whole section is meant.
 */
export function quoteMarked(plain: string, marked: Marked): Quote | null {
  const found = findPassage(plain, marked);
  if (found === null) return null;
  const start = wordStart(plain, found.start);
  const end = wordEnd(plain, found.end);
  const from = Array.from(plain.slice(0, start)).length;
  const { length } = Array.from(plain.slice(start, end));
  return length > longestQuote ? null : makeQuote(plain, from, from + length);
}

/** A place in one of several texts that follow one another; `offset` counts UTF-16 units, as the DOM does. */
export interface TextPlace {
  text: number;
  offset: number;
}

/** Where a quote stands in the text nodes of a rendered section, or null when it is not there for certain. */
export function placeQuote(texts: readonly string[], quote: Quote): { from: TextPlace; to: TextPlace } | null {
  const { exact: selected, prefix: before, suffix: after } = quote;
  const found = findPassage(texts.join(''), { selected, before, after });
  if (found === null) return null;
  const from = placeOf(texts, found.start);
  const last = placeOf(texts, found.end - 1);
  return { from, to: { ...last, offset: last.offset + 1 } };
}

function placeOf(texts: readonly string[], index: number): TextPlace {
  let offset = index;
  for (const [text, { length }] of texts.entries()) {
    if (offset < length) return { text, offset };
    offset -= length;
  }
  throw new RangeError(`No place ${index} in texts of ${texts.join('').length} characters`);
}

/** The one place of a passage in a text: the only one, or the one whose surroundings agree best. Offsets in UTF-16 units. */
function findPassage(text: string, { selected, before, after }: Marked): { start: number; end: number } | null {
  const hay = squeeze(text);
  const needle = squeeze(selected).letters;
  if (needle === '') return null;
  const [head, tail] = [squeeze(before).letters, squeeze(after).letters];
  let best = { at: -1, agreement: -1, isAlone: false };
  for (let at = hay.letters.indexOf(needle); at !== -1; at = hay.letters.indexOf(needle, at + 1)) {
    const agreement = sharedEnd(hay.letters, at, head) + sharedStart(hay.letters, at + needle.length, tail);
    if (agreement > best.agreement) best = { at, agreement, isAlone: true };
    else if (agreement === best.agreement) best.isAlone = false;
  }
  const start = hay.origins[best.at];
  const last = hay.origins[best.at + needle.length - 1];
  return best.isAlone && start !== undefined && last !== undefined ? { start, end: last + 1 } : null;
}

/** Left out of every comparison: white space, invisible characters, brackets and arrows of footnotes. */
const passedOver = /\s|\u00ad|\u200b|\u2060|\ufeff|\ufe0e|[[\]↩]/;

/** The characters that count, each with its place in the text. */
function squeeze(text: string): { letters: string; origins: number[] } {
  const letters: string[] = [];
  const origins: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (passedOver.test(letter)) continue;
    letters.push(letter === '\u2010' || letter === '\u2011' ? '-' : letter);
    origins.push(at);
  }
  return { letters: letters.join(''), origins };
}

function sharedEnd(text: string, end: number, other: string): number {
  let length = 0;
  while (length < end && length < other.length && text[end - 1 - length] === other[other.length - 1 - length]) length++;
  return length;
}

function sharedStart(text: string, start: number, other: string): number {
  let length = 0;
  while (start + length < text.length && length < other.length && text[start + length] === other[length]) length++;
  return length;
}

const isInWord = (text: string, at: number): boolean => /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));

function wordStart(text: string, start: number): number {
  let at = start;
  while (at > 0 && isInWord(text, at)) at--;
  return at;
}

function wordEnd(text: string, end: number): number {
  let at = end;
  while (at < text.length && isInWord(text, at)) at++;
  return at;
}
