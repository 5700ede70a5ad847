import { Inflate } from 'fflate';

/** Why a package of an office programme is not opened. */
export type PackageFlaw =
  | 'no_package'
  | 'truncated'
  | 'encrypted'
  | 'too_many_parts'
  | 'doubled_part'
  | 'unknown_method'
  | 'too_large'
  | 'bomb';

export class PackageError extends Error {
  readonly flaw: PackageFlaw;
  constructor(flaw: PackageFlaw) {
    super(`The package cannot be opened: ${flaw}`);
    this.flaw = flaw;
  }
}

interface Entry {
  name: string;
  method: number;
  isEncrypted: boolean;
  size: number;
  header: number;
}

const most = { parts: 2000, bytes: 64_000_000 };
/** Text packs a hundredfold at most; what packs more than that, and is not small, was made to burst. */
const mostRatio = 200;
const harmless = 1_000_000;
const step = 65_536;

/**
 * Opens a ZIP package (DOCX, XLSX, ODT) whose bytes nobody vouches for. The parts `wanted` are inflated piece by piece while the
 * bytes that really come out are counted: neither a declared size nor a nested name is believed. At most 2,000 parts and
 * 64 MB in all. Throws `PackageError`.
 */
export function openPackage(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const entries = readDirectory(bytes);
  const parts = new Map<string, Uint8Array>();
  let left = most.bytes;
  for (const entry of entries) {
    if (!wanted(entry.name)) continue;
    if (entry.isEncrypted) throw new PackageError('encrypted');
    const part = inflate(packed(bytes, entry), entry.method, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

/** The names of all parts, without opening any. */
export const namesOf = (bytes: Uint8Array): string[] => readDirectory(bytes).map(({ name }) => name);

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The directory at the end, which every reader goes by; 64-bit sizes have no place in a file of 20 MB. */
function readDirectory(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  if (bytes.length < 4 || view.getUint32(0, true) !== 0x04034b50) throw new PackageError('no_package');
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > most.parts) throw new PackageError('too_many_parts');
  const names = new Set<string>();
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new PackageError('truncated');
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + lengths[0]));
    if (names.has(name.toLowerCase())) throw new PackageError('doubled_part');
    names.add(name.toLowerCase());
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      size: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new PackageError('truncated');
}

function packed(bytes: Uint8Array, { header, size }: Entry): Uint8Array {
  const view = viewOf(bytes);
  if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50) throw new PackageError('truncated');
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (from + size > bytes.length) throw new PackageError('truncated');
  return bytes.subarray(from, from + size);
}

function inflate(input: Uint8Array, method: number, left: number): Uint8Array {
  if (method !== 0 && method !== 8) throw new PackageError('unknown_method');
  if (method === 0) {
    if (input.length > left) throw new PackageError('too_large');
    return input.slice();
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  const stream = new Inflate((piece, isLast) => {
    size += piece.length;
    if (size > left) throw new PackageError('too_large');
    pieces.push(piece);
    isWhole = isLast;
  });
  try {
    for (let at = 0; at < input.length || at === 0; at += step) {
      stream.push(input.subarray(at, at + step), at + step >= input.length);
      if (size > harmless && size > Math.min(input.length, at + step) * mostRatio) throw new PackageError('bomb');
    }
  } catch (error) {
    throw error instanceof PackageError ? error : new PackageError('truncated');
  }
  if (!isWhole) throw new PackageError('truncated');
  return joined(pieces, size);
}

function joined(pieces: Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
