import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../server/platform/ids.ts';
import { listEvents } from '../../shared/audit.ts';
import { createOrganisation } from '../../shared/organisations.ts';
import {
  createParticipation,
  editParticipation,
  listParticipations,
  participationLifecycle,
  participationStates,
} from '../../shared/procedures.ts';
import { listRounds } from '../../shared/rounds.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
let params: { procedureId: string };
beforeAll(async () => {
  stage = await buildStage(test);
  params = { procedureId: stage.procedureId };
});

let unique = 0;
async function takeIn(status: (typeof participationStates)[number] = 'planned') {
  const { client } = stage.coordinator;
  const { id } = await client.ok(createOrganisation, { body: { name: `Verein ${unique++}`, kind: 'association' } });
  return client.ok(createParticipation, { params, body: { organisationId: id, status } });
}
const at = ({ id, version }: { id: string; version: number }) => ({
  params: { ...params, participationId: id },
  match: `"v${version}"`,
});

describe('a participation', () => {
  it('can go exactly the steps of its lifecycle, from every state', async () => {
    const { client } = stage.coordinator;
    for (const from of participationStates) {
      for (const to of participationStates.filter((state) => state !== from)) {
        const call = await client.call(editParticipation, { ...at(await takeIn(from)), body: { status: to } });
        expect([from, to, call.status]).toEqual([from, to, participationLifecycle[from].includes(to) ? 200 : 409]);
      }
    }
  });

  it('keeps the way there with its instants, and an event for each step', async () => {
    const { client } = stage.coordinator;
    const planned = await takeIn();
    test.clock.advance(60);
    const sought = await client.ok(editParticipation, {
      ...at(planned),
      body: { status: 'sought', capacity: 'Wissenschaft' },
    });
    expect(sought).toMatchObject({ status: 'sought', capacity: 'Wissenschaft' });
    expect(sought.steps.map(({ status }) => status)).toEqual(['planned', 'sought']);
    expect(sought.steps[1]?.at).toBe(test.clock.now().toISOString());
    const same = await client.ok(editParticipation, { ...at(sought), body: { status: 'sought' } });
    expect(same).toEqual(sought);
    await test.seal();
    const { items } = await client.ok(listEvents, { params, query: { subjectId: planned.id } });
    expect(items).toMatchObject([
      { action: 'participation.edit', before: { status: 'planned' }, after: { status: 'sought' } },
      { action: 'participation.create', after: { status: 'planned' } },
    ]);
  });

  it('is entered once for each organisation, also by two at the same instant, and only for one that is known', async () => {
    const { client } = stage.coordinator;
    const { id } = await client.ok(createOrganisation, { body: { name: 'Doppelt', kind: 'other' } });
    const answers = await Promise.all(
      [1, 2, 3].map(() => client.call(createParticipation, { params, body: { organisationId: id } })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    await client.refused(createParticipation, 404, { params, body: { organisationId: newId() } });
  });

  it('is changed by one of two at the same instant (R16), and by nobody of another procedure (R9)', async () => {
    const entered = await takeIn();
    const { client } = stage.coordinator;
    const answers = await Promise.all(
      (['sought', 'invited'] as const).map((status) =>
        client.call(editParticipation, { ...at(entered), body: { status } }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    await client.refused(editParticipation, 428, { params: at(entered).params, body: { status: 'ended' } });
    await stage.foreignCoordinator.client.refused(editParticipation, 404, {
      params: { procedureId: stage.foreignProcedureId, participationId: entered.id },
      match: '"v2"',
      body: { status: 'ended' },
    });
    const { text } = await stage.foreignRepresentative.client.call(listParticipations, {
      params: { procedureId: stage.foreignProcedureId },
    });
    expect(text).not.toContain('Begegnung');
  });

  it('that has ended leaves its people without the procedure at once', async () => {
    const { client } = stage.coordinator;
    const { items } = await client.ok(listParticipations, { params });
    const other = items.find(({ organisationId }) => organisationId === stage.organisations.other.id);
    if (!other) throw new Error('The other organisation takes part.');
    await stage.otherRepresentative.client.ok(listRounds, { params });
    await client.ok(editParticipation, { ...at(other), body: { status: 'ended' } });
    await stage.otherRepresentative.client.refused(listRounds, 404, { params });
  });
});
