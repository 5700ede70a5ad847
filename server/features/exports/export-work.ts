import { EXPORTS_KEPT } from '../../../shared/export-jobs.ts';
import type { Work } from '../../platform/long-work/work.ts';

/** Exports that are made by a job. */
export const exportWork: Work = { table: 'export_job', task: 'make-export', keptDays: EXPORTS_KEPT };
