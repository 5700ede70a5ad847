import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  exportConcept,
  exportDispositionTable,
  exportInvolvement,
  exportIsoComments,
  exportSynopsis,
} from './exports.ts';
import { workProgress } from './long-work.ts';
import { id, listOf } from './values.ts';

/** Files that were made are kept so long, in days. */
export const EXPORTS_KEPT = 7;

/** Pieces of work one person has at the same time in a procedure. */
export const exportJobLimits = { atOnce: 5 } as const;

/** What an export is made as; `excel-de` is CSV as German spreadsheets open it. */
export const exportForms = ['json', 'ndjson', 'csv', 'excel-de', 'xlsx', 'docx', 'pdf'] as const;
export type ExportForm = (typeof exportForms)[number];

const tableForm = z.enum(exportForms);

/** An export as its GET operation takes it, and the form it is wanted in. */
export const exportOrder = z.discriminatedUnion('name', [
  z.strictObject({
    name: z.literal('disposition-table'),
    query: exportDispositionTable.query.prefault({}),
    form: tableForm,
  }),
  z.strictObject({ name: z.literal('synopsis'), query: exportSynopsis.query.prefault({}), form: tableForm }),
  z.strictObject({ name: z.literal('iso-comments'), query: exportIsoComments.query.prefault({}), form: tableForm }),
  z.strictObject({ name: z.literal('involvement'), query: exportInvolvement.query.prefault({}), form: tableForm }),
  z.strictObject({
    name: z.literal('concept'),
    query: exportConcept.query,
    form: tableForm.extract(['json', 'docx', 'pdf']),
  }),
]);
export type ExportOrder = z.output<typeof exportOrder>;
export const exportNames = ['disposition-table', 'synopsis', 'iso-comments', 'involvement', 'concept'] as const;
export type ExportName = (typeof exportNames)[number];

/** An export made by a job. Who asks sees those that may be downloaded now. */
const exportJob = z.object({
  id,
  name: z.enum(exportNames),
  form: z.enum(exportForms),
  ...workProgress,
  /** The finished file; null before. */
  file: z.object({ name: z.string(), bytes: z.int() }).nullable(),
});

const jobs = '/api/v1/procedures/:procedureId/exports' as const;
const job = `${jobs}/:exportId` as const;

export const startExport = endpoint({
  operationId: 'startExport',
  method: 'POST',
  path: jobs,
  action: 'export.make',
  summary:
    'Have an export made by a job, however long it is, as PDF in parts as a ZIP; the file is kept for seven days',
  body: exportOrder,
  result: exportJob,
  status: 202,
});

export const listExports = endpoint({
  operationId: 'listExports',
  method: 'GET',
  path: jobs,
  action: 'export.make',
  summary: 'Exports that jobs make or have made and that the caller may download now, the newest first',
  result: listOf(exportJob),
});

export const getExport = endpoint({
  operationId: 'getExport',
  method: 'GET',
  path: job,
  action: 'export.make',
  summary: 'How far an export has come',
  result: exportJob,
});

export const cancelExport = endpoint({
  operationId: 'cancelExport',
  method: 'POST',
  path: `${job}/cancel`,
  action: 'export.make',
  summary: 'Stop making an export',
  result: exportJob,
  precondition: 'version',
});

export const resumeExport = endpoint({
  operationId: 'resumeExport',
  method: 'POST',
  path: `${job}/resume`,
  action: 'export.make',
  summary:
    'Make an export after all that was stopped or has failed: from its first row, so that the file is of one moment',
  result: exportJob,
  precondition: 'version',
});

export const downloadExport = endpoint({
  operationId: 'downloadExport',
  method: 'GET',
  path: `${job}/file`,
  action: 'export.make',
  summary: 'The file of a finished export, to whoever may have it at this moment',
  download: true,
  result: z.undefined(),
});
