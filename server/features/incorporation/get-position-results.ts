import { and, asc, eq } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { getPositionResults as endpoint } from '../../../shared/incorporation.ts';
import type { ReadContext } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { point, position } from '../../tables/positions.ts';
import { pointState } from '../../tables/review.ts';
import { getTrace } from './get-trace.ts';

/** Points whose whole way is told in one answer. */
const MOST = 500;

export type PositionResults = Output<typeof endpoint>;

/**
 * What became of every point of a position that needs an answer, in the order of the position: to its organisation as it may know it
 * (R9, R11), to staff all. Throws `not_found` for anybody else's, and `malformed` for one with more points than one answer holds.
 */
export async function getPositionResults(
  context: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<PositionResults> {
  const { db, isStaff, organisationIds } = context;
  const { procedureId, positionId } = params;
  const [found] = await db
    .select({
      reference: position.reference,
      organisationId: position.organisationId,
      organisationName: position.organisationName,
      procedureTitle: position.procedureTitle,
      roundTitle: position.roundTitle,
    })
    .from(position)
    .where(and(eq(position.procedureId, procedureId), eq(position.id, positionId)));
  if (!found || !(isStaff || organisationIds.includes(found.organisationId))) {
    throw notFound(i18n.t('Diese Stellungnahme gibt es nicht.'));
  }
  const { organisationId: _, ...head } = found;
  const points = await db
    .select({ id: point.id })
    .from(point)
    .innerJoin(pointState, and(eq(pointState.procedureId, point.procedureId), eq(pointState.pointId, point.id)))
    .where(and(eq(point.procedureId, procedureId), eq(point.positionId, positionId), eq(pointState.counts, true)))
    .orderBy(asc(point.counted))
    .limit(MOST + 1);
  if (points.length > MOST) {
    throw new AppError(
      'malformed',
      i18n.t('Diese Stellungnahme hat mehr als {most, number} Einzelpunkte. Bitte nehmen Sie die Abwägungstabelle.', {
        most: MOST,
      }),
    );
  }
  const items: PositionResults['items'] = [];
  for (const { id: pointId } of points) {
    items.push(await getTrace(context, { params: { procedureId, pointId }, query: {}, body: undefined }));
  }
  return { ...head, items };
}
