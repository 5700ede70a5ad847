import { exportJob } from '../../server/tables/exports.ts';
import { staffRoles } from '../../shared/access.ts';
import { startExport } from '../../shared/export-jobs.ts';
import type { MakeCell } from './access-inputs.ts';

/** Somebody else ordered it: staff finds what is of the office, an organisation only what it ordered itself. */
const ordered =
  (status: number, match?: string): MakeCell =>
  async ({ test, procedureId, stage }, role) => {
    await test.db.transaction((tx) => tx.update(exportJob).set({ status: 'done' }));
    const { id: exportId } = await stage.coordinator.client.ok(startExport, {
      params: { procedureId },
      body: { name: 'synopsis', form: 'csv' },
    });
    const isStaff = staffRoles.some((staff) => staff === role);
    const options = { params: { procedureId, exportId }, ...(match && { match }) };
    return isStaff && status === 200 ? { options } : { options, status: isStaff ? status : 404 };
  };

/** Inputs for exports made by jobs. */
export const exportJobInputs: Record<string, MakeCell> = {
  startExport: async ({ procedureId }) => ({
    options: { params: { procedureId }, body: { name: 'disposition-table', form: 'docx' } },
  }),
  listExports: async ({ procedureId }) => ({ options: { params: { procedureId } } }),
  getExport: ordered(200),
  cancelExport: ordered(200, '"v1"'),
  resumeExport: ordered(409, '"v1"'),
  downloadExport: ordered(409),
};
