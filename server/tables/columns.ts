import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Leading key of every table that belongs to a procedure. */
export const procedureId = () => uuid().notNull();

/** Key within the procedure: UUIDv7 made in Node. */
export const id = () => uuid().notNull();

/** Point in time, stored with zone. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });

/** A closed list of words as text with a CHECK: PostgreSQL's enum types cannot be changed in a transaction. */
export const word = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  text({ enum: words as unknown as [Words[number], ...Words[number][]] });

/** The CHECK that belongs to a `word` column. */
export const oneOf = (name: string, column: AnyPgColumn, words: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(words.map((item) => `'${item}'`).join(', '))})`);

/** The same bound in SQL as in the contract: code points. */
export const atMost = (name: string, column: AnyPgColumn, max: number) =>
  check(name, sql`char_length(${column}) <= ${sql.raw(String(max))}`);
