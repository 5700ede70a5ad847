import { asc, desc, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Input } from '../../../shared/endpoint.ts';
import { type listPoints, pointStates } from '../../../shared/review.ts';
import { section } from '../../tables/documents.ts';
import { countedReference, point, position } from '../../tables/positions.ts';
import { reviewColumns } from './point-columns.ts';

type Sort = Input<typeof listPoints>['query']['sort'];

/** What a list is sorted by before the reference, and the SQL type in which it goes into a cursor. */
interface SortKey {
  key: SQL;
  type: 'bigint' | 'text';
  isDescending?: true;
}

/** References are unique and decide between equals: R1-2 stands before R1-10. */
function keyOf(sort: Sort, isStaff: boolean): SortKey | null {
  switch (sort) {
    case 'reference':
      return null;
    case 'submittedAt':
      return { key: milliseconds, type: 'bigint' };
    case '-submittedAt':
      return { key: milliseconds, type: 'bigint', isDescending: true };
    case 'section':
      return { key: sql`coalesce(${section.position}, 2147483647)`, type: 'bigint' };
    case 'organisation':
      return { key: sql`(${position.organisationName} collate "de-x-icu")`, type: 'text' };
    case 'status':
      return { key: sql`array_position(${states}, ${reviewColumns(isStaff).status})`, type: 'bigint' };
  }
}

const milliseconds = sql`(extract(epoch from ${position.submittedAt}) * 1000)::bigint`;
const states = sql`${sql.param([...pointStates])}::text[]`;

/** The order of a list of points. */
export function orderOf(sort: Sort, isStaff: boolean): SQL[] {
  const found = keyOf(sort, isStaff);
  if (!found) return [asc(point.counted)];
  return [found.isDescending ? desc(found.key) : asc(found.key), asc(point.counted)];
}

/** The sort value of a row as it goes into a cursor. */
export function sortKeyOf(sort: Sort, isStaff: boolean): SQL<string | null> {
  const found = keyOf(sort, isStaff);
  return found ? sql<string>`${found.key}::text` : sql<null>`null::text`;
}

/** A reference of ours, such as `R1-017.3`. */
export const reference = z.string().regex(/^[A-Z]\d{0,9}([-.]\d{1,9}){1,9}$/);

const sortValues = {
  none: z.null(),
  bigint: z.string().regex(/^\d{1,15}$/),
  text: z.string().refine((value) => !value.includes('\u0000')),
};

/** What a cursor tells of the last point of the page before. */
export const lastPoint = (sort: Sort) => z.tuple([sortValues[keyOf(sort, true)?.type ?? 'none'], reference]);

/** What comes after that point: stable while rows are added. */
export function afterCursor(sort: Sort, isStaff: boolean, [value, last]: [string | null, string]): SQL {
  const found = keyOf(sort, isStaff);
  const behind = sql`${point.counted} > ${countedReference(sql`${last}::text`)}`;
  if (!found) return behind;
  const bound = sql`${value}::${sql.raw(found.type)}`;
  const beyond = found.isDescending ? sql`${found.key} < ${bound}` : sql`${found.key} > ${bound}`;
  return sql`(${beyond} or (${found.key} = ${bound} and ${behind}))`;
}
