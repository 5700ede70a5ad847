import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** UUIDv7 for a new record: sortable by the time it was made. */
export const newId = (): string => v7();

/** The chain and key space of what belongs to no procedure. */
export const NO_PROCEDURE = '00000000-0000-0000-0000-000000000000';

/** A secret of 256 random bits, URL-safe. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 of UTF-8 text or bytes, hexadecimal: how secrets are stored and evidence is hashed. */
export const sha256 = (value: string | Buffer): string => createHash('sha256').update(value).digest('hex');

const keyLetters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Section key: 8 random characters that survive renumbering and versions; no letters that look alike. */
export function newSectionKey(): string {
  return Array.from(randomBytes(8), (byte) => keyLetters[byte % keyLetters.length]).join('');
}
