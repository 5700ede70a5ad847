import type { Quote } from '../values.ts';
import { closestPassages, type LikePassage, placedWords } from './closest-passage.ts';
import { findQuote, makeQuote } from './quotes.ts';
import type { ReadSection, ReadText } from './read-text.ts';

/** Stored with every result: the rule of `reAnchor` that found it. Raise it with any change of the results. */
export const RE_ANCHOR_VERSION = 2;

/** What became of the passage a point is about: unchanged where it was, unchanged elsewhere, in other words, or in no words any more. */
export const anchorResults = ['found', 'moved', 'changed', 'gone'] as const;
export type AnchorResult = (typeof anchorResults)[number];

/** A passage of a section, or without `quote` the whole section. */
export interface Anchor {
  sectionKey: string;
  quote: Quote | null;
  /** A version since then stood without it: it comes back only word for word. */
  wasGone?: boolean;
}

export interface ReAnchored {
  result: AnchorResult;
  /** Null when it is gone. */
  sectionKey: string | null;
  /** The passage as it reads now; null for a whole section, and when it is gone. */
  quote: Quote | null;
}

/** Least similarity in the section in which the passage stood, in any other, and between the same neighbours. */
const LEAST_HERE = 0.55;
const LEAST_ELSEWHERE = 0.7;
const LEAST_IN_CONTEXT = 0.35;
/** A passage that is not clearly more like the quote than another one is a guess, and no answer. */
const LEAST_LEAD = 0.1;
/** Fewer words than these are known again only word for word. */
const FEWEST_WORDS = 4;
/** Sections looked through word by word. */
const MOST_SECTIONS = 5;
/** Between the same neighbours a passage may have grown by this factor. */
const MOST_GROWTH = 3;

const gone: ReAnchored = { result: 'gone', sectionKey: null, quote: null };

/**
 * Finds again in the text of a later version what a point is about. In this order: the exact words in their section, told apart by
 * their context; the exact words in one place elsewhere; what stands between the same neighbours, if it is like the quote; the passage
 * most like the quote, rare words weighing more, if it is like enough and clearly more so than any other. What stood in the earlier text
 * beside the quote is never taken for it. Everything else is gone: a passage is never placed by a guess, and one that was struck comes
 * back only word for word.
 */
export function reAnchor(
  { sectionKey, quote, wasGone = false }: Anchor,
  before: ReadText,
  after: ReadText,
): ReAnchored {
  const home = after.sections.find(({ key }) => key === sectionKey);
  const oldHome = before.sections.find(({ key }) => key === sectionKey);
  if (quote === null) {
    if (!home) return gone;
    return { result: home.plainText === oldHome?.plainText ? 'found' : 'changed', sectionKey, quote: null };
  }
  const isOurs = (words: string) => count(after.whole, words) > count(before.whole, words) - count(quote.exact, words);
  const same = (home && wordForWord(home, quote, oldHome?.plainText ?? '')) ?? elsewhere(after, home, quote, isOurs);
  if (same || wasGone) return same ?? gone;
  return (
    (home && betweenNeighbours(home, quote, after, isOurs)) ??
    mostAlike(sectionKey, quote, before, after, isOurs) ??
    gone
  );
}

function wordForWord(home: ReadSection, quote: Quote, oldText: string): ReAnchored | null {
  const place = findQuote(home.plainText, quote);
  if (!place) return null;
  const now = makeQuote(home.plainText, place.start, place.end);
  const isInContext = now.prefix === quote.prefix || now.suffix === quote.suffix;
  if (!isInContext && count(oldText, quote.exact) > count(home.plainText, quote.exact)) return null;
  return { result: 'found', sectionKey: home.key, quote: now };
}

function elsewhere(
  after: ReadText,
  home: ReadSection | undefined,
  quote: Quote,
  isOurs: (words: string) => boolean,
): ReAnchored | null {
  if (home?.plainText.includes(quote.exact) || !isOurs(quote.exact)) return null;
  const [only, ...others] = after.sections.filter(({ plainText }) => plainText.includes(quote.exact));
  const place = only && others.length === 0 ? findQuote(only.plainText, quote) : null;
  if (!only || !place) return null;
  return { result: 'moved', sectionKey: only.key, quote: makeQuote(only.plainText, place.start, place.end) };
}

