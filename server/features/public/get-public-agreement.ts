import type { getPublicAgreement as endpoint } from '../../../shared/endorsements.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { ReadContext } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { listEntries, presentAgreement } from '../endorsements/index.ts';
import { getProcedureBySlug } from './queries.ts';

/** Who stands behind an agreed version; throws `not_found` before it is agreed. */
export async function getPublicAgreement(
  { db, language }: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { id: procedureId } = await getProcedureBySlug(db, params.slug);
  const found = presentAgreement(await listEntries(db, procedureId, params.versionId), language);
  if (!found) throw notFound(i18n.t('Diese Fassung gibt es nicht, oder sie ist noch nicht abgestimmt.'));
  return found;
}
