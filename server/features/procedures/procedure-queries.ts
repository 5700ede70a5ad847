import { and, asc, eq, sql } from 'drizzle-orm';
import { can } from '../../../shared/access.ts';
import type { Input } from '../../../shared/endpoint.ts';
import type { listProcedures as endpoint } from '../../../shared/procedures.ts';
import type { Ability } from '../../../shared/values.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { lastNamed, pageOf, parseCursor } from '../../platform/paging.ts';
import { organisation } from '../../tables/organisations.ts';
import { procedure } from '../../tables/procedures.ts';

type Caller = Pick<ReadContext, 'actor' | 'language'>;

const select = (reader: Reader) =>
  reader
    .select({ row: procedure, leadOrganisationName: organisation.name })
    .from(procedure)
    .leftJoin(organisation, eq(organisation.id, procedure.leadOrganisationId));

type Row = Awaited<ReturnType<typeof select>>[number];

/** A procedure as it is answered. */
export async function getProcedure(caller: Caller, reader: Reader, procedureId: string) {
  const [found] = await select(reader).where(eq(procedure.id, procedureId));
  if (!found) throw notFound(i18n.t('Dieses Verfahren gibt es nicht.'));
  return present(caller, found);
}

/** The procedures in which the caller holds a role, personally or through an organisation that takes part. */
export async function listProcedures(context: ReadContext, { limit, cursor, count }: Input<typeof endpoint>['query']) {
  const { db, personId } = context;
  const after = parseCursor(cursor, lastNamed);
  const mine = sql`(
    exists (select from procedure_role r where r.procedure_id = ${procedure.id} and r.person_id = ${personId})
    or exists (
      select from membership m join participation p on p.organisation_id = m.organisation_id
      where p.procedure_id = ${procedure.id} and m.person_id = ${personId} and m.ended_at is null
        and p.status in ('invited', 'confirmed')))`;
  const rows = await select(db)
    .where(and(mine, after ? sql`(${procedure.title}, ${procedure.id}) > (${after[0]}, ${after[1]}::uuid)` : undefined))
    .orderBy(asc(procedure.title), asc(procedure.id))
    .limit(limit + 1);
  const page = pageOf(rows, limit, ({ row }) => [row.title, row.id]);
  const total = count ? { total: await db.$count(procedure, mine) } : {};
  // Outside of one procedure the roles of the caller are those held anywhere: `can` is told by the procedure itself.
  return { ...page, items: page.items.map((item) => ({ ...present(context, item), can: {} })), ...total };
}

function present(caller: Caller, { row, leadOrganisationName }: Row) {
  const { dueOn, duePrecision, mandateReference, mandateTitle, mandateResolvedOn, mandateBody } = row;
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    status: row.status,
    timeZone: row.timeZone,
    fileReference: row.fileReference,
    leadOrganisationId: row.leadOrganisationId,
    leadOrganisationName,
    coordinatingUnit: row.coordinatingUnit,
    due: dueOn && duePrecision ? { on: dueOn, precision: duePrecision } : null,
    mandate:
      mandateReference && mandateTitle && mandateBody
        ? { reference: mandateReference, title: mandateTitle, resolvedOn: mandateResolvedOn, body: mandateBody }
        : null,
    summary: row.summary,
    receiptMail: row.receiptMail,
    createdAt: row.createdAt,
    version: row.version,
    can: abilities(caller, row.status),
  };
}

function abilities({ actor, language }: Caller, status: Row['row']['status']): Record<string, Ability> {
  if (!can(actor.roles, 'procedure.edit')) return {};
  const closed: Ability = {
    code: 'wrong_state',
    detail: say(i18n.t('Das Verfahren ist archiviert und kann nicht mehr geändert werden.'), language),
  };
  return { edit: status === 'archived' ? closed : true };
}
