import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { cancelExport as cancelling, resumeExport as resuming } from '../../../shared/export-jobs.ts';
import type { WriteContext } from '../../platform/context.ts';
import { cancelWork, resumeWork } from '../../platform/long-work/control-work.ts';
import { exportJob } from '../../tables/exports.ts';
import { type ExportJob, getExport } from './export-queries.ts';
import { exportWork } from './export-work.ts';

/** Stops making an export. */
export const cancelExport = (context: WriteContext, { params }: Input<typeof cancelling>): Promise<ExportJob> =>
  control(context, params, cancelWork, 'exports.cancel');

/** Makes it after all, from its first row. */
export const resumeExport = (context: WriteContext, { params }: Input<typeof resuming>): Promise<ExportJob> =>
  control(context, params, resumeWork, 'exports.resume');

async function control(
  context: WriteContext,
  { procedureId, exportId: id }: Input<typeof cancelling>['params'],
  act: typeof cancelWork,
  action: string,
): Promise<ExportJob> {
  const { tx } = context;
  const read = () => getExport(tx, context, procedureId, id);
  await read();
  await act(context, exportWork, { procedureId, id }, read);
  await tx
    .update(exportJob)
    .set({ made: 0 })
    .where(and(eq(exportJob.procedureId, procedureId), eq(exportJob.id, id)));
  context.record({ action, subject: { type: 'export', id } });
  return read();
}
