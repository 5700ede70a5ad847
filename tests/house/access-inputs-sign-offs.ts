import type { MakeCell } from './access-inputs.ts';

const NOBODYS = '01900000-0000-7000-8000-000000000000';

/** Inputs for the sign-offs of the city's offices. */
export const signOffInputs: Record<string, MakeCell> = {
  listSignOffs: async ({ procedureId }) => ({ options: { params: { procedureId } } }),
  askSignOff: async (world) => {
    const { first } = await world.frozen();
    const body = { versionId: first.id, officeId: world.stage.specialist.id };
    return { options: { params: { procedureId: world.procedureId }, body } };
  },
  giveSignOff: async ({ procedureId }) => ({
    options: { params: { procedureId, signOffId: NOBODYS }, body: { opinion: 'agreed' }, match: '"c1"' },
    status: 404,
  }),
};
