import { groupBy } from './group-by.ts';

/** Index in the old and in the new sequence. */
export type Pair = [before: number, after: number];

/** A key that occurs so often that all its pairs would be too many is paired by order alone. */
const mostPairsOfOneKey = 4096;

/**
 * The longest alignment of equal keys in which order is kept (Hunt–Szymanski, O(r log r) for r pairs of equal keys).
 * Of several equal keys the one with the same neighbours is taken. Ascending in both indexes.
 */
export function alignEqual<Key>(before: readonly Key[], after: readonly Key[]): Pair[] {
  const pairs = longestChain(candidatePairs(before, after));
  fillGaps(before, after, pairs);
  preferNeighbours(before, after, pairs);
  return pairs;
}

/** Pairs the k-th occurrence of a key with its k-th occurrence, whatever the order. */
export function pairByOccurrence<Key>(before: readonly Key[], after: readonly Key[]): Pair[] {
  const positions = positionsOf(before);
  const used = new Map<Key, number>();
  const pairs: Pair[] = [];
  for (const [index, key] of after.entries()) {
    const occurrence = used.get(key) ?? 0;
    const partner = positions.get(key)?.[occurrence];
    if (partner === undefined) continue;
    used.set(key, occurrence + 1);
    pairs.push([partner, index]);
  }
  return pairs;
}

const positionsOf = <Key>(keys: readonly Key[]): Map<Key | undefined, number[]> =>
  groupBy(keys.keys(), (index) => keys[index]);

/** Pairs by ascending old and, within it, descending new index, as the chain needs them. */
function candidatePairs<Key>(before: readonly Key[], after: readonly Key[]): Pair[] {
  const old = positionsOf(before);
  const young = positionsOf(after);
  const seen = new Map<Key, number>();
  const pairs: Pair[] = [];
  for (const [index, key] of before.entries()) {
    const targets = young.get(key);
    if (!targets) continue;
    if (targets.length * (old.get(key)?.length ?? 0) <= mostPairsOfOneKey) {
      for (let at = targets.length - 1; at >= 0; at--) pairs.push([index, targets[at] ?? 0]);
      continue;
    }
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    const target = targets[occurrence];
    if (target !== undefined) pairs.push([index, target]);
  }
  return pairs;
}

/** Longest subsequence with strictly ascending new index. */
function longestChain(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, [, after]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < after) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? -1 : (tails[low - 1] ?? -1));
    tails[low] = index;
  }
  const chain: Pair[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push([...pair]);
  }
  return chain.reverse();
}

/** Pairs what is still equal between two pairs; needed only for keys that were paired by order alone. */
function fillGaps<Key>(before: readonly Key[], after: readonly Key[], pairs: Pair[]): void {
  const found: Pair[] = [];
  let from: Pair = [-1, -1];
  for (const to of [...pairs, [before.length, after.length] satisfies Pair]) {
    const positions = positionsOf(after.slice(from[1] + 1, to[1]));
    let floor = -1;
    for (let index = from[0] + 1; index < to[0]; index++) {
      const key = before[index];
      const target = key === undefined ? undefined : positions.get(key)?.find((position) => position > floor);
      if (target === undefined) continue;
      floor = target;
      found.push([index, from[1] + 1 + target]);
    }
    from = to;
  }
  if (found.length === 0) return;
  pairs.push(...found);
  pairs.sort((one, other) => one[0] - other[0]);
}

/** Moves a pair to another equal key in its gap if more neighbours agree there; a text counts more than a common end. */
function preferNeighbours<Key>(before: readonly Key[], after: readonly Key[], pairs: Pair[]): void {
  const isSame = (old: number, young: number): number =>
    before[old] !== after[young] ? 0 : before[old] === undefined ? 1 : 2;
  const agreeing = (old: number, young: number): number => isSame(old - 1, young - 1) + isSame(old + 1, young + 1);
  for (const [index, pair] of pairs.entries()) {
    const low = pairs[index - 1] ?? [-1, -1];
    const high = pairs[index + 1] ?? [before.length, after.length];
    let [old, young] = pair;
    let best = agreeing(old, young);
    if (best === 4) continue;
    const key = before[old];
    for (let candidate = low[1] + 1; candidate < high[1]; candidate++) {
      if (after[candidate] !== key || agreeing(old, candidate) <= best) continue;
      best = agreeing(old, candidate);
      young = candidate;
    }
    for (let candidate = low[0] + 1; candidate < high[0]; candidate++) {
      if (before[candidate] !== key || agreeing(candidate, young) <= best) continue;
      best = agreeing(candidate, young);
      old = candidate;
    }
    pair[0] = old;
    pair[1] = young;
  }
}
