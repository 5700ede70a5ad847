import { beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '../../server/app.ts';
import { organisationRoles, type Role, rolesFor, staffRoles } from '../../shared/access.ts';
import type { Endpoint } from '../../shared/endpoint.ts';
import { useApp } from '../support/app.ts';
import type { CallOptions, Client } from '../support/client.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { type Cell, inputs } from './access-inputs.ts';
import { World } from './access-world.ts';

const tokens = { sign: () => '', verify: () => null };
const installation = {
  version: 'test',
  publicUrl: 'http://127.0.0.1:3000',
  demo: false,
  translates: true,
  signIns: [],
};
/** Whoever begins a procedure coordinates it from then on, so that comes last. */
const endpoints = allRoutes(tokens, installation)
  .map((route) => route.endpoint)
  .toSorted((a, b) => Number(a.action === 'procedure.create') - Number(b.action === 'procedure.create'));
const roles: Role[] = ['public', 'person', 'administrator', ...staffRoles, ...organisationRoles];

/** Somebody with exactly this role. */
const clientWith = (stage: Stage, role: Role): Client =>
  ({
    public: stage.public,
    person: stage.stranger.client,
    administrator: stage.administrator.client,
    coordinator: stage.coordinator.client,
    clerk: stage.clerk.client,
    signatory: stage.secondSignatory.client,
    group_member: stage.groupMember.client,
    specialist: stage.specialist.client,
    representative: stage.representative.client,
    contributor: stage.contributor.client,
    observer: stage.observer.client,
  })[role];

const isPermitted = (endpoint: Endpoint, role: Role) => {
  const allowed = rolesFor(endpoint.action);
  return allowed.includes('public') || allowed.includes(role) || (role !== 'public' && allowed.includes('person'));
};

/** What somebody without the right is told: who does not belong to a procedure does not learn of it. */
function refusalFor(endpoint: Endpoint, role: Role): number {
  if (role === 'public') return 401;
  const belongs = role !== 'person' && role !== 'administrator';
  return endpoint.path.includes('/:procedureId') && !belongs ? 404 : 403;
}

const send = (client: Client, endpoint: Endpoint, cell: Cell) =>
  client.call(endpoint, cell.options as CallOptions<Endpoint>);

describe('the access table, every role at every operation', () => {
  const test = useApp();
  let world: World;
  let stage: Stage;

  beforeAll(async () => {
    stage = await buildStage(test);
    world = new World(test, stage);
  });

  it('has an input for every operation', () => {
    expect(Object.keys(inputs).toSorted()).toEqual(endpoints.map(({ operationId }) => operationId).toSorted());
  });

  for (const endpoint of endpoints) {
    it(`${endpoint.operationId} answers those who may, and refuses everybody else with the exact code`, async () => {
      const make = inputs[endpoint.operationId];
      if (!make) throw new Error(`No input for ${endpoint.operationId}.`);
      const refusedCell = await make(world, 'coordinator');
      // What is only read, and is the same for every role, is made once.
      const isShared = endpoint.method === 'GET' && make.length < 2;
      for (const role of roles) {
        const client = clientWith(stage, role);
        if (isPermitted(endpoint, role)) {
          const cell = isShared ? refusedCell : await make(world, role);
          const answer = await send(client, endpoint, cell);
          expect(answer.status, `${role}: ${answer.text}`).toBe(cell.status ?? endpoint.status);
        } else {
          const answer = await send(client, endpoint, refusedCell);
          expect(answer.status, `${role}: ${answer.text}`).toBe(refusalFor(endpoint, role));
        }
      }
    });
  }

  const inProcedure = endpoints.filter(({ path }) => path.includes('/:procedureId'));

  it.each(inProcedure.map((endpoint) => [endpoint.operationId, endpoint] as const))(
    '%s knows nothing for people of another procedure, in either direction',
    async (_, endpoint) => {
      const cell = (await inputs[endpoint.operationId]?.(world, 'coordinator')) ?? { options: {} };
      for (const client of [stage.foreignCoordinator.client, stage.foreignRepresentative.client]) {
        const answer = await send(client, endpoint, cell);
        expect(answer.status, answer.text).toBe(404);
        expect(answer.text).not.toMatch(/Bitte ändern|Begegnung|Leitlinien/);
      }
      // The ids of this procedure under the address of the other one, by somebody who works there.
      const moved = {
        ...cell,
        options: { ...cell.options, params: { ...cell.options.params, procedureId: stage.foreignProcedureId } },
      };
      const objectIds = Object.keys(cell.options.params ?? {}).filter((name) => name !== 'procedureId');
      if (objectIds.length > 0 && rolesFor(endpoint.action).includes('coordinator')) {
        const answer = await send(stage.foreignCoordinator.client, endpoint, moved);
        expect(answer.status, answer.text).toBe(404);
      }
    },
  );
});

describe('a draft of another organisation (R9)', () => {
  const test = useApp();
  let stage: Stage;
  let world: World;

  beforeAll(async () => {
    stage = await buildStage(test);
    world = new World(test, stage);
  });

  const draftOperations = [
    'getPosition',
    'editPosition',
    'deletePosition',
    'writeCoverText',
    'writeAnswer',
    'listPositionPoints',
    'addPoint',
    'editPoint',
    'removePoint',
    'submitPosition',
    'getReceipt',
    'listRevisions',
    'markReady',
    'returnDraft',
    'listRemarks',
    'addRemark',
    'listHistory',
    'listSignatures',
    'requestSignature',
  ];

  it.each(draftOperations)('%s is not found for another organisation and for staff', async (operationId) => {
    const endpoint = endpoints.find((candidate) => candidate.operationId === operationId);
    const make = inputs[operationId];
    if (!endpoint || !make) throw new Error(`No operation ${operationId}.`);
    const { params, position } = await world.draft('organisation');
    const own = await make(world, 'representative');
    const pointParams = { procedureId: params.procedureId, pointId: position.points[0]?.id ?? '' };
    const target = endpoint.path.includes('/:pointId') ? pointParams : { ...own.options.params, ...params };
    const cell: Cell = { options: { ...own.options, params: target } };
    for (const client of [
      stage.otherRepresentative.client,
      stage.coordinator.client,
      stage.clerk.client,
      stage.signatory.client,
      stage.specialist.client,
    ]) {
      const answer = await send(client, endpoint, cell);
      expect([403, 404], answer.text).toContain(answer.status);
      if (rolesFor(endpoint.action).includes('coordinator') && client === stage.coordinator.client)
        expect(answer.status).toBe(404);
      if (client === stage.otherRepresentative.client) expect(answer.status, answer.text).toBe(404);
      expect(answer.text).not.toContain('Bitte ändern.');
    }
  });
});
