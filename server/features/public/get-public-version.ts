import type { Input, Output } from '../../../shared/endpoint.ts';
import type { getPublicVersion as endpoint } from '../../../shared/public.ts';
import type { ReadContext } from '../../platform/context.ts';
import { getDocument, getVersionRow, listSections, presentSection } from '../documents/index.ts';
import { listKnownResolutions } from '../resolutions/index.ts';
import { getProcedureBySlug } from './queries.ts';

/** A released version to read, with its sections as safe HTML. */
export async function getPublicVersion(
  { db }: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { id: procedureId } = await getProcedureBySlug(db, params.slug);
  const row = await getVersionRow(db, { ...params, procedureId }, false);
  const { title, note } = await getDocument(db, procedureId, params.documentId);
  const sections = await listSections(db, row);
  const resolved = (await listKnownResolutions(db, procedureId)).find(({ id }) => id === row.resolutionId);
  return {
    id: row.id,
    documentId: row.documentId,
    number: row.number,
    status: row.status,
    resolution: resolved ? presentResolution(resolved) : null,
    frozenAt: row.frozenAt,
    documentTitle: title,
    note,
    sections: sections.map((section) => presentSection(section, sections)),
  };
}

const presentResolution = ({
  reference,
  body,
  heldOn,
  wording,
}: NonNullable<Output<typeof endpoint>['resolution']>) => ({
  reference,
  body,
  heldOn,
  wording,
});
