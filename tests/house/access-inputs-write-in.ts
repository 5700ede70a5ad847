import { getVersion } from '../../shared/documents.ts';
import { takeOverWording } from '../../shared/incorporation.ts';
import type { MakeCell } from './access-inputs.ts';
import type { World } from './access-world.ts';

/** A text composed for an adopted point, as its take-over is asked for. */
async function composed(world: World) {
  const { document, pointId, second } = await world.adopted(true);
  const [section] = second.sections;
  if (!section) throw new Error('The working version has no section.');
  return {
    document,
    request: {
      params: { procedureId: world.procedureId },
      match: `"v${section.version}"`,
      body: {
        versionId: second.id,
        sectionKey: section.key,
        composed: 'Integration ist Aufgabe aller. Sie gelingt nur gemeinsam.',
        pointIds: [pointId],
      },
    },
  };
}

/** Inputs for writing in what was decided. */
export const writeInInputs: Record<string, MakeCell> = {
  takeOverWording: async (world) => ({ options: (await composed(world)).request }),
  takeBackWording: async (world) => {
    const { document, request } = await composed(world);
    const { client } = world.stage.coordinator;
    const { id: takeOverId } = await client.ok(takeOverWording, request);
    const { sections } = await client.ok(getVersion, { params: { ...document, number: 2 } });
    const section = sections.find(({ key }) => key === request.body.sectionKey);
    return {
      options: { params: { procedureId: world.procedureId, takeOverId }, match: `"v${section?.version}"` },
    };
  },
};
