import type { Pair } from './align.ts';
import type { Bag } from './words.ts';

/** A word with more owners than this says nothing about which two texts belong together. */
const mostOwners = 50;
const mostCandidates = 12;

/** For each new text the old ones that share most rare words with it, at most 12: comparing all with all would take too long. */
export function pairsByRareWords(old: ReadonlyMap<number, Bag>, young: ReadonlyMap<number, Bag>): Pair[] {
  const owners = new Map<string, number[]>();
  for (const [index, bag] of old) {
    for (const word of bag.counts.keys()) {
      const indexes = owners.get(word);
      if (!indexes) owners.set(word, [index]);
      else if (indexes.length <= mostOwners) indexes.push(index);
    }
  }
  return [...young].flatMap(([unit, bag]) => {
    const shared = new Map<number, number>();
    for (const word of bag.counts.keys()) {
      const indexes = owners.get(word) ?? [];
      if (indexes.length > mostOwners) continue;
      for (const index of indexes) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const best = [...shared].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, mostCandidates);
    return best.map(([index]): Pair => [index, unit]);
  });
}
