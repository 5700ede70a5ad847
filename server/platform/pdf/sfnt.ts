import { inflateSync } from 'node:zlib';

interface Table {
  tag: string;
  data: Buffer;
}

/**
 * Unpacks a WOFF 1.0 font into the OpenType file it holds, and calls its family `family`: the parts of a typeface that were
 * cut by script bear the same name, and a typesetter would take one of them for the whole.
 */
export function unpackWoff(woff: Buffer, family: string): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new TypeError('This is no WOFF 1.0 font.');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index): Table => {
    const entry = 44 + index * 20;
    const [offset, packed, size] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number];
    const raw = woff.subarray(offset, offset + packed);
    return { tag: woff.toString('latin1', entry, entry + 4), data: packed < size ? inflateSync(raw) : raw };
  });
  return write(
    woff.subarray(4, 8),
    tables.map((table) => (table.tag === 'name' ? { ...table, data: nameTable(family) } : table)),
  );
}

function write(flavour: Buffer, tables: Table[]): Buffer {
  const head = Buffer.alloc(12 + tables.length * 16);
  flavour.copy(head);
  const power = Math.floor(Math.log2(tables.length));
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((tables.length - 2 ** power) * 16, 10);
  const parts = [head];
  let offset = head.length;
  for (const [index, { tag, data }] of tables.entries()) {
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    const entry = 12 + index * 16;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(checksum(padded), entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

function checksum(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}

/** Family, full and PostScript name, for the platform every reader knows. */
function nameTable(family: string): Buffer {
  const names = [
    { id: 1, text: family },
    { id: 4, text: family },
    { id: 6, text: family.replaceAll(/[^A-Za-z0-9]/g, '') },
  ];
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  const texts: Buffer[] = [];
  let offset = 0;
  for (const [index, { id, text }] of names.entries()) {
    const encoded = Buffer.from(text, 'utf16le').swap16();
    for (const [field, value] of [3, 1, 0x409, id, encoded.length, offset].entries()) {
      head.writeUInt16BE(value, 6 + index * 12 + field * 2);
    }
    texts.push(encoded);
    offset += encoded.length;
  }
  return Buffer.concat([head, ...texts]);
}
