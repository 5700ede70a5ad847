import { listSimilarPoints } from '../../shared/similarity.ts';
import { compareAll, letterOf, send } from '../similarity/written-alike.ts';
import type { MakeCell } from './access-inputs.ts';
import type { World } from './access-world.ts';

/** Nothing of these is written: one pair serves every role. */
const made = new WeakMap<World, ReturnType<typeof writeAlike>>();

function alike(world: World) {
  const found = made.get(world) ?? writeAlike(world);
  made.set(world, found);
  return found;
}

/** Two points alike. */
async function writeAlike({ test, stage }: World) {
  const { procedureId } = stage;
  const [pointId = ''] = await send(test, stage, [letterOf('Verein'), letterOf('Familie')]);
  await compareAll(test);
  const { cluster } = await stage.clerk.client.ok(listSimilarPoints, { params: { procedureId }, query: { pointId } });
  return { procedureId, pointId, clusterId: cluster?.id ?? '' };
}

/** Inputs for similar points. */
export const similarityInputs: Record<string, MakeCell> = {
  listSimilarPoints: async (world) => {
    const { procedureId, pointId } = await alike(world);
    return { options: { params: { procedureId }, query: { pointId } } };
  },
  listClusters: async ({ procedureId }) => ({ options: { params: { procedureId } } }),
  getCluster: async (world) => ({ options: { params: await clusterOf(world) } }),
  listClusterPoints: async (world) => ({ options: { params: await clusterOf(world) } }),
};

async function clusterOf(world: World) {
  const { procedureId, clusterId } = await alike(world);
  return { procedureId, clusterId };
}
