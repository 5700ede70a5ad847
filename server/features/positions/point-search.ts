import { sql } from 'drizzle-orm';
import { prepared, type Tx } from '../../platform/db.ts';
import { pointSearch } from '../../tables/review.ts';

/**
 * Makes points findable by their own words and the passage they quote, and has them compared with others, and their passages
 * looked for in later versions, once the transaction is committed; to be called whenever points are added.
 */
export async function indexPoints(tx: Tx, procedureId: string, pointIds: string[]): Promise<void> {
  if (pointIds.length === 0) return;
  await prepared(tx, 'index_points', index).execute({ procedureId, pointIds });
  const payload = JSON.stringify({ procedureId, pointIds });
  await tx.execute(sql`
    select graphile_worker.add_job('compare-points', ${payload}::json, priority => 10, max_attempts => 5),
      graphile_worker.add_job('re-anchor-points', ${JSON.stringify({ procedureId })}::json, priority => 10, max_attempts => 5)`);
}

const index = (tx: Tx, name: string) =>
  tx
    .insert(pointSearch)
    .select(spoken)
    .onConflictDoUpdate({
      target: [pointSearch.procedureId, pointSearch.pointId],
      set: { words: sql`excluded.words`, stems: sql`excluded.stems` },
    })
    .prepare(name);

/** The columns of `point_search` in their order. */
const spoken = sql`
  select procedure_id, id, words, to_tsvector('stellwerk_german', words), nextval('point_search_slot_seq')
  from (
    select p.procedure_id, p.id, concat_ws(E'\n', p.quote ->> 'exact', (
      select string_agg(substr(t.body, s.start + 1, s."end" - s.start), E'\n' order by t.place, s.start)
      from point_span s
      join evidence_text t on t.procedure_id = s.procedure_id and t.id = s.text_id
      where s.procedure_id = p.procedure_id and s.point_id = p.id)) as words
    from point p
    where p.procedure_id = ${sql.placeholder('procedureId')}
      and p.id = any(${sql.placeholder('pointIds')}::uuid[])
  ) spoken`;
