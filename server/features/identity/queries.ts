import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { OrganisationRole, StaffRole } from '../../../shared/access.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { apiToken, membership, person, procedureRole } from '../../tables/identity.ts';
import { organisation } from '../../tables/organisations.ts';
import { procedure } from '../../tables/procedures.ts';

/** A person by id; throws `not_found`. */
export async function getPerson(reader: Reader, id: string) {
  const [found] = await reader.select().from(person).where(eq(person.id, id));
  if (!found) throw notFound(i18n.t('Diese Person gibt es nicht.'));
  return found;
}

/** Everything a person holds: memberships, and roles by procedure. */
export async function getMine(reader: Reader, personId: string) {
  const memberships = await reader
    .select({
      organisationId: organisation.id,
      organisationName: organisation.name,
      role: membership.role,
      procedures: sql<{ procedureId: string; title: string }[]>`coalesce((
        select json_agg(json_build_object('procedureId', p.id, 'title', p.title) order by p.title, p.id)
        from participation t join procedure p on p.id = t.procedure_id
        where t.organisation_id = ${organisation.id} and t.status in ('invited', 'confirmed')), '[]')`,
    })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(membership.personId, personId), isNull(membership.endedAt)))
    .orderBy(asc(organisation.name));
  const procedures = await reader
    .select({
      procedureId: procedure.id,
      title: procedure.title,
      slug: procedure.slug,
      roles: sql<string[]>`json_agg(held.role order by held.role)`,
    })
    .from(procedure)
    .innerJoin(
      sql`(
        select procedure_id, role from procedure_role where person_id = ${personId}
        union
        select p.procedure_id, m.role from membership m join participation p on p.organisation_id = m.organisation_id
        where m.person_id = ${personId} and m.ended_at is null and p.status in ('invited', 'confirmed')
      ) held`,
      sql`held.procedure_id = ${procedure.id}`,
    )
    .groupBy(procedure.id)
    .orderBy(asc(procedure.title));
  return { person: await getPerson(reader, personId), memberships, procedures };
}

/** Who holds this role in an organisation now, by name. */
export const listMembers = (reader: Reader, organisationId: string, role: OrganisationRole) =>
  reader
    .select({ id: person.id, name: person.name, email: person.email, language: person.language })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.organisationId, organisationId), eq(membership.role, role), isNull(membership.endedAt)))
    .orderBy(asc(person.name), asc(person.id));

/** Tokens of a person that are not revoked. */
export const listTokens = (reader: Reader, personId: string) =>
  reader
    .select()
    .from(apiToken)
    .where(and(eq(apiToken.personId, personId), isNull(apiToken.revokedAt)))
    .orderBy(asc(apiToken.createdAt));

/** People with a staff role in a procedure, by name. */
export const listPeople = (reader: Reader, procedureId: string) =>
  reader
    .select({
      id: person.id,
      name: person.name,
      roles: sql<StaffRole[]>`json_agg(${procedureRole.role} order by ${procedureRole.role})`,
    })
    .from(procedureRole)
    .innerJoin(person, eq(person.id, procedureRole.personId))
    .where(eq(procedureRole.procedureId, procedureId))
    .groupBy(person.id)
    .orderBy(asc(person.name));
