import type { MakeCell } from './access-inputs.ts';

const NOBODYS = '01900000-0000-7000-8000-000000000000';
const view = { name: 'Überfällige', search: { frist: 'overdue' } };

/** Inputs for what stands beside the points: notes and views. */
export const triageInputs: Record<string, MakeCell> = {
  listNotes: async (world) => ({ options: { params: (await world.submitted()).pointParams } }),
  writeNote: async (world) => ({
    options: { params: (await world.submitted()).pointParams, body: { body: 'Beim Land nachfragen.' } },
  }),
  listViews: async ({ procedureId }) => ({ options: { params: { procedureId } } }),
  saveView: async ({ procedureId }) => ({ options: { params: { procedureId }, body: view } }),
  editView: async ({ procedureId }) => ({
    options: { params: { procedureId, viewId: NOBODYS }, match: '"v1"', body: view },
    status: 404,
  }),
  deleteView: async ({ procedureId }) => ({
    options: { params: { procedureId, viewId: NOBODYS }, match: '"v1"' },
    status: 404,
  }),
};
