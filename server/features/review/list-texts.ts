import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { listTexts as endpoint } from '../../../shared/review.ts';
import { id } from '../../../shared/values.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { pageOf, parseCursor } from '../../platform/paging.ts';
import { countedReference, position } from '../../tables/positions.ts';
import { reference } from './order-points.ts';
import { isUnaccounted, ofCounting, presentText, selectTexts } from './text-queries.ts';

/** What a cursor tells of the last text of the page before. */
const lastText = z.tuple([reference, z.int().max(1_000_000), id]);

/** Texts of positions that count, with the words not yet inside a point or marked "no point here" (R3). */
export async function listTexts(
  { db, personId }: ReadContext,
  { params, query }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { unaccounted, positionId, roundId, limit, count } = query;
  const conditions = [
    sql`t.procedure_id = ${params.procedureId}`,
    ofCounting,
    ...(positionId ? [sql`t.position_id = ${positionId}`] : []),
    ...(roundId ? [sql`${position.roundId} = ${roundId}`] : []),
    ...(unaccounted ? [isUnaccounted] : []),
  ];
  const all = sql.join(conditions, sql` and `);
  const after = parseCursor(query.cursor, lastText);
  const rows = await selectTexts(db, { personId }, after ? sql`${all} and ${beyond(after)}` : all, limit + 1);
  const page = pageOf(rows, limit, ({ positionReference, place, id }) => [positionReference, place, id]);
  return { items: page.items.map(presentText), next: page.next, ...(count && { total: await countTexts(db, all) }) };
}

function beyond([reference, place, id]: z.output<typeof lastText>) {
  return sql`(${countedReference(position.reference)}, t.place, t.id)
    > (${countedReference(sql`${reference}::text`)}, ${place}::integer, ${id}::uuid)`;
}

async function countTexts(db: Reader, where: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await db.execute<{ total: number }>(sql`
    select count(*) as total from evidence_text t
    join ${position} on ${position.procedureId} = t.procedure_id and ${position.id} = t.position_id
    where ${where}`);
  return rows[0]?.total ?? 0;
}
