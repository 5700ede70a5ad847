/** Prints as they are stored: 32 bits each, least byte first, whatever the machine. */
export function toBytes(runs: Uint32Array): Buffer {
  const bytes = Buffer.alloc(runs.length * 4);
  for (const [place, run] of runs.entries()) bytes.writeUInt32LE(run, place * 4);
  return bytes;
}

export function fromBytes(bytes: Buffer): Uint32Array {
  const runs = new Uint32Array(bytes.length / 4);
  for (let place = 0; place < runs.length; place++) runs[place] = bytes.readUInt32LE(place * 4);
  return runs;
}

/** Bands as PostgreSQL keeps them: the same 32 bits, with a sign. */
export const toIntegers = (bands: Uint32Array): number[] => Array.from(new Int32Array(bands));

export const fromIntegers = (bands: readonly number[]): Uint32Array => new Uint32Array(bands);
