import { getCounterDraftMapping } from '../../shared/counter-drafts.ts';
import { createPosition, submitPosition } from '../../shared/positions.ts';
import { lay } from '../counter-drafts/send.ts';
import type { MakeCell } from './access-inputs.ts';
import type { World } from './access-world.ts';

const markdown = '# 1 Leitlinien\n\nIntegration ist Aufgabe der Stadt.\n';

/** A position that was handed in with a draft of its own. */
async function withCounterDraft(world: World) {
  const { test, stage } = world;
  const { params, first } = await world.round();
  const { procedureId } = params;
  const { client } = stage.representative;
  const { id: positionId } = await client.ok(createPosition, {
    params,
    body: { organisationId: stage.organisations.own.id },
  });
  await lay(test, stage.representative, { procedureId, positionId, bytes: markdown });
  const at = { procedureId, positionId };
  await client.ok(submitPosition, { params: at, match: '"c2"' });
  return { params: at, versionId: first.id };
}

/** Inputs for counter-drafts. */
export const counterDraftInputs: Record<string, MakeCell> = {
  getCounterDraft: async (world) => ({ options: { params: (await withCounterDraft(world)).params } }),
  uploadCounterDraft: async (world, role) => {
    const { params } = await world.draft(isStaff(role) ? 'staff' : 'organisation');
    return { options: { params, query: { fileName: 'entwurf.md' }, body: markdown } };
  },
  removeCounterDraft: async (world, role) => {
    const by = isStaff(role) ? 'staff' : 'organisation';
    const { params } = await world.draft(by);
    const { test, stage } = world;
    await lay(test, by === 'staff' ? stage.clerk : stage.representative, { ...params, bytes: markdown });
    return { options: { params } };
  },
  getCounterDraftMapping: async (world) => ({ options: { params: (await withCounterDraft(world)).params } }),
  mapCounterDraft: async (world) => {
    const { params, versionId } = await withCounterDraft(world);
    const { sections } = await world.stage.clerk.client.ok(getCounterDraftMapping, { params });
    const sectionId = sections[0]?.id ?? '';
    return { options: { params, body: { versionId, sections: [{ sectionId, choice: 'none' }] } } };
  },
};

const isStaff = (role: Parameters<MakeCell>[1]): boolean => role === 'coordinator' || role === 'clerk';
