import { sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { getPublicPoint as endpoint } from '../../../shared/public.ts';
import type { ReadContext } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { listAnchors } from '../anchors/index.ts';
import { getProcedureBySlug } from './queries.ts';
import { selectPoints } from './select-points.ts';

/** The published trace of one point; throws `not_found` before its round is published or when its position is not published. */
export async function getPublicPoint(
  context: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { id: procedureId } = await getProcedureBySlug(context.db, params.slug);
  const where = sql`p.procedure_id = ${procedureId} and p.id = ${params.pointId}`;
  const [found] = await selectPoints(context, where, 1);
  if (!found)
    throw notFound(i18n.t('Diesen Einzelpunkt gibt es nicht, oder seine Ergebnisse sind noch nicht veröffentlicht.'));
  const { pointId } = params;
  return { ...found, anchors: await listAnchors(context.db, { procedureId, pointId, isStaff: false }) };
}
