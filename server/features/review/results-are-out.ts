import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

interface PointInQuery {
  procedureId: SQLWrapper;
  pointId: SQLWrapper;
  roundId: SQLWrapper;
  /** Publication of the point's own round, which a contribution from before any round does not have. */
  publishedAt: SQLWrapper;
}

/**
 * Whether the city's answer to a point may be known outside (R11): with the results of its round; what was decided on an
 * earlier contribution (Vorarbeit) with the next results of any round of the procedure, so that it does not stay unanswered.
 */
export const resultsAreOut = ({ procedureId, pointId, roundId, publishedAt }: PointInQuery): SQL<boolean> =>
  sql`(${publishedAt} is not null or (${roundId} is null and exists (
    select from point_state known
    join adoption a on a.procedure_id = known.procedure_id and a.disposition_id = known.disposition_id
    join round later on later.procedure_id = a.procedure_id and later.published_at >= a.at
    where known.procedure_id = ${procedureId} and known.point_id = ${pointId})))`;
