import type { Input } from '../../../shared/endpoint.ts';
import * as jobs from '../../../shared/export-jobs.ts';
import * as contract from '../../../shared/exports.ts';
import { type Mounted, mount, mountRead, mountWrite } from '../../platform/endpoints.ts';
import { mountArchive } from '../../platform/files/mount-archive.ts';
import { mountDownload } from '../../platform/files/mount-download.ts';
import { mountPieces } from '../../platform/mount-pieces.ts';
import { makeConcept } from './concept.ts';
import { cancelExport, resumeExport } from './control-export.ts';
import { packForCouncil } from './council-package.ts';
import { makeDispositionTable } from './disposition-table.ts';
import { getExport, listExports } from './export-queries.ts';
import { findExportFile } from './find-export-file.ts';
import { makeInvolvement } from './involvement.ts';
import { makeIsoComments } from './iso-comments.ts';
import { startExport, tryOrder } from './start-export.ts';
import { makeSynopsis } from './synopsis.ts';
import { writeConcept } from './write-concept.ts';
import { writeExport } from './write-export.ts';

/** What leaves the house as a document or table. */
export const exportRoutes: Mounted[] = [
  mountPieces(contract.exportDispositionTable, async (context, input, form) =>
    writeExport(await makeDispositionTable(context, input), context.language, form),
  ),
  mountPieces(contract.exportSynopsis, async (context, input, form) =>
    writeExport(await makeSynopsis(context, input), context.language, form),
  ),
  mountPieces(contract.exportIsoComments, async (context, input, form) =>
    writeExport(await makeIsoComments(context, input), context.language, form),
  ),
  mountPieces(contract.exportInvolvement, async (context, input, form) =>
    writeExport(await makeInvolvement(context, input), context.language, form),
  ),
  mountPieces(contract.exportConcept, async (context, input, form) =>
    writeConcept(await makeConcept(context, input), context.language, form),
  ),
  mountArchive(contract.downloadCouncilPackage, packForCouncil),
  mountWrite(jobs.startExport, async (request, _, input: Input<typeof jobs.startExport>, { platform, context }) => {
    const total = await tryOrder({ ...context, db: platform.db.reader }, input);
    return { handle: (writing, same) => startExport(writing, same, total), sent: request.body };
  }),
  mountRead(jobs.listExports, async (context, { params }) => ({
    items: await listExports(context.db, context, params.procedureId),
    next: null,
  })),
  mountRead(jobs.getExport, (context, { params }) =>
    getExport(context.db, context, params.procedureId, params.exportId),
  ),
  mount(jobs.cancelExport, cancelExport),
  mount(jobs.resumeExport, resumeExport),
  mountDownload(jobs.downloadExport, findExportFile),
];
