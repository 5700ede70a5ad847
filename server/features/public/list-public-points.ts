import { sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { listPublicPoints as endpoint } from '../../../shared/public.ts';
import type { ReadContext } from '../../platform/context.ts';
import { decodeCursor, pageOf } from '../../platform/paging.ts';
import { getProcedureBySlug } from './queries.ts';
import { selectPoints } from './select-points.ts';

/** A page of published points, filtered by outcome, section, round and words. */
export async function listPublicPoints(context: ReadContext, { params, query }: Input<typeof endpoint>) {
  const { id: procedureId } = await getProcedureBySlug(context.db, params.slug);
  const { limit, outcome, sectionKey, roundId, q } = query;
  const after = decodeCursor(query.cursor, 3);
  const pattern = q && `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const conditions = [
    sql`p.procedure_id = ${procedureId}`,
    after && sql`(r.number, s.reference, p.number) > (${after[0]}::integer, ${after[1]}, ${after[2]}::integer)`,
    outcome && sql`decided.outcome = ${outcome}`,
    sectionKey && sql`p.section_key = ${sectionKey}`,
    roundId && sql`p.round_id = ${roundId}`,
    pattern &&
      sql`(words.comment ilike ${pattern} or words.proposed ilike ${pattern} or decided.reason ilike ${pattern})`,
  ].filter((condition) => typeof condition === 'object' && condition !== null);
  const rows = await selectPoints(context, { where: sql.join(conditions, sql` and `), limit: limit + 1 });
  return pageOf(rows, limit, (row) => [row.roundNumber, row.positionReference, row.number]);
}
