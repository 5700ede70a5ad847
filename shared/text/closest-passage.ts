/** A word as it is compared, and where it stands, in UTF-16 offsets. */
export interface PlacedWord {
  word: string;
  start: number;
  end: number;
}

/** A run of words that is like another one; `similarity` is 0 to 1, `end` exclusive, both indexes of words. */
export interface LikePassage {
  start: number;
  end: number;
  similarity: number;
}

/** Fewest letters that two words have in common at their beginnings to be forms of one. */
const STEM = 4;

/** Words of a text in their order: runs of letters and digits, in lower case. */
export function placedWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push({ word: word.toLowerCase(), start: index, end: index + word.length });
  }
  return words;
}

/**
 * The run of words in `text` that is most like `wanted`, and the next best one that does not overlap it: 1 minus the weight of what
 * has to be put in, left out or exchanged, over the weight of the heavier of both (an alignment of the whole of `wanted` with any
 * part of `text`, after Sellers 1980). Two forms of one word count half. O(n·m) for n and m words.
 */
export function closestPassages(
  wanted: readonly string[],
  text: readonly string[],
  weightOf: (word: string) => number,
): [best: LikePassage, next: LikePassage] {
  const weights = text.map(weightOf);
  const before = [0];
  for (const weight of weights) before.push((before.at(-1) ?? 0) + weight);
  const whole = wanted.reduce((sum, word) => sum + weightOf(word), 0);

  let costs = new Float64Array(text.length + 1);
  let starts = Int32Array.from({ length: text.length + 1 }, (_, index) => index);
  for (const word of wanted) {
    const weight = weightOf(word);
    const rowCosts = new Float64Array(text.length + 1);
    const rowStarts = new Int32Array(text.length + 1);
    rowCosts[0] = at(costs, 0) + weight;
    for (let j = 1; j <= text.length; j++) {
      const other = weights[j - 1] ?? 0;
      const exchanged = at(costs, j - 1) + difference(word, text[j - 1] ?? '') * Math.max(weight, other);
      const leftOut = at(costs, j) + weight;
      const putIn = at(rowCosts, j - 1) + other;
      const least = Math.min(exchanged, leftOut, putIn);
      rowCosts[j] = least;
      rowStarts[j] = least === exchanged ? at(starts, j - 1) : least === leftOut ? at(starts, j) : at(rowStarts, j - 1);
    }
    costs = rowCosts;
    starts = rowStarts;
  }

  const none: LikePassage = { start: 0, end: 0, similarity: 0 };
  const passageTo = (end: number): LikePassage => {
    const start = at(starts, end);
    const heavier = Math.max(whole, (before[end] ?? 0) - (before[start] ?? 0));
    return { start, end, similarity: heavier === 0 ? 0 : 1 - at(costs, end) / heavier };
  };
  let best = none;
  for (let end = 1; end <= text.length; end++) {
    const passage = passageTo(end);
    if (passage.similarity > best.similarity) best = passage;
  }
  let next = none;
  for (let end = 1; end <= text.length; end++) {
    const passage = passageTo(end);
    const isApart = passage.end <= best.start || passage.start >= best.end;
    if (isApart && passage.similarity > next.similarity) next = passage;
  }
  return [best, next];
}

const at = (row: Float64Array | Int32Array, index: number): number => row[index] ?? 0;

/** 0 for the same word, 0.5 for another form of it, else 1. */
function difference(one: string, other: string): number {
  if (one === other) return 0;
  const shorter = Math.min(one.length, other.length);
  if (shorter < STEM) return 1;
  let common = 0;
  while (common < shorter && one[common] === other[common]) common++;
  return common >= STEM && common >= Math.max(one.length, other.length) * 0.6 ? 0.5 : 1;
}
