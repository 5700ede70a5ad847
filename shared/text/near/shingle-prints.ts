import { foldGerman } from './fold-german.ts';

/** Words in a row by which texts are compared. */
const shingleLength = 5;

/**
 * What is compared of a text: a 32-bit number for each of its different runs of five words, ascending. A text of fewer
 * words is its one run; a text without words has none and is like no other.
 */
export function shinglePrints(text: string): Uint32Array {
  const words = foldGerman(text).map(printOf);
  const runs = Math.max(Math.min(words.length, 1), words.length - shingleLength + 1);
  const prints = new Uint32Array(runs);
  for (let start = 0; start < runs; start++) {
    let print = 0x811c9dc5;
    for (const word of words.slice(start, start + shingleLength)) print = mix(Math.imul(print, 31) + word);
    prints[start] = print;
  }
  prints.sort();
  return prints.filter((print, place) => place === 0 || print !== prints[place - 1]);
}

/** Jaccard's coefficient, 0 to 1: the runs that both have over the runs that one of them has. */
export function jaccard(one: Uint32Array, other: Uint32Array): number {
  let [left, right, shared] = [0, 0, 0];
  while (left < one.length && right < other.length) {
    const [a, b] = [one[left] ?? 0, other[right] ?? 0];
    if (a === b) shared++;
    if (a <= b) left++;
    if (b <= a) right++;
  }
  return shared === 0 ? 0 : shared / (one.length + other.length - shared);
}

/** FNV-1a of the letters (Fowler, Noll, Vo). */
function printOf(word: string): number {
  let print = 0x811c9dc5;
  for (let place = 0; place < word.length; place++) print = Math.imul(print ^ word.charCodeAt(place), 0x01000193);
  return mix(print);
}

/** Spreads what differs over all 32 bits (the last steps of MurmurHash3). */
export function mix(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
