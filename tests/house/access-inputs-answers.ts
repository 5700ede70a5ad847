import { createTextBlock } from '../../shared/text-blocks.ts';
import type { MakeCell } from './access-inputs.ts';
import type { World } from './access-world.ts';

const words = { title: 'Dank', body: 'Vielen Dank, {Organisation}.', outcomes: [] };

/** A block of its own for each cell: a version is approved once. */
async function block({ stage, procedureId }: World) {
  const { id } = await stage.clerk.client.ok(createTextBlock, { params: { procedureId }, body: words });
  return { procedureId, blockId: id };
}

const told = { body: 'Wir brauchen noch etwas Zeit, {Organisation}.' };

const position = async (world: World) => (await world.submitted()).params;

/** Inputs for interim answers and text blocks. */
export const answerInputs: Record<string, MakeCell> = {
  listInterimAnswers: async (world) => ({ options: { params: await position(world) } }),
  writeInterimAnswer: async (world) => ({ options: { params: await position(world), body: told } }),
  listUnanswered: async (world) => {
    const { roundId } = (await world.submitted()).position;
    return { options: { params: { procedureId: world.procedureId, roundId: roundId ?? '' } } };
  },
  writeInterimAnswers: async (world) => {
    const { id, roundId } = (await world.submitted()).position;
    const params = { procedureId: world.procedureId, roundId: roundId ?? '' };
    return { options: { params, body: { ...told, positionIds: [id] } } };
  },
  listTextBlocks: async ({ procedureId }) => ({ options: { params: { procedureId } } }),
  getTextBlock: async (world) => ({ options: { params: await block(world) } }),
  createTextBlock: async ({ procedureId }) => ({ options: { params: { procedureId }, body: words } }),
  editTextBlock: async (world) => ({
    options: { params: await block(world), match: '"v1"', body: { ...words, title: 'Herzlicher Dank' } },
  }),
  approveTextBlock: async (world) => ({ options: { params: await block(world), match: '"v1"' } }),
  retireTextBlock: async (world) => ({
    options: { params: await block(world), match: '"v1"', body: { retired: true } },
  }),
};
