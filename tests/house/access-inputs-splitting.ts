import { applyBulk, type BulkAct } from '../../shared/bulk.ts';
import { clearText, markPoint } from '../../shared/review.ts';
import { splitPoint } from '../../shared/splitting.ts';
import type { MakeCell } from './access-inputs.ts';
import type { World } from './access-world.ts';

/** A point that staff marked: "Wir danken für die Beteiligung." of a cover letter. */
async function marked(world: World) {
  const { params } = await world.text();
  const body = { start: 0, end: 31, kind: 'support' } as const;
  const { id } = await world.stage.clerk.client.ok(markPoint, { params, body });
  return { textId: params.textId, params: { procedureId: params.procedureId, pointId: id } };
}

const partsOf = (textId: string) =>
  (
    [
      [0, 10],
      [11, 31],
    ] as const
  ).map(([start, end]) => ({ kind: 'support' as const, spans: [{ textId, start, end }] }));

/** An act on many points, for one that was handed in. */
const act = { type: 'tag', add: ['Sprache'], remove: [] } satisfies BulkAct;

/** Inputs for splitting texts and points, and for acts on many. */
export const splittingInputs: Record<string, MakeCell> = {
  getText: async (world) => ({ options: { params: (await world.text()).params } }),
  openText: async (world) => ({ options: { params: (await world.text()).params } }),
  markPoints: async (world) => ({
    options: { params: (await world.text()).params, body: { points: [{ start: 0, end: 31, kind: 'support' }] } },
  }),
  clearTexts: async (world) => {
    const { procedureId, textId } = (await world.text()).params;
    return { options: { params: { procedureId }, body: { textIds: [textId] } } };
  },
  undoClearing: async (world) => {
    const { params } = await world.text();
    const { spans } = await world.stage.clerk.client.ok(clearText, { params, body: { start: 0, end: 31 } });
    return { options: { params: { ...params, clearingId: spans[0]?.id ?? '' } } };
  },
  undoMark: async (world) => ({ options: { params: (await marked(world)).params, body: {} } }),
  splitPoint: async (world) => {
    const { params, textId } = await marked(world);
    return { options: { params, body: { parts: partsOf(textId) } } };
  },
  rejoinPoint: async (world) => {
    const { params, textId } = await marked(world);
    await world.stage.clerk.client.ok(splitPoint, { params, body: { parts: partsOf(textId) } });
    return { options: { params } };
  },
  previewBulk: async (world) => {
    const { procedureId, pointId } = (await world.submitted()).pointParams;
    return { options: { params: { procedureId }, body: { act, pointIds: [pointId] } } };
  },
  applyBulk: async (world) => {
    const { procedureId, pointId } = (await world.submitted()).pointParams;
    return { options: { params: { procedureId }, body: { act, points: [{ id: pointId, version: 0 }] } } };
  },
  undoBulk: async (world, role) => {
    const { procedureId, pointId } = (await world.submitted()).pointParams;
    const { client } = role === 'coordinator' ? world.stage.coordinator : world.stage.clerk;
    const body = { act, points: [{ id: pointId, version: 0 }] };
    const { id } = await client.ok(applyBulk, { params: { procedureId }, body });
    return { options: { params: { procedureId, bulkId: id } } };
  },
  getPointSpans: async (world) => ({ options: { params: (await world.submitted()).pointParams } }),
};
