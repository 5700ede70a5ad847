import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { can } from '../../../shared/access.ts';
import type { Output } from '../../../shared/endpoint.ts';
import type { getExport as endpoint } from '../../../shared/export-jobs.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { refusesCancelling, refusesResuming } from '../../platform/long-work/rules.ts';
import { keptUntil } from '../../platform/long-work/work.ts';
import { exportJob } from '../../tables/exports.ts';
import { person } from '../../tables/identity.ts';
import { abilitiesOf } from '../review/index.ts';
import { exportWork } from './export-work.ts';

export type ExportJob = Output<typeof endpoint>;
type Viewer = Pick<ReadContext, 'actor' | 'language' | 'personId' | 'isStaff' | 'organisationIds'>;

/**
 * Exports that are still kept and that the viewer may have now, the newest first: staff those of the office, others those they ordered
 * themselves, as long as they speak for every organisation whose own points stand in them (R9).
 */
export async function listExports(
  reader: Reader,
  viewer: Viewer,
  procedureId: string,
  where?: SQL,
): Promise<ExportJob[]> {
  const rows = await reader
    .select({ job: exportJob, startedBy: person.name })
    .from(exportJob)
    .innerJoin(person, eq(person.id, exportJob.startedBy))
    .where(and(eq(exportJob.procedureId, procedureId), mayBeSeen(viewer), where))
    .orderBy(desc(exportJob.startedAt), desc(exportJob.id));
  return rows.map(({ job: { id, wanted, status, total, made, startedAt, version, fileName, bytes }, startedBy }) => ({
    id,
    name: wanted.name,
    form: wanted.form,
    status,
    total,
    made,
    startedBy,
    startedAt,
    keptUntil: keptUntil(exportWork, startedAt),
    version,
    file: status === 'done' && fileName !== null ? { name: fileName, bytes: bytes ?? 0 } : null,
    can: abilitiesOf(viewer, {
      cancel: ['export.make', refusesCancelling(status)],
      resume: ['export.make', refusesResuming(status)],
    }),
  }));
}

const mayBeSeen = ({ actor, personId, isStaff, organisationIds }: Viewer): SQL | undefined =>
  and(
    isStaff
      ? exportJob.isOffice
      : sql`not ${exportJob.isOffice} and ${exportJob.startedBy} = ${personId}
          and ${exportJob.organisationIds} <@ ${sql.param(organisationIds)}::uuid[]`,
    can(actor.roles, 'involvement.read') ? undefined : sql`${exportJob.wanted} ->> 'name' <> 'involvement'`,
  );

/** One export; throws `not_found`. */
export async function getExport(reader: Reader, viewer: Viewer, procedureId: string, id: string): Promise<ExportJob> {
  const [found] = await listExports(reader, viewer, procedureId, eq(exportJob.id, id));
  if (!found) throw noSuchExport();
  return found;
}

const noSuchExport = () =>
  notFound(i18n.t('Diese Ausgabe gibt es nicht, sie wird nicht mehr aufbewahrt, oder sie ist nicht für Sie bestimmt.'));
