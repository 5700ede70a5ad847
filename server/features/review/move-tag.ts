import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../platform/db.ts';
import { pointState, pointTag, pointTriage } from '../../tables/review.ts';
import { refreshPointState } from '../positions/index.ts';

/**
 * Gives all points with a tag another one in its place, and raises their versions: who has read the old one is told so (R16).
 * Answers how many points these were.
 */
export async function moveTag(tx: Tx, procedureId: string, from: string, to: string): Promise<number> {
  const tagged = tx
    .select({ pointId: pointTag.pointId })
    .from(pointTag)
    .where(and(eq(pointTag.procedureId, procedureId), eq(pointTag.tag, from)));
  const locked = await tx
    .select({ id: pointState.pointId })
    .from(pointState)
    .where(and(eq(pointState.procedureId, procedureId), inArray(pointState.pointId, tagged)))
    .orderBy(asc(pointState.pointId))
    .for('update');
  if (locked.length === 0) return 0;
  const ids = locked.map(({ id }) => id);
  await tx.execute(sql`
    insert into point_tag (procedure_id, point_id, tag)
    select procedure_id, point_id, ${to} from point_tag where procedure_id = ${procedureId} and tag = ${from}
    on conflict do nothing`);
  await tx.delete(pointTag).where(and(eq(pointTag.procedureId, procedureId), eq(pointTag.tag, from)));
  await tx
    .update(pointTriage)
    .set({ version: sql`${pointTriage.version} + 1` })
    .where(and(eq(pointTriage.procedureId, procedureId), sql`${pointTriage.pointId} = any(${sql.param(ids)}::uuid[])`));
  await refreshPointState(tx, procedureId, ids);
  return ids.length;
}
