import { badInput } from './errors.ts';
import { i18n } from './i18n.ts';

/** An opaque cursor over the sort values of the last row: stable under concurrent inserts. */
export const encodeCursor = (values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values of a cursor; throws `malformed` at `/query/cursor` for anything else than `length` values of ours. */
export function decodeCursor(cursor: string | undefined, length: number): (string | number | null)[] | null {
  if (cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && values.every(isSortValue)) return values;
  } catch {
    // Falls through to the refusal.
  }
  throw badInput('/query/cursor', 'not_a_cursor', i18n.t('Dieser Cursor stammt nicht aus einer Antwort dieser Liste.'));
}

const isSortValue = (value: unknown) =>
  value === null || typeof value === 'number' || (typeof value === 'string' && !value.includes('\u0000'));

/** One page out of `limit + 1` rows: the extra row only tells that there is a next page. */
export function pageOf<Row>(rows: Row[], limit: number, cursorOf: (row: Row) => (string | number | null)[]) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null };
}
