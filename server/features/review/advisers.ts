import { type SQLWrapper, sql } from 'drizzle-orm';
import type { listAdvisers as endpoint } from '../../../shared/advice.ts';
import type { Output } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/identity.ts';
import type { Reader } from '../../platform/db.ts';

/** The people who are asked by a request, as aliases or columns name its parts. */
interface Asked {
  procedureId: SQLWrapper;
  adviserId: SQLWrapper;
  officeId: SQLWrapper;
}

/** Whether a person is asked: by name, or as a specialist of the procedure who belongs to the office now. */
export const isAskedOf = (personId: string, { procedureId, adviserId, officeId }: Asked) => sql<boolean>`exists (
  select from procedure_role s
  where s.procedure_id = ${procedureId} and s.person_id = ${personId} and s.role = 'specialist'
    and (s.person_id = ${adviserId} or exists (
      select from membership m
      where m.organisation_id = ${officeId} and m.person_id = s.person_id and m.ended_at is null)))`;

/** The specialists of a procedure, and the offices of the city they belong to, offices first. */
export async function listAdvisers(reader: Reader, procedureId: string): Promise<Output<typeof endpoint>> {
  const { rows } = await reader.execute<Output<typeof endpoint>['items'][number] & Record<string, unknown>>(sql`
    select 'office' as type, o.id, o.name from organisation o
    where o.kind = 'city_office' and exists (
      select from membership m
      join procedure_role s on s.person_id = m.person_id and s.procedure_id = ${procedureId} and s.role = 'specialist'
      where m.organisation_id = o.id and m.ended_at is null)
    union all
    select 'person', p.id, p.name from person p
    join procedure_role s on s.person_id = p.id and s.procedure_id = ${procedureId} and s.role = 'specialist'
    order by type, name, id`);
  return { items: rows, next: null };
}

/** The mailboxes of a specialist, or of all specialists of an office; none where neither belongs to the procedure (R9). */
export async function findAsked(
  reader: Reader,
  procedureId: string,
  asked: { adviserId: string | null; officeId: string | null },
): Promise<{ email: string; language: Language }[]> {
  const { rows } = await reader.execute<{ email: string; language: Language }>(sql`
    select p.email, p.language from procedure_role s
    join person p on p.id = s.person_id
    where s.procedure_id = ${procedureId} and s.role = 'specialist' and (
      s.person_id = ${asked.adviserId}::uuid or exists (
        select from membership m
        join organisation o on o.id = m.organisation_id and o.kind = 'city_office'
        where o.id = ${asked.officeId}::uuid and m.person_id = s.person_id and m.ended_at is null))
    order by p.id`);
  return rows;
}