function betweenNeighbours(
  home: ReadSection,
  quote: Quote,
  { weightOf }: ReadText,
  isOurs: (words: string) => boolean,
): ReAnchored | null {
  const from = onlyPlace(home.plainText, quote.prefix);
  const to = onlyPlace(home.plainText, quote.suffix);
  if (from === null || to === null) return null;
  const start = from + quote.prefix.length;
  if (to < start || to - start > MOST_GROWTH * quote.exact.length) return null;
  const first = home.words.findIndex((word) => word.start >= start);
  const behind = home.words.findIndex((word) => word.end > to);
  const end = behind === -1 ? home.words.length : behind;
  if (first === -1 || end <= first) return gone;
  const [best] = closestPassages(
    bareWords(quote),
    home.bare.slice(first, end),
    weightOf,
    home.weights.subarray(first, end),
  );
  if (best.similarity < LEAST_IN_CONTEXT) return null;
  return changedTo(home, { start: first, end }, quote, isOurs);
}

function mostAlike(
  sectionKey: string,
  quote: Quote,
  before: ReadText,
  after: ReadText,
  isOurs: (words: string) => boolean,
): ReAnchored | null {
  const wanted = bareWords(quote);
  if (wanted.length < FEWEST_WORDS) return null;
  const [best, next] = passagesLike(wanted, sectionKey, after);
  if (!best) return null;
  const least = best.section.key === sectionKey ? LEAST_HERE : LEAST_ELSEWHERE;
  const lead = best.similarity - (next?.similarity ?? 0);
  if (best.similarity < least || lead < LEAST_LEAD) return null;
  const [origin] = passagesLike(best.section.bare.slice(best.start, best.end), sectionKey, before);
  if (!origin || !isAt(origin, sectionKey, quote)) return null;
  return changedTo(best.section, best, quote, isOurs);
}

interface PlacedPassage extends LikePassage {
  section: ReadSection;
}

/** The best passages of a text, its home section and those that share most with it, the most alike first. */
function passagesLike(wanted: readonly string[], home: string, text: ReadText): PlacedPassage[] {
  const sections = new Set([...text.sections.filter(({ key }) => key === home), ...text.near(wanted, MOST_SECTIONS)]);
  return [...sections]
    .flatMap((section) =>
      closestPassages(wanted, section.bare, text.weightOf, section.weights).map((found) => ({ ...found, section })),
    )
    .sort((one, other) => other.similarity - one.similarity);
}

/** Whether a passage of the earlier text is the quoted one. */
function isAt({ section, start, end }: PlacedPassage, sectionKey: string, quote: Quote): boolean {
  if (section.key !== sectionKey) return false;
  const at = section.plainText.indexOf(`${quote.prefix}${quote.exact}${quote.suffix}`) + quote.prefix.length;
  const [first, last] = [section.words[start], section.words[end - 1]];
  return first !== undefined && last !== undefined && first.start < at + quote.exact.length && last.end > at;
}

/** The passage from one word to another with the marks around them that the quote has too. */
function changedTo(
  { key, plainText, words }: ReadSection,
  { start, end }: Pick<LikePassage, 'start' | 'end'>,
  { exact }: Quote,
  isOurs: (words: string) => boolean,
): ReAnchored | null {
  let from = words[start]?.start ?? 0;
  let to = words[end - 1]?.end ?? 0;
  const opening = /^[^\p{L}\p{N}\s]+/u.exec(exact)?.[0] ?? '';
  const closing = /[^\p{L}\p{N}\s]+$/u.exec(exact)?.[0] ?? '';
  if (plainText.endsWith(opening, from)) from -= opening.length;
  if (plainText.startsWith(closing, to)) to += closing.length;
  if (!isOurs(plainText.slice(from, to))) return null;
  const place = (offset: number) => Array.from(plainText.slice(0, offset)).length;
  return { result: 'changed', sectionKey: key, quote: makeQuote(plainText, place(from), place(to)) };
}

const bareWords = ({ exact }: Quote): string[] => placedWords(exact).map(({ word }) => word);

function onlyPlace(text: string, part: string): number | null {
  if (part.trim() === '') return null;
  const place = text.indexOf(part);
  return place !== -1 && text.indexOf(part, place + 1) === -1 ? place : null;
}

function count(text: string, part: string): number {
  let times = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) times++;
  return times;
}
