/** A multiset of words. */
export type Bag = { counts: ReadonlyMap<string, number>; size: number };

/** Words of a text in lower case: runs of letters and digits. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export function bagOf(words: readonly string[]): Bag {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words.length };
}

/** Word pairs of a text, or its only word: what makes two passages recognisably the same. */
export function shinglesOf(text: string): Bag {
  const words = wordsOf(text);
  return bagOf(words.length < 2 ? words : words.slice(1).map((word, index) => `${words[index]} ${word}`));
}

/** How many words two bags share, repeated words counted. */
export function overlap(one: Bag, other: Bag): number {
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of small.counts) shared += Math.min(count, large.counts.get(word) ?? 0);
  return shared;
}

/** Dice's coefficient, 0 to 1: twice the shared words over all words of both. */
export function similarity(one: Bag, other: Bag): number {
  const size = one.size + other.size;
  return size === 0 ? 0 : (2 * overlap(one, other)) / size;
}

/** The words of `bag` that are not used up by `used`. */
export function without(bag: Bag, used: Bag): Bag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const [word, count] of bag.counts) {
    const left = count - (used.counts.get(word) ?? 0);
    if (left <= 0) continue;
    counts.set(word, left);
    size += left;
  }
  return { counts, size };
}
