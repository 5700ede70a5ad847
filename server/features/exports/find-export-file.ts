import { and, eq } from 'drizzle-orm';
import { fileTypes, type Input } from '../../../shared/endpoint.ts';
import type { ExportForm, downloadExport as endpoint } from '../../../shared/export-jobs.ts';
import type { ReadContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import type { StoredContent } from '../../platform/files/mount-download.ts';
import { i18n } from '../../platform/i18n.ts';
import { exportJob } from '../../tables/exports.ts';
import { getExport } from './export-queries.ts';

/** The file of a finished export, if the caller may have it now, whatever was so when it was ordered (R9). */
export async function findExportFile(
  context: ReadContext,
  { params: { procedureId, exportId } }: Input<typeof endpoint>,
): Promise<StoredContent> {
  const { form, file } = await getExport(context.db, context, procedureId, exportId);
  const [stored] = await context.db
    .select({ fileId: exportJob.fileId })
    .from(exportJob)
    .where(and(eq(exportJob.procedureId, procedureId), eq(exportJob.id, exportId)));
  if (file === null || !stored?.fileId) throw wrongState(i18n.t('Diese Ausgabe ist noch nicht fertig.'));
  return { fileId: stored.fileId, ...file, mediaType: mediaTypeOf(form, file.name) };
}

function mediaTypeOf(form: ExportForm, name: string): string {
  if (name.endsWith('.zip')) return 'application/zip';
  if (form === 'json') return 'application/json; charset=utf-8';
  return form === 'excel-de' ? `${fileTypes.csv}; charset=utf-8` : fileTypes[form];
}
