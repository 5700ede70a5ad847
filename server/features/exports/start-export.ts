import { and, count, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import { type startExport as endpoint, exportJobLimits } from '../../../shared/export-jobs.ts';
import { exportInvolvement } from '../../../shared/exports.ts';
import type { ReadContext, WriteContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { queueWork } from '../../platform/long-work/work.ts';
import { permit } from '../../platform/permit.ts';
import { exportJob } from '../../tables/exports.ts';
import { type ExportJob, getExport } from './export-queries.ts';
import { exportWork } from './export-work.ts';
import { prepareOrder } from './prepare-order.ts';

/** Whether what is ordered can be made for this caller (R9), and how long it will be: found out before the transaction. */
export async function tryOrder(context: ReadContext, { params, body }: Input<typeof endpoint>): Promise<number> {
  if (body.name === 'involvement') permit(exportInvolvement, context.actor);
  const { total } = await prepareOrder(context, params.procedureId, body);
  return total;
}

/** Has an export made by a job, with what the caller may see now; at most five at the same time. */
export async function startExport(
  context: WriteContext,
  { params: { procedureId }, body }: Input<typeof endpoint>,
  total: number,
): Promise<ExportJob> {
  const { tx, personId, now, language, isStaff, organisationIds, record } = context;
  const [running] = await tx
    .select({ jobs: count() })
    .from(exportJob)
    .where(
      and(eq(exportJob.procedureId, procedureId), eq(exportJob.startedBy, personId), eq(exportJob.status, 'running')),
    );
  const { atOnce } = exportJobLimits;
  if ((running?.jobs ?? 0) >= atOnce) {
    throw wrongState(
      i18n.t('Für Sie werden schon {count} Ausgaben erstellt. Bitte warten Sie, bis eine fertig ist.', {
        count: atOnce,
      }),
    );
  }
  const id = newId();
  await tx.insert(exportJob).values({
    procedureId,
    id,
    wanted: body,
    language,
    isOffice: isStaff,
    organisationIds: isStaff ? [] : organisationIds,
    status: 'running',
    startedBy: personId,
    startedAt: now,
    version: 1,
    total,
    made: 0,
  });
  await queueWork(tx, exportWork, { procedureId, id });
  record({ action: 'exports.start', subject: { type: 'export', id }, after: { name: body.name, form: body.form } });
  return getExport(tx, context, procedureId, id);
}
