import type { MakeCell } from './access-inputs.ts';
import type { World } from './access-world.ts';

const NOBODYS = '01900000-0000-7000-8000-000000000000';

/** Nothing that must be there is: whoever may ask is told so, and nobody else. */
const absent = async ({ procedureId }: World) => ({ procedureId, templateId: NOBODYS, runId: NOBODYS });
const reading: MakeCell = async (world) => ({ options: { params: await absent(world) }, status: 404 });
const acting: MakeCell = async (world) => ({ options: { params: await absent(world), match: '"v1"' }, status: 404 });

/** Inputs for letters. */
export const letterInputs: Record<string, MakeCell> = {
  listLetterTemplates: async ({ procedureId }) => ({ options: { params: { procedureId } } }),
  getSampleTemplate: async ({ procedureId }) => ({ options: { params: { procedureId } } }),
  createLetterTemplate: async ({ procedureId }) => ({
    options: { params: { procedureId }, query: { name: 'Vorlage', fileName: 'Vorlage.docx' }, body: 'kein DOCX' },
    status: 400,
  }),
  replaceLetterTemplate: async (world) => ({
    options: { params: await absent(world), query: { fileName: 'Vorlage.docx' }, match: '"v1"', body: 'kein DOCX' },
    status: 404,
  }),
  getLetterTemplate: reading,
  previewLetter: async (world) => ({
    options: { params: await absent(world), query: { positionId: NOBODYS } },
    status: 404,
  }),
  listLetterRuns: async ({ procedureId }) => ({ options: { params: { procedureId } } }),
  startLetterRun: async (world) => ({
    options: { params: await absent(world), body: { templateId: NOBODYS, roundId: NOBODYS } },
    status: 404,
  }),
  getLetterRun: reading,
  cancelLetterRun: acting,
  resumeLetterRun: acting,
  downloadLetters: reading,
};
