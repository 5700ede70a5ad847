import type { FileHandle } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** A part as the directory of a package names it. */
export interface PackagePart {
  name: string;
  method: number;
  packedBytes: number;
  header: number;
}

const most = { parts: 5000, directory: 2_000_000, part: 1_000_000, comment: 65_535 };
const signature = { end: 0x06054b50, entry: 0x02014b50, part: 0x04034b50 };

/**
 * The directory of a ZIP package on the disk: nothing but it is read, however large the package is. Null when it is damaged,
 * or far larger than any office programme writes.
 */
export async function readParts(file: FileHandle): Promise<PackagePart[] | null> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - 22 - most.comment), Math.min(size, 22 + most.comment));
  const end = findEnd(tail);
  if (end === null) return null;
  const [count, bytes, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  if (count > most.parts || bytes > most.directory || start + bytes > size) return null;
  const directory = await readAt(file, start, bytes);
  const parts: PackagePart[] = [];
  for (let at = 0; parts.length < count; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== signature.entry) return null;
    const nameBytes = directory.readUInt16LE(at + 28);
    parts.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      header: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return parts;
}

/** A small part as text; empty when it cannot be read or is larger than its purpose allows. */
export async function readPart(file: FileHandle, { header, packedBytes, method }: PackagePart): Promise<string> {
  if (packedBytes > most.part) return '';
  const head = await readAt(file, header, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== signature.part) return '';
  const packed = await readAt(file, header + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), packedBytes);
  if (method === 0) return packed.toString('utf8');
  try {
    return inflateRawSync(packed, { maxOutputLength: most.part }).toString('utf8');
  } catch {
    return '';
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function findEnd(tail: Buffer): Buffer | null {
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) === signature.end) return tail.subarray(at);
  }
  return null;
}
