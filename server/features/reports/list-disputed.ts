import { and, asc, desc, eq } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import { response } from '../../tables/incorporation.ts';
import { point, position } from '../../tables/positions.ts';
import { listed, SHOWN, total } from './listed.ts';

/** Incorporations that an organisation disputes for a point: its newest word on it counts. */
export async function listDisputed(reader: Reader, procedureId: string) {
  const newest = reader
    .selectDistinctOn([response.incorporationId, response.pointId])
    .from(response)
    .where(eq(response.procedureId, procedureId))
    .orderBy(response.incorporationId, response.pointId, desc(response.id))
    .as('newest');
  const rows = await reader
    .select({
      total,
      id: newest.incorporationId,
      pointId: newest.pointId,
      pointReference: point.reference,
      organisationName: position.organisationName,
      note: newest.note,
    })
    .from(newest)
    .innerJoin(point, and(eq(point.procedureId, newest.procedureId), eq(point.id, newest.pointId)))
    .innerJoin(position, and(eq(position.procedureId, point.procedureId), eq(position.id, point.positionId)))
    .where(eq(newest.kind, 'disputed'))
    .orderBy(asc(newest.at), asc(newest.id))
    .limit(SHOWN);
  return listed(rows);
}
