import { sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { previewOrganisationResults as endpoint } from '../../../shared/publication-preview.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { getTrace } from '../incorporation/index.ts';
import { asIfPublished } from '../review/index.ts';
import { lockForPreview } from './lock-for-preview.ts';

/** So many points stand on a page of the preview. */
const PAGE = 20;

/**
 * What one organisation would read on its own points once the round is published: the answer its representative gets, point by
 * point (R9, R11). Throws `not_found` for one that
 * has none in the round, and `wrong_state` as the other preview does.
 */
export async function previewOrganisationResults(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now } = context;
  const { procedureId, roundId, organisationId } = params;
  const { contentVersion } = await lockForPreview(context, params);
  const { rows } = await tx.execute<{ id: string; total: number }>(sql`
    select p.id, count(*) over () as total
    from point p join point_state s on s.procedure_id = p.procedure_id and s.point_id = p.id
    where p.procedure_id = ${procedureId} and p.round_id = ${roundId} and p.organisation_id = ${organisationId} and s.counts
    order by p.counted
    offset ${body.skip} limit ${PAGE}`);
  if (rows.length === 0)
    throw notFound(i18n.t('Von dieser Organisation gibt es in der Runde keinen Einzelpunkt, der hier steht.'));
  const outside = {
    ...context,
    db: tx,
    isStaff: false,
    organisationIds: [organisationId],
    actor: {
      ...context.actor,
      roles: new Set(['representative'] as const),
      organisations: [{ id: organisationId, role: 'representative' as const }],
    },
  };
  const items = await asIfPublished(tx, { procedureId, roundId, now }, async () => {
    const traces: Output<typeof endpoint>['items'] = [];
    for (const { id } of rows)
      traces.push(await getTrace(outside, { params: { procedureId, pointId: id }, query: {}, body: undefined }));
    return traces;
  });
  return { contentVersion, items, total: rows[0]?.total ?? 0 };
}
