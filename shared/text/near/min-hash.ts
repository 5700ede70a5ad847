import { mix } from './shingle-prints.ts';

/** Numbers that must agree for two texts to meet in a band. */
const bandRows = 3;
/** Of two texts half alike, all bands part 4 in 1,000 pairs: (1 - 0.5³)⁴². */
export const bandCount = 42;

const factors = Uint32Array.from({ length: bandRows * bandCount }, (_, place) => mix(place * 2 + 1) | 1);
const addends = Uint32Array.from({ length: bandRows * bandCount }, (_, place) => mix(place * 2 + 2));

/**
 * The least number of a text under each of 126 orders of all numbers: two texts agree in as large a part of them as their
 * runs do (Broder: On the resemblance and containment of documents, 1997).
 */
export function signatureOf(prints: Uint32Array): Uint32Array {
  const least = new Uint32Array(factors.length).fill(0xffffffff);
  for (const print of prints) {
    for (let place = 0; place < least.length; place++) {
      const product = Math.imul(print, factors[place] ?? 1) + (addends[place] ?? 0);
      const value = (product ^ (product >>> 15)) >>> 0;
      if (value < (least[place] ?? 0)) least[place] = value;
    }
  }
  return least;
}

/** How like two texts are by their signatures, 0 to 1. */
export function estimateLikeness(one: Uint32Array, other: Uint32Array): number {
  return one.filter((value, place) => value === other[place]).length / one.length;
}

/** One number for each band of a signature: texts that share one are worth comparing. */
export function bandsOf(signature: Uint32Array): Uint32Array {
  const bands = new Uint32Array(bandCount);
  for (let band = 0; band < bandCount; band++) {
    let key = band;
    for (let row = 0; row < bandRows; row++) key = mix(Math.imul(key, 31) + (signature[band * bandRows + row] ?? 0));
    bands[band] = key;
  }
  return bands;
}
