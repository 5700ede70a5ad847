import type { MakeCell } from './access-inputs.ts';

const NOBODYS = '01900000-0000-7000-8000-000000000000';
const view = { name: 'Überfällige', search: { frist: 'overdue' } };

/** Inputs for what stands beside the points: notes and views. */
export const triageInputs: Record<string, MakeCell> = {
  listAdvice: async ({ procedureId }) => ({ options: { params: { procedureId } } }),
  listAdvisers: async ({ procedureId }) => ({ options: { params: { procedureId } } }),
  askAdvice: async (world) => {
    const { procedureId, pointId } = (await world.submitted()).pointParams;
    const subject = { type: 'point', id: pointId };
    const body = { subject, adviserId: world.stage.specialist.id, question: 'Geht das?' };
    return { options: { params: { procedureId }, body } };
  },
  answerAdvice: async ({ procedureId }) => ({
    options: { params: { procedureId, adviceId: NOBODYS }, body: { body: 'Ja.' } },
    status: 404,
  }),
  importTags: async ({ procedureId }) => ({
    options: { params: { procedureId }, body: 'Schlagwort' },
  }),
  writeTag: async ({ procedureId }, role) => ({
    options: { params: { procedureId }, query: { tag: `Bus ${role}` }, match: '*', body: { tag: `Bus ${role}` } },
  }),
  mergeTag: async ({ procedureId }) => ({
    options: { params: { procedureId }, query: { tag: 'Nirgends' }, match: '"v1"', body: { into: 'Bus' } },
    status: 404,
  }),
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
