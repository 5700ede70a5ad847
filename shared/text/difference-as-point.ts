import type { PointKind } from '../positions.ts';
import type { Quote } from '../values.ts';
import { findQuote, makeQuote } from './quotes.ts';
import { splitSentences } from './sentences.ts';

/** A change of a section's text as a point says it: the passage it changes, null for the whole section, and how it should read. */
export interface SuggestedWording {
  kind: Extract<PointKind, 'change' | 'addition' | 'deletion'>;
  quote: Quote | null;
  proposedText: string;
}

/** Longest passage a quote may hold, in code points. */
const longestQuote = 4000;

/** A sentence, or one white space character between sentences, of the plain text; offsets in UTF-16 units. */
type Token = { start: number; end: number; isSpace: boolean };

/** Tokens `from` to `to`, exclusive, of the plain text, and what stands in their place in the edited text. */
type Passage = { from: number; to: number; exact: string; proposed: string };

/**
 * What somebody changed in a section's plain text, as one point: the smallest run of whole sentences that holds every difference
 * and that can be told from all other passages, with its new wording. `suggestedText` makes the edited text of it again, exactly.
 * Null when both texts are the same. The whole section is meant when nothing is left of it, when it is empty, and when the passage
 * is too long for a quote.
 */
export function differenceAsPoint(plain: string, edited: string): SuggestedWording | null {
  if (plain === edited) return null;
  if (edited.trim() === '') return { kind: 'deletion', quote: null, proposedText: edited };
  const tokens = tokensOf(plain);
  let passage: Passage | null = changedPassage(tokens, plain, edited);
  while (passage !== null) {
    const quote = trimmedQuote(tokens, plain, passage);
    if (quote !== null) return { kind: kindOf(passage), ...quote };
    passage = wider(tokens, plain, edited, passage);
  }
  return { kind: kindOf({ exact: plain, proposed: edited }), quote: null, proposedText: edited };
}

/** The section's text as a point wants it; null when its passage does not stand in the text for certain. */
export function suggestedText(plain: string, point: Pick<SuggestedWording, 'quote' | 'proposedText'>): string | null {
  if (point.quote === null) return point.proposedText;
  const span = findQuote(plain, point.quote);
  if (span === null) return null;
  const points = [...plain];
  return points.slice(0, span.start).join('') + point.proposedText + points.slice(span.end).join('');
}

function tokensOf(plain: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const addSpaces = (end: number) => {
    for (; at < end; at++) tokens.push({ start: at, end: at + 1, isSpace: true });
  };
  for (const sentence of plain.split('\n').flatMap(splitSentences)) {
    const words = sentence.trim();
    if (words === '') continue;
    addSpaces(plain.indexOf(words, at));
    tokens.push({ start: at, end: at + words.length, isSpace: false });
    at += words.length;
  }
  addSpaces(plain.length);
  return tokens;
}

/** Leaves out the sentences that both texts begin with and those that both end with; never less than one sentence. */
function changedPassage(tokens: Token[], plain: string, edited: string): Passage {
  let from = 0;
  for (const token of tokens) {
    const after = edited[token.end];
    const isSame = edited.startsWith(plain.slice(token.start, token.end), token.start);
    if (!isSame || !(token.isSpace || after === undefined || isWhite(after))) break;
    from++;
  }
  const shift = edited.length - plain.length;
  const begun = tokens[from]?.start ?? plain.length;
  let to = tokens.length;
  for (; to > from; to--) {
    const token = tokens[to - 1];
    if (token === undefined || token.start + shift < begun) break;
    const before = edited[token.start + shift - 1];
    const isSame = edited.endsWith(plain.slice(token.start, token.end), token.end + shift);
    if (!isSame || !(token.isSpace || before === undefined || isWhite(before))) break;
  }
  let passage = passageOf(tokens, plain, edited, from, to);
  while (passage.exact.trim() === '') {
    const more = wider(tokens, plain, edited, passage);
    if (more === null) break;
    passage = more;
  }
  return passage;
}

function passageOf(tokens: Token[], plain: string, edited: string, from: number, to: number): Passage {
  const start = tokens[from]?.start ?? plain.length;
  const end = tokens[to - 1]?.end ?? 0;
  const last = Math.max(start, end);
  return {
    from,
    to,
    exact: plain.slice(start, last),
    proposed: edited.slice(start, last + edited.length - plain.length),
  };
}

/** One sentence more: the one before, at the beginning of the text the one behind; null when there is none left. */
function wider(tokens: Token[], plain: string, edited: string, { from, to }: Passage): Passage | null {
  const before = tokens.findLastIndex((token, index) => index < from && !token.isSpace);
  if (before !== -1) return passageOf(tokens, plain, edited, before, to);
  const behind = tokens.findIndex((token, index) => index >= to && !token.isSpace);
  return behind === -1 ? null : passageOf(tokens, plain, edited, 0, behind + 1);
}

/** The quote of a passage without the white space that both wordings share at its ends; null when it cannot stand for the passage. */
function trimmedQuote(
  tokens: Token[],
  plain: string,
  { from, exact, proposed }: Passage,
): Pick<SuggestedWording, 'quote' | 'proposedText'> | null {
  if (exact.trim() === '') return null;
  let start = 0;
  while (isWhite(exact[start]) && exact[start] === proposed[start]) start++;
  let end = 0;
  while (isWhite(exact.at(-1 - end)) && exact.at(-1 - end) === proposed.slice(start).at(-1 - end)) end++;
  const words = exact.slice(start, exact.length - end);
  const first = Array.from(plain.slice(0, (tokens[from]?.start ?? 0) + start)).length;
  const length = Array.from(words).length;
  if (length > longestQuote) return null;
  const quote = makeQuote(plain, first, first + length);
  const found = findQuote(plain, quote);
  return found?.start === first ? { quote, proposedText: proposed.slice(start, proposed.length - end) } : null;
}

/** Nothing left is a deletion; an addition keeps every old word in its order. */
function kindOf({ exact, proposed }: Pick<Passage, 'exact' | 'proposed'>): SuggestedWording['kind'] {
  if (proposed.trim() === '') return 'deletion';
  const kept = wordsAndMarks(exact);
  let next = 0;
  for (const word of wordsAndMarks(proposed)) if (word === kept[next]) next++;
  return next === kept.length ? 'addition' : 'change';
}

const wordsAndMarks = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

const isWhite = (char: string | undefined): boolean => char !== undefined && /\s/.test(char);
