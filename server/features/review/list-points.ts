import { and, type SQL, sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { listPoints as endpoint } from '../../../shared/review.ts';
import { usualLimit } from '../../../shared/values.ts';
import type { ReadContext } from '../../platform/context.ts';
import { prepared, type Reader } from '../../platform/db.ts';
import { pageOf, parseCursor } from '../../platform/paging.ts';
import { pointFilters } from './point-filters.ts';
import { afterCursor, lastPoint, orderOf, sortKeyOf } from './point-sorts.ts';
import { anyReach, noDetails, type Reach, reached, selectPoints } from './select-points.ts';

type Query = Input<typeof endpoint>['query'];

/**
 * A page of points: staff sees what was handed in and counts, an organisation its own and of the review only what is
 * published (R9, R11). One statement a page; the first of the usual size is prepared where nothing is filtered.
 */
export async function listPoints(
  context: ReadContext,
  { params, query }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { db, isStaff, organisationIds } = context;
  const { cursor, limit, count, sort, ...asked } = query;
  const reach: Reach = { isStaff, procedureId: params.procedureId, organisationIds };
  const after = parseCursor(cursor, lastPoint(sort));
  const filters = pointFilters(query, isStaff);
  const isUsual = limit === usualLimit && after === null && Object.values(asked).every((value) => value === undefined);
  const rows = isUsual
    ? await usualPage(db, sort, isStaff).execute({ ...reach })
    : await selectPage(db, sort, reach, after ? [...filters, afterCursor(sort, isStaff, after)] : filters, limit + 1);
  const page = pageOf(rows, limit, (row) => [row.sortKey, row.reference]);
  return {
    items: page.items.map(({ words, ...row }) => ({ ...row, ...words })),
    next: page.next,
    ...(count && { total: await countPoints(db, reach, filters) }),
  };
}

const selectPage = (reader: Reader, sort: Query['sort'], reach: Reach, filters: SQL[], limit: number | SQL) =>
  selectPoints(reader, reach.isStaff, { ...noDetails, sortKey: sortKeyOf(sort, reach.isStaff) })
    .where(and(reached(reach), ...filters))
    .orderBy(...orderOf(sort, reach.isStaff))
    .limit(limit as number);

/** Its size stands in the statement: PostgreSQL keeps no plan for a page of unknown size. */
const usualPage = (db: Reader, sort: Query['sort'], isStaff: boolean) =>
  prepared(db, `list_points_${sort}_${isStaff}`, (reader, name) =>
    selectPage(reader, sort, anyReach(isStaff), pointFilters({}, isStaff), sql.raw(`${usualLimit + 1}`)).prepare(name),
  );

const countPoints = (reader: Reader, { isStaff, ...reach }: Reach, filters: SQL[]): Promise<number> =>
  reader.$count(
    selectPoints(reader, isStaff, { ...noDetails, sortKey: sql`null::text` })
      .where(and(reached({ isStaff, ...reach }), ...filters))
      .as('counted'),
  );
