import { organisationRoles } from '../../shared/access.ts';
import { getVersion } from '../../shared/documents.ts';
import { callForEndorsement } from '../../shared/endorsements.ts';
import { createDeliberation } from '../../shared/procedures.ts';
import { recordResolution } from '../../shared/resolutions.ts';
import type { MakeCell } from './access-inputs.ts';
import type { World } from './access-world.ts';

/** A version the organisations are asked about until tomorrow. */
async function called(world: World) {
  const { document } = await world.round('open', true);
  const { procedureId } = world;
  const { client } = world.stage.coordinator;
  const { id: versionId, contentVersion } = await client.ok(getVersion, { params: document });
  const closesAt = new Date(world.test.clock.now().getTime() + 86_400_000).toISOString();
  const request = { params: { procedureId }, body: { versionId, closesAt }, match: `"c${contentVersion}"` };
  return { client, versionId, request, match: request.match };
}

async function call(world: World) {
  const { client, request, match } = await called(world);
  const { id: callId } = await client.ok(callForEndorsement, request);
  return { params: { procedureId: world.procedureId, callId }, match };
}

/** A public deliberation whose result is noted. */
async function deliberated(world: World) {
  const { procedureId } = world;
  const { id: deliberationId } = await world.stage.coordinator.client.ok(createDeliberation, {
    params: { procedureId },
    body: { body: 'Stadtrat', heldOn: '2026-03-01', public: true, capacity: 'decision', result: 'Beschlossen' },
  });
  return { params: { procedureId, deliberationId }, body: { reference: '1-2(VIII)26', wording: 'Ja.' } };
}

async function resolved(world: World) {
  const { client, versionId, match } = await called(world);
  const { id: resolutionId } = await client.ok(recordResolution, await deliberated(world));
  return { params: { procedureId: world.procedureId, versionId }, body: { resolutionId }, match };
}

/** Inputs for what the organisations say to a version, and what the council resolved. */
export const endorsementInputs: Record<string, MakeCell> = {
  listEndorsementCalls: async ({ procedureId }) => ({ options: { params: { procedureId } } }),
  callForEndorsement: async (world) => ({ options: (await called(world)).request }),
  giveEndorsement: async (world, role) => {
    const isOwn = (organisationRoles as readonly string[]).includes(role);
    const receipt = isOwn ? {} : { channel: 'letter', receivedOn: '2026-03-01' };
    const body = { organisationId: world.stage.organisations.own.id, opinion: 'endorsed', ...receipt };
    return { options: { ...(await call(world)), body } };
  },
  agreeOnVersion: async (world) => ({ options: await call(world), status: 409 }),
  listResolutions: async ({ procedureId }) => ({ options: { params: { procedureId } } }),
  recordResolution: async (world) => ({ options: await deliberated(world) }),
  downloadCouncilPackage: async (world) => {
    const { params } = await deliberated(world);
    const { versionId } = await called(world);
    return { options: { params, query: { versionId } } };
  },
  resolveVersion: async (world) => ({ options: await resolved(world), status: 409 }),
};
