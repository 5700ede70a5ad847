import { sql } from 'drizzle-orm';

/** As many are shown of each list; the count is of all. */
export const SHOWN = 200;

/** A column that says in every row how many there are in all. */
export const total = sql<number>`count(*) over ()`;

/** Rows that carry `total` as a list with its count. */
export const listed = <Row extends { total: number }>(rows: Row[]): { count: number; items: Omit<Row, 'total'>[] } => ({
  count: rows[0]?.total ?? 0,
  items: rows.map(({ total: _, ...item }) => item),
});
