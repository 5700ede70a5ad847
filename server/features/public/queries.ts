import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { organisation } from '../../tables/organisations.ts';
import { procedure } from '../../tables/procedures.ts';

const select = (reader: Reader) =>
  reader
    .select({
      id: procedure.id,
      slug: procedure.slug,
      title: procedure.title,
      status: procedure.status,
      timeZone: procedure.timeZone,
      fileReference: procedure.fileReference,
      leadOrganisationName: organisation.name,
      coordinatingUnit: procedure.coordinatingUnit,
      dueOn: procedure.dueOn,
      duePrecision: procedure.duePrecision,
      mandateReference: procedure.mandateReference,
      mandateTitle: procedure.mandateTitle,
      mandateResolvedOn: procedure.mandateResolvedOn,
      mandateBody: procedure.mandateBody,
      summary: procedure.summary,
    })
    .from(procedure)
    .leftJoin(organisation, eq(organisation.id, procedure.leadOrganisationId));

type Row = Awaited<ReturnType<typeof select>>[number];

const present = ({
  dueOn,
  duePrecision,
  mandateReference,
  mandateTitle,
  mandateResolvedOn,
  mandateBody,
  ...row
}: Row) => ({
  ...row,
  due: dueOn && duePrecision ? { on: dueOn, precision: duePrecision } : null,
  mandate:
    mandateReference && mandateTitle && mandateBody
      ? { reference: mandateReference, title: mandateTitle, resolvedOn: mandateResolvedOn, body: mandateBody }
      : null,
});

/** Every procedure that has begun, by title. */
export async function listPublicProcedures(reader: Reader) {
  const rows = await select(reader).orderBy(asc(procedure.title), asc(procedure.id));
  return rows.map(present);
}

/** A procedure by the short name in its address; throws `not_found`, also while it is being prepared. */
export async function getProcedureBySlug(reader: Reader, slug: string) {
  const [found] = await select(reader).where(eq(procedure.slug, slug));
  if (!found) throw notFound(i18n.t('Dieses Verfahren gibt es nicht, oder es ist noch nicht öffentlich.'));
  return present(found);
}
