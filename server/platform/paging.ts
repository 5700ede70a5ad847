import { z } from 'zod';
import { badInput } from './errors.ts';
import { i18n } from './i18n.ts';

/** An opaque cursor over the sort values of the last row: stable under concurrent inserts. */
export const encodeCursor = (values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

const sortValue = z.union([z.null(), z.number(), z.string().refine((value) => !value.includes('\u0000'))]);

/** What the cursor of a list by name tells of the last row: its name, and the id that decides between equals. */
export const lastNamed = z.tuple([z.string().refine((value) => !value.includes('\u0000')), z.uuid()]);

/** The values of a cursor; throws `malformed` at `/query/cursor` for anything else than `length` values of ours. */
export const decodeCursor = (cursor: string | undefined, length: number): (string | number | null)[] | null =>
  parseCursor(cursor, z.array(sortValue).length(length));

/** The values of a cursor in the form in which this list gives them out; throws `malformed` at `/query/cursor` for others. */
export function parseCursor<Values extends z.ZodType>(
  cursor: string | undefined,
  values: Values,
): z.output<Values> | null {
  if (cursor === undefined) return null;
  const parsed = values.safeParse(jsonOf(cursor));
  if (parsed.success) return parsed.data;
  throw badInput('/query/cursor', 'not_a_cursor', i18n.t('Dieser Cursor stammt nicht aus einer Antwort dieser Liste.'));
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** One page out of `limit + 1` rows: the extra row only tells that there is a next page. */
export function pageOf<Row>(rows: Row[], limit: number, cursorOf: (row: Row) => (string | number | null)[]) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null };
}
