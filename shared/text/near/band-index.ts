import { bandCount } from './min-hash.ts';

export interface BandIndex {
  /** Enters the next text and answers its number, counted from 0. */
  enter: (bands: Uint32Array) => number;
  /** Numbers of the entered texts that share a band, each once. */
  meeting: (bands: Uint32Array) => number[];
}

/** Texts by their bands, in flat arrays: 336 bytes a text, and twice that while they grow. */
export function openBandIndex(): BandIndex {
  let capacity = 1024;
  let count = 0;
  let keys = new Uint32Array(capacity * bandCount);
  let next = new Int32Array(capacity * bandCount);
  let heads = new Int32Array(capacity * bandCount).fill(-1);
  let seen = new Uint32Array(capacity);
  let query = 0;

  const headOf = (key: number, band: number) => band * capacity + (key & (capacity - 1));
  const chain = (text: number) => {
    for (let band = 0; band < bandCount; band++) {
      const entry = text * bandCount + band;
      const head = headOf(keys[entry] ?? 0, band);
      next[entry] = heads[head] ?? -1;
      heads[head] = text;
    }
  };
  const grow = () => {
    capacity *= 2;
    const [oldKeys, oldSeen] = [keys, seen];
    keys = new Uint32Array(capacity * bandCount);
    keys.set(oldKeys);
    seen = new Uint32Array(capacity);
    seen.set(oldSeen);
    next = new Int32Array(capacity * bandCount);
    heads = new Int32Array(capacity * bandCount).fill(-1);
    for (let text = 0; text < count; text++) chain(text);
  };

  return {
    enter(bands) {
      if (count === capacity) grow();
      keys.set(bands, count * bandCount);
      chain(count);
      return count++;
    },
    meeting(bands) {
      query++;
      const found: number[] = [];
      for (const [band, key] of bands.entries()) {
        for (let text = heads[headOf(key, band)] ?? -1; text !== -1; text = next[text * bandCount + band] ?? -1) {
          if (keys[text * bandCount + band] !== key || seen[text] === query) continue;
          seen[text] = query;
          found.push(text);
        }
      }
      return found;
    },
  };
}
