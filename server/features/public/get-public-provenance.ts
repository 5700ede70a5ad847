import type { Input, Output } from '../../../shared/endpoint.ts';
import type { getPublicProvenance as endpoint } from '../../../shared/public.ts';
import type { ReadContext } from '../../platform/context.ts';
import { getProvenance } from '../incorporation/index.ts';
import { getProcedureBySlug } from './queries.ts';

/** Where each sentence of a released version comes from; an unpublished position is "eine Organisation" (R11). */
export async function getPublicProvenance(
  context: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { id: procedureId } = await getProcedureBySlug(context.db, params.slug);
  const outside = { ...context, isStaff: false, organisationIds: [] };
  return getProvenance(outside, { params: { procedureId, versionId: params.versionId }, query: {}, body: undefined });
}
