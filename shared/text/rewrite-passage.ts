import type { Quote } from '../values.ts';
import { placedWords } from './closest-passage.ts';
import { toPlainText } from './plain-text.ts';
import { findQuote } from './quotes.ts';

/** Marks of emphasis and code that may stand around the words of a passage. */
const marks = '[*_~`]*';

/**
 * A section's Markdown with the quoted passage worded anew; an empty wording takes the passage out. A quote is taken over plain text:
 * the place in the Markdown is the one where the exchange changes exactly that passage of the plain text and nothing else. Null when there
 * is none, or when the quote does not stand in the text for certain.
 */
export function rewritePassage(markdown: string, quote: Quote, wording: string): string | null {
  const plain = toPlainText(markdown);
  const place = findQuote(plain, quote);
  if (place === null) return null;
  const points = [...plain];
  const [before, after] = [points.slice(0, place.start).join(''), points.slice(place.end).join('')];
  const text = asMarkdown(wording);
  const wanted = comparable(before + toPlainText(text) + after);
  for (const [from, to] of placesOf(markdown, quote.exact)) {
    const fresh = withFootnotes(text, markdown.slice(from, to));
    const next = fresh === '' ? without(markdown, from, to) : markdown.slice(0, from) + fresh + markdown.slice(to);
    if (comparable(toPlainText(next)) === wanted) return next;
  }
  return null;
}

/** A wording as it is typed into a plain field: a line of its own becomes a paragraph; rows and items stay together. */
const asMarkdown = (wording: string): string => wording.trim().replace(/[^\S\n]*\n+(?![|*+-]|\d+[.)]\s)/g, '\n\n');

/** White space at the ends of lines and empty lines say nothing. */
const comparable = (plain: string): string =>
  plain
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** Where the words of a passage stand in the Markdown, with the marks that belong to them and without: UTF-16 offsets. */
function* placesOf(markdown: string, exact: string): Generator<[from: number, to: number]> {
  const wanted = placedWords(exact);
  const first = wanted[0];
  const last = wanted.at(-1);
  if (!first || !last) return;
  const words = placedWords(markdown);
  const [lead, trail] = [exact.slice(0, first.start).trim(), exact.slice(last.end).trim()];
  for (let at = 0; at + wanted.length <= words.length; at++) {
    if (wanted.some(({ word }, index) => words[at + index]?.word !== word)) continue;
    const start = words[at]?.start ?? 0;
    const end = words[at + wanted.length - 1]?.end ?? 0;
    const before = markdown.slice(0, start);
    const behind = markdown.slice(end);
    const inner = start - (new RegExp(`${escaped(lead)}${marks}$`, 'u').exec(before)?.[0].length ?? 0);
    const ending = end + (new RegExp(`^${marks}${escaped(trail)}`, 'u').exec(behind)?.[0].length ?? 0);
    const outer = inner - lengthOf(new RegExp(`${marks}$`), markdown.slice(0, inner));
    const closing = ending + lengthOf(new RegExp(`^${marks}`), markdown.slice(ending));
    const bare = lead === '' ? start : inner;
    const stop = trail === '' ? end : ending;
    yield [bare, stop];
    yield [outer, closing];
    yield [bare, closing];
    yield [outer, stop];
  }
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const lengthOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0;

/** The plain text shows a footnote mark as `[1]`: a wording that keeps it keeps the footnote. */
const withFootnotes = (wording: string, replaced: string): string =>
  wording.replace(/\[([^\]\s^]+)\]/g, (shown, label: string) =>
    replaced.includes(`[^${label}]`) ? `[^${label}]` : shown,
  );

/** The Markdown without a passage: no double space and no empty item stays behind. */
function without(markdown: string, from: number, to: number): string {
  const before = markdown.slice(0, from);
  const after = markdown.slice(to);
  const joined = /(^|\s)$/.test(before) ? before + after.replace(/^[^\S\n]+/, '') : before + after;
  const lineStart = joined.lastIndexOf('\n', before.length - 1) + 1;
  const lineEnd = joined.indexOf('\n', before.length);
  const line = joined.slice(lineStart, lineEnd === -1 ? undefined : lineEnd);
  if (!/^\s*(?:[-*+]|\d+[.)])\s*$/.test(line)) return joined.replace(/[^\S\n]+(?=\n|$)/g, '');
  return joined.slice(0, lineStart) + (lineEnd === -1 ? '' : joined.slice(lineEnd + 1));
}
