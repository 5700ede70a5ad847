import { asc, desc, type SQL, sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import { type listPoints, pointStates } from '../../../shared/review.ts';
import { section } from '../../tables/documents.ts';
import { point, position, referenceLetter, referenceNumbers } from '../../tables/positions.ts';
import { reviewColumns } from './point-columns.ts';

type Sort = Input<typeof listPoints>['query']['sort'];
type CursorValue = string | number | null;

/** What a list is sorted by before the reference, and the SQL type in which a cursor value is compared. */
interface SortKey {
  key: SQL;
  type: 'timestamptz' | 'integer' | 'text';
  isDescending?: true;
}

const submittedAt: SortKey = { key: sql`${position.submittedAt}`, type: 'timestamptz' };
const lastOfAll = sql.raw('2147483647');

function keyOf(sort: Sort, isStaff: boolean): SortKey | null {
  switch (sort) {
    case 'reference':
      return null;
    case 'submittedAt':
      return submittedAt;
    case '-submittedAt':
      return { ...submittedAt, isDescending: true };
    case 'section':
      return { key: sql`coalesce(${section.position}, ${lastOfAll})`, type: 'integer' };
    case 'organisation':
      return { key: sql`(${position.organisationName} collate "de-x-icu")`, type: 'text' };
    case 'status':
      return {
        key: sql`array_position(${sql.param([...pointStates])}::text[], ${reviewColumns(isStaff).status})`,
        type: 'integer',
      };
  }
}

const counted = [referenceLetter(point.reference), referenceNumbers(point.reference)];

/** The order of a list; references, which are unique, decide between equals: R1-2 stands before R1-10. */
export function orderOf(sort: Sort, isStaff: boolean): SQL[] {
  const found = keyOf(sort, isStaff);
  if (!found) return counted;
  return [found.isDescending ? desc(found.key) : asc(found.key), ...counted];
}

/** The sort value of a row as it goes into a cursor. */
export function sortKeyOf(sort: Sort, isStaff: boolean): SQL<string | null> {
  const found = keyOf(sort, isStaff);
  return found ? sql<string>`${found.key}::text` : sql<null>`null::text`;
}

/** What comes after the last row of the page before: stable while rows are added. */
export function afterCursor(sort: Sort, isStaff: boolean, [value, reference]: CursorValue[]): SQL {
  const found = keyOf(sort, isStaff);
  const last = sql`${String(reference)}::text`;
  const here = sql.join(counted, sql`, `);
  const there = sql`${referenceLetter(last)}, ${referenceNumbers(last)}`;
  if (!found) return sql`(${here}) > (${there})`;
  const bound = sql`${value}::${sql.raw(found.type)}`;
  const beyond = found.isDescending ? sql`${found.key} < ${bound}` : sql`${found.key} > ${bound}`;
  return sql`(${beyond} or (${found.key} = ${bound} and (${here}) > (${there})))`;
}
