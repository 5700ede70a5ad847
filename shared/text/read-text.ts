import { type PlacedWord, placedWords } from './closest-passage.ts';

/** A section by the key it keeps through all versions. */
export interface PlainSection {
  key: string;
  plainText: string;
}

export interface ReadSection extends PlainSection {
  words: PlacedWord[];
  bare: string[];
  /** What each word tells in the whole text. */
  weights: Float64Array;
}

/** A version read once, to be looked through for many passages. */
export interface ReadText {
  sections: ReadSection[];
  /** All sections in one, to count how often something stands in it. */
  whole: string;
  /** How much a word tells: the rarer it is here, the more. */
  weightOf(word: string): number;
  /** The sections that share most of these words, weighed, at most `most`: comparing with all would take too long. */
  near(words: readonly string[], most: number): ReadSection[];
}

/** Reads the sections of a version for `reAnchor`. */
export function readText(plain: readonly PlainSection[]): ReadText {
  const read = plain.map(({ key, plainText }) => {
    const words = placedWords(plainText);
    return { key, plainText, words, bare: words.map(({ word }) => word) };
  });
  const counts = new Map<string, number>();
  const owners = new Map<string, number[]>();
  let size = 0;
  for (const [index, { bare }] of read.entries()) {
    size += bare.length;
    for (const word of bare) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const word of new Set(bare)) {
      const indexes = owners.get(word);
      if (indexes) indexes.push(index);
      else owners.set(word, [index]);
    }
  }
  const weightOf = (word: string) => Math.log(1 + size / (1 + (counts.get(word) ?? 0)));
  const sections = read.map(
    (section): ReadSection => ({ ...section, weights: Float64Array.from(section.bare, weightOf) }),
  );
  return {
    sections,
    whole: sections.map(({ plainText }) => plainText).join('\n\n'),
    weightOf,
    near(words, most) {
      const shared = new Map<number, number>();
      for (const word of new Set(words)) {
        const weight = weightOf(word);
        for (const index of owners.get(word) ?? []) shared.set(index, (shared.get(index) ?? 0) + weight);
      }
      const best = [...shared].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, most);
      return best.flatMap(([index]) => sections[index] ?? []);
    },
  };
}
