import type { Quote } from '../values.ts';

/** Offsets in code points, as PostgreSQL counts characters; `end` is exclusive. */
export type TextSpan = { start: number; end: number };

const contextLength = 32;

/**
 * The quote of a passage of a section's plain text; offsets are code points.
 * @throws RangeError if the span is empty or not inside the text.
 */
export function makeQuote(plain: string, start: number, end: number): Quote {
  const points = [...plain];
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > points.length) {
    throw new RangeError(`No passage from ${start} to ${end} in a text of ${points.length} characters`);
  }
  return {
    exact: points.slice(start, end).join(''),
    prefix: points.slice(Math.max(0, start - contextLength), start).join(''),
    suffix: points.slice(end, end + contextLength).join(''),
  };
}

/**
 * Where a quote stands in a plain text: the one place with the same context, else the only place with the same words, else null.
 * Several places that the context does not tell apart are null too: a quote is never placed by a guess.
 */
export function findQuote(plain: string, quote: Quote): TextSpan | null {
  const { exact, prefix, suffix } = quote;
  if (exact === '') return null;
  let places = 0;
  let placesInContext = 0;
  let found = -1;
  for (let at = plain.indexOf(exact); at !== -1; at = plain.indexOf(exact, at + 1)) {
    places++;
    const isInContext = plain.endsWith(prefix, at) && plain.startsWith(suffix, at + exact.length);
    if (isInContext) {
      placesInContext++;
      found = at;
    } else if (placesInContext === 0) {
      found = at;
    }
  }
  if (placesInContext !== 1 && places !== 1) return null;
  const start = countPoints(plain.slice(0, found));
  return { start, end: start + countPoints(exact) };
}

function countPoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
