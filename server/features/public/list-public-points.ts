import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Input } from '../../../shared/endpoint.ts';
import type { listPublicPoints as endpoint } from '../../../shared/public.ts';
import type { ReadContext } from '../../platform/context.ts';
import { pageOf, parseCursor } from '../../platform/paging.ts';
import { countedReference } from '../../tables/positions.ts';
import { getProcedureBySlug } from './queries.ts';
import { allOf, filtersOf } from './result-filters.ts';
import { countPoints, selectPoints } from './select-points.ts';

const lastPoint = z.tuple([z.string().regex(/^[A-Z]\d{0,9}([-.]\d{1,9}){1,9}$/)]);

/** A page of published points by their reference, filtered by outcome, section, round and words. */
export async function listPublicPoints(context: ReadContext, { params, query }: Input<typeof endpoint>) {
  const { id: procedureId } = await getProcedureBySlug(context.db, params.slug);
  return listPublicPointsOf(context, procedureId, query);
}

type Query = Input<typeof endpoint>['query'];

/** The same, of a procedure whose id is known; reads what the name of a table means on the connection of `context`. */
export async function listPublicPointsOf(
  context: Pick<ReadContext, 'db' | 'language'>,
  procedureId: string,
  query: Query,
) {
  const after = parseCursor(query.cursor, lastPoint);
  const found = allOf(filtersOf(procedureId, query));
  const where = after ? allOf([found, sql`p.counted > ${countedReference(sql`${after[0]}::text`)}`]) : found;
  const rows = await selectPoints(context, where, query.limit + 1);
  const page = pageOf(rows, query.limit, (row) => [row.reference]);
  return query.count ? { ...page, total: await countPoints(context.db, found) } : page;
}
