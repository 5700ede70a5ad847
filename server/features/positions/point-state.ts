import { and, asc, eq, sql } from 'drizzle-orm';
import { prepared, type Tx } from '../../platform/db.ts';
import { pointState } from '../../tables/review.ts';
import { countsInSql } from './counting.ts';
import { retiredInSql } from './retired.ts';

/**
 * Derives where points stand from their rows and stores it for lists; to be called in the transaction of every act
 * that changes one of those rows. While a point is in a topic the topic's disposition is in force, never its own (R8);
 * a version that was given back or reopened is neither proposed nor adopted until the next one (R18); late positions count once admitted (R10), and
 * a point that was taken back or split does not (R8).
 * The rows are locked first: of two acts on one point the second sees what the first one did.
 */
export async function refreshPointState(tx: Tx, procedureId: string, pointIds: string[]): Promise<void> {
  if (pointIds.length === 0) return;
  await prepared(tx, 'lock_point_state', lock).execute({ procedureId, pointIds });
  await prepared(tx, 'derive_point_state', derive).execute({ procedureId, pointIds });
}

const procedureId = sql.placeholder('procedureId');
const pointIds = sql.placeholder('pointIds');

const lock = (tx: Tx, name: string) =>
  tx
    .select({ pointId: pointState.pointId })
    .from(pointState)
    .where(and(eq(pointState.procedureId, procedureId), sql`${pointState.pointId} = any(${pointIds}::uuid[])`))
    .orderBy(asc(pointState.pointId))
    .for('update')
    .prepare(name);

const derive = (tx: Tx, name: string) =>
  tx
    .insert(pointState)
    .select(derived)
    .onConflictDoUpdate({
      target: [pointState.procedureId, pointState.pointId],
      set: {
        topicId: sql`excluded.topic_id`,
        dispositionId: sql`excluded.disposition_id`,
        outcome: sql`excluded.outcome`,
        isTriaged: sql`excluded.is_triaged`,
        isProposed: sql`excluded.is_proposed`,
        isAdopted: sql`excluded.is_adopted`,
        counts: sql`excluded.counts`,
        changed: sql`excluded.changed`,
      },
    })
    .prepare(name);

/** The columns of `point_state` in their order. */
const derived = sql`
  select p.procedure_id, p.id, m.topic_id, decision.id,
    case when decision.stands then decision.outcome end,
    t.assignee_id is not null or t.due_on is not null or t.review_kind is not null
      or exists (select from point_tag g where g.procedure_id = p.procedure_id and g.point_id = p.id),
    coalesce(decision.stands, false),
    coalesce(decision.stands and decision.is_adopted, false),
    ${countsInSql} and ${retiredInSql(sql`p.procedure_id`, sql`p.id`)} is null,
    pg_current_xact_id()
  from point p
  join position on position.procedure_id = p.procedure_id and position.id = p.position_id
  left join point_triage t on t.procedure_id = p.procedure_id and t.point_id = p.id
  left join topic_member m on m.procedure_id = p.procedure_id and m.point_id = p.id and m.left_at is null
  left join lateral (
    select d.id, v.outcome, r.version is null and b.version is null as stands, a.version is not null as is_adopted
    from disposition d
    join disposition_version v
      on v.procedure_id = d.procedure_id and v.disposition_id = d.id and v.version = d.version
    left join adoption a on a.procedure_id = d.procedure_id and a.disposition_id = d.id and a.version = d.version
    left join disposition_return b
      on b.procedure_id = d.procedure_id and b.disposition_id = d.id and b.version = d.version
    left join reopening r on r.procedure_id = d.procedure_id and r.disposition_id = d.id and r.version = d.version
    where d.procedure_id = p.procedure_id
      and (d.topic_id = m.topic_id or m.topic_id is null and d.point_id = p.id)
    limit 1
  ) decision on true
  where p.procedure_id = ${procedureId} and p.id = any(${pointIds}::uuid[])`;
