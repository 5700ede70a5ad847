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
 * part of `text`, after Sellers 1980). Two forms of one word count half. O(n·m) for n and m words. `weights` are those of `text`, for
 * who compares with it often.
 */
export function closestPassages(
  wanted: readonly string[],
  text: readonly string[],
  weightOf: (word: string) => number,
  weights: ArrayLike<number> = text.map(weightOf),
): [best: LikePassage, next: LikePassage] {
  const before = [0];
  for (let j = 0; j < text.length; j++) before.push((before[j] ?? 0) + (weights[j] ?? 0));
  const whole = wanted.reduce((sum, word) => sum + weightOf(word), 0);

  const size = text.length + 1;
  const initials = Uint16Array.from(text, initial);
  let [costs, rowCosts] = [new Float64Array(size), new Float64Array(size)];
  let [starts, rowStarts] = [Int32Array.from({ length: size }, (_, index) => index), new Int32Array(size)];
  for (const word of wanted) {
    const weight = weightOf(word);
    const ownInitial = initial(word);
    let left = at(costs, 0) + weight;
    let leftStart = 0;
    rowCosts[0] = left;
    rowStarts[0] = 0;
    for (let j = 1; j < size; j++) {
      const other = weights[j - 1] ?? 0;
      const far = initials[j - 1] === ownInitial ? difference(word, text[j - 1] ?? '') : 1;
      const exchanged = at(costs, j - 1) + far * Math.max(weight, other);
      const leftOut = at(costs, j) + weight;
      const putIn = left + other;
      left = Math.min(exchanged, leftOut, putIn);
      leftStart = left === exchanged ? at(starts, j - 1) : left === leftOut ? at(starts, j) : leftStart;
      rowCosts[j] = left;
      rowStarts[j] = leftStart;
    }
    [costs, rowCosts] = [rowCosts, costs];
    [starts, rowStarts] = [rowStarts, starts];
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

const initial = (word: string): number => word.charCodeAt(0);

/** 0 for the same word, 0.5 for another form of it, else 1; words with different initials are neither. */
function difference(one: string, other: string): number {
  if (one === other) return 0;
  const shorter = Math.min(one.length, other.length);
  if (shorter < STEM) return 1;
  let common = 0;
  while (common < shorter && one[common] === other[common]) common++;
  return common >= STEM && common >= Math.max(one.length, other.length) * 0.6 ? 0.5 : 1;
}
