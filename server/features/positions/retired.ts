import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Point } from '../../../shared/review.ts';

/** The newest step of a point, null for one that nothing became of. */
const newestStep = (procedureId: SQLWrapper, pointId: SQLWrapper): SQL => sql`(
  select step.step from point_step step
  where step.procedure_id = ${procedureId} and step.point_id = ${pointId} order by step.id desc limit 1)`;

/** What retired a point, or null while it stands: its mark was taken back, or its parts are answered instead (R8). */
export const retiredInSql = (procedureId: SQLWrapper, pointId: SQLWrapper) =>
  sql<Point['retired']>`nullif(${newestStep(procedureId, pointId)}, 'rejoined')`;
