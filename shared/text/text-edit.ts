import { placedWords } from './closest-passage.ts';

/** One edit of a text: what stood between `prefix` and `suffix` before it, and what stands there after it. */
export interface TextEdit {
  prefix: string;
  takenOut: string;
  putIn: string;
  suffix: string;
}

/** Code points of context on either side. */
const contextLength = 32;
/** Fewer words than these are known again only between their neighbours. */
const fewestWords = 4;

/** The smallest edit of whole sentences that makes `after` of `before`, with its context. */
export function editBetween(before: string, after: string): TextEdit {
  const [old, young] = [[...before], [...after]];
  const shorter = Math.min(old.length, young.length);
  let start = 0;
  while (start < shorter && old[start] === young[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === young.at(-1 - end)) end++;
  while (start > 0 && !isBetweenSentences(young, start)) start--;
  const isOpenEnd = (points: string[]) => !isBetweenSentences(points, points.length - end);
  while (end > 0 && (isOpenEnd(old) || isOpenEnd(young))) end--;
  const inside = (points: string[]) => points.slice(start, points.length - end).join('');
  return {
    prefix: young.slice(Math.max(0, start - contextLength), start).join(''),
    takenOut: inside(old),
    putIn: inside(young),
    suffix: young.slice(young.length - end, young.length - end + contextLength).join(''),
  };
}

/**
 * The text without the edit; everything else that was written since stays. Null where what was put in no longer stands as it was put in,
 * or stands in several places: it is never taken out by a guess.
 */
export function undoEdit(text: string, { prefix, takenOut, putIn, suffix }: TextEdit): string | null {
  const contexts: [before: string, behind: string][] = [[prefix, suffix]];
  if (putIn !== '' && prefix.trim() !== '') contexts.push([prefix, '']);
  if (putIn !== '' && suffix.trim() !== '') contexts.push(['', suffix]);
  if (placedWords(putIn).length >= fewestWords) contexts.push(['', '']);
  for (const [before, behind] of contexts) {
    const place = onlyPlace(text, before + putIn + behind);
    if (place === null) continue;
    const at = place + before.length;
    return text.slice(0, at) + takenOut + text.slice(at + putIn.length);
  }
  return null;
}

/** Whether a sentence, a line or the text begins or ends between two code points. */
function isBetweenSentences(points: readonly string[], at: number): boolean {
  const [before, behind] = [points[at - 1], points[at]];
  if (before === undefined || behind === undefined || before === '\n' || behind === '\n') return true;
  if (/\s/.test(before)) return /[.!?]/.test(points[at - 2] ?? '');
  return /[.!?]/.test(before) && /\s/.test(behind);
}

function onlyPlace(text: string, part: string): number | null {
  if (part === '') return text === '' ? 0 : null;
  const place = text.indexOf(part);
  return place !== -1 && text.indexOf(part, place + 1) === -1 ? place : null;
}
