import { and, asc, eq, sql } from 'drizzle-orm';
import type { ParticipationState } from '../../../shared/procedures.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { organisation } from '../../tables/organisations.ts';
import { participation } from '../../tables/procedures.ts';

const select = (reader: Reader) =>
  reader
    .select({
      id: participation.id,
      organisationId: participation.organisationId,
      organisationName: organisation.name,
      organisationKind: organisation.kind,
      status: participation.status,
      capacity: participation.capacity,
      steps: sql<{ status: ParticipationState; at: string }[]>`coalesce((
        select json_agg(json_build_object('status', s.status, 'at', s.at) order by s.at, s.id) from participation_step s
        where s.procedure_id = ${participation.procedureId} and s.participation_id = ${participation.id}), '[]')`,
      version: participation.version,
    })
    .from(participation)
    .innerJoin(organisation, eq(organisation.id, participation.organisationId));

type Row = Awaited<ReturnType<typeof select>>[number];

const present = (row: Row) => ({ ...row, steps: row.steps.map(({ status, at }) => ({ status, at: new Date(at) })) });

/** Who takes part, is planned, sought or invited, by name, with the way there. */
export async function listParticipations(reader: Reader, procedureId: string) {
  const rows = await select(reader)
    .where(eq(participation.procedureId, procedureId))
    .orderBy(asc(organisation.name), asc(participation.id));
  return rows.map(present);
}

/** One participation; throws `not_found`. */
export async function getParticipation(reader: Reader, procedureId: string, participationId: string) {
  const [found] = await select(reader).where(
    and(eq(participation.procedureId, procedureId), eq(participation.id, participationId)),
  );
  if (!found) throw notFound(i18n.t('Diese Organisation ist in diesem Verfahren nicht eingetragen.'));
  return present(found);
}
