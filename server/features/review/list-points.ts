import { and, sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { listPoints as endpoint } from '../../../shared/review.ts';
import type { ReadContext } from '../../platform/context.ts';
import { prepared, type Reader } from '../../platform/db.ts';
import { encodeCursor, parseCursor } from '../../platform/paging.ts';
import { point } from '../../tables/positions.ts';
import { findPoints } from './find-points.ts';
import { lastPoint, pageOfRows } from './order-points.ts';
import { anyReach, noDetails, reached, selectPoints } from './select-points.ts';

/**
 * A page of points: staff sees what was handed in and counts, an organisation its own and of the review only what is
 * published (R9, R11). Which points they are is known in memory; their words are read in one statement.
 */
export async function listPoints(
  context: ReadContext,
  { params, query }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { db, isStaff, organisationIds } = context;
  const { cursor, limit, count, sort, ...asked } = query;
  const after = parseCursor(cursor, lastPoint(sort));
  const { desk, view, chosen } = await findPoints(context, params.procedureId, asked);
  const page = pageOfRows(desk.columns, view, chosen.rows, { sort, after, limit });
  const ids = page.rows.map((row) => desk.columns.ids[row] ?? '');
  const found = await prepared(db, `list_points_${isStaff}`, (reader, name) =>
    selectRows(reader, isStaff).prepare(name),
  ).execute({ ...params, organisationIds, ids });
  const rowOf = new Map(found.map((row) => [row.id, row]));
  return {
    items: ids.flatMap((id) => {
      const row = rowOf.get(id);
      if (!row) return [];
      const { words, ...facts } = row;
      return [{ ...facts, ...words }];
    }),
    next: page.last && encodeCursor(page.last),
    ...(count && { total: chosen.rows.length }),
  };
}

const selectRows = (reader: Reader, isStaff: boolean) =>
  selectPoints(reader, isStaff, noDetails).where(
    and(reached(anyReach(isStaff)), sql`${point.id} = any(${sql.placeholder('ids')}::uuid[])`),
  );
