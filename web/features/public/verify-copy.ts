/** A receipt as its file tells it. */
export interface ReceiptCopy {
  number: string;
  sha256: string;
  submittedAt: string;
  document: Record<string, unknown>;
}

/** What the file itself proves, before anybody is asked. */
export interface CheckedCopy {
  copy: ReceiptCopy;
  /** The hash of the text in the file, computed here. */
  sha256: string;
  /** Text, hash and number belong together. */
  isConsistent: boolean;
}

/** Why a file cannot be checked. */
export type CopyFlaw = 'no_receipt' | 'too_large';

const mostBytes = 50_000_000;

/**
 * Reads a receipt from its PDF or its JSON copy and recomputes the hash, all of it on this device: SHA-256 over the RFC 8785
 * JSON of `document` (R2).
 */
export async function checkCopy(file: Blob): Promise<CheckedCopy | CopyFlaw> {
  if (file.size > mostBytes) return 'too_large';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const texts = isPdf(bytes) ? await embeddedTexts(bytes) : [new TextDecoder().decode(bytes)];
  const copy = texts.map(readCopy).find((found) => found !== null);
  if (!copy) return 'no_receipt';
  const sha256 = await hashOf(canonicalJson(copy.document));
  const number = `${String(copy.document.reference)}-${sha256.slice(0, 8)}`;
  return { copy, sha256, isConsistent: sha256 === copy.sha256 && number === copy.number };
}

function readCopy(text: string): ReceiptCopy | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isCopy(value) ? value : null;
  } catch {
    return null;
  }
}

const isCopy = (value: unknown): value is ReceiptCopy =>
  typeof value === 'object' &&
  value !== null &&
  'number' in value &&
  typeof value.number === 'string' &&
  'sha256' in value &&
  typeof value.sha256 === 'string' &&
  'submittedAt' in value &&
  typeof value.submittedAt === 'string' &&
  'document' in value &&
  typeof value.document === 'object' &&
  value.document !== null &&
  'format' in value.document &&
  value.document.format === 'stellwerk-receipt-1';

/** JSON as RFC 8785 writes it: no white space, members by the UTF-16 code units of their names. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, item]) => `${JSON.stringify(name)}:${canonicalJson(item)}`);
  return `{${members.join(',')}}`;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';

/** The texts of the files embedded in a PDF: their streams stand in it as objects of their own, packed or not. */
async function embeddedTexts(bytes: Uint8Array): Promise<string[]> {
  const source = new TextDecoder('latin1').decode(bytes);
  const found = [
    ...source.matchAll(/<<(?:[^<>]|<<[^<>]*>>)*\/Type\s*\/EmbeddedFile\b(?:[^<>]|<<[^<>]*>>)*>>\s*stream\r?\n/g),
  ];
  const texts = await Promise.all(
    found.map(async (match) => {
      const from = match.index + match[0].length;
      const length = Number(
        /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(match[0])?.[1] ?? source.indexOf('endstream', from) - from,
      );
      const content = bytes.slice(from, from + length);
      return match[0].includes('/FlateDecode') ? unpacked(content) : new TextDecoder().decode(content);
    }),
  );
  return texts.filter((text) => text !== null);
}

async function unpacked(content: Uint8Array<ArrayBuffer>): Promise<string | null> {
  try {
    const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate'));
    return await new Response(stream).text();
  } catch {
    return null;
  }
}
