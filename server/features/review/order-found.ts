import type { Input } from '../../../shared/endpoint.ts';
import type { listPoints } from '../../../shared/review.ts';
import type { ReadContext } from '../../platform/context.ts';
import { findPoints } from './find-points.ts';
import { pageOfRows } from './order-points.ts';

type Asked = Omit<Input<typeof listPoints>['query'], 'cursor' | 'limit' | 'count'>;

/** The ids of all points of a view, in its order; `total` says how many there are beyond the `most` that are answered. */
export async function orderFound(
  context: ReadContext,
  procedureId: string,
  { sort, ...filter }: Asked,
  most: number,
): Promise<{ ids: string[]; total: number }> {
  const { desk, view, chosen } = await findPoints(context, procedureId, filter);
  const { rows } = pageOfRows(desk.columns, view, chosen.rows, { sort, after: null, limit: most });
  return { ids: rows.map((row) => desk.columns.ids[row] ?? ''), total: chosen.rows.length };
}
