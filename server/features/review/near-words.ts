/** How many slips of the pen a word of this length is forgiven. */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * How many letters have to be added, dropped, replaced, or swapped with their neighbour to make one word of the other;
 * more than `most` is answered as `most + 1`.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let older: number[] = [];
  let old = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next[column] = Math.min(
        (old[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (old[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (older[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...next) > most) return most + 1;
    [older, old] = [old, next];
  }
  return Math.min(old[other.length] ?? 0, most + 1);
}

const MOST_WORDS = 500;

/**
 * The words of a vocabulary that a searched one stands for: those that contain it (a part of a compound, or a word half typed),
 * and where there is none, those nearest to it.
 */
export function wordsLike(searched: string, vocabulary: readonly string[]): string[] {
  const containing = vocabulary.filter((word) =>
    searched.length < 3 ? word.startsWith(searched) : word.includes(searched),
  );
  if (containing.length > 0) return shortest(containing);
  const most = slipsAllowed(searched.length);
  if (most === 0) return [];
  const near = vocabulary.map((word) => ({ word, slips: slipsToStem(searched, word, most) }));
  const fewest = Math.min(most, ...near.map(({ slips }) => slips));
  return shortest(near.filter(({ slips }) => slips <= fewest).map(({ word }) => word));
}

/** A word with a slip keeps the ending its stem has lost: up to three letters at the end count for nothing. */
function slipsToStem(searched: string, stem: string, most: number): number {
  const dropped = Math.max(0, Math.min(3, searched.length - stem.length));
  const whole = slipsBetween(searched, stem, most);
  if (dropped === 0 || stem.length < 4) return whole;
  return Math.min(whole, slipsBetween(searched.slice(0, searched.length - dropped), stem, most));
}

const shortest = (words: string[]): string[] =>
  words.toSorted((one, other) => one.length - other.length).slice(0, MOST_WORDS);
