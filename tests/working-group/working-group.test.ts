import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../server/platform/ids.ts';
import { listEvents } from '../../shared/audit.ts';
import { editWorkingGroup, getWorkingGroup } from '../../shared/working-group.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

/** The same steps in a procedure of their own each. */
async function empty() {
  const { procedureId, coordinator } = await buildStage(test);
  return { params: { procedureId }, client: coordinator.client };
}

describe('the working group', () => {
  it('is empty with version 0 until it is set up, and keeps its seats in their order', async () => {
    const { params, client } = await empty();
    const before = await client.call(getWorkingGroup, { params });
    expect(before.body).toEqual({ title: '', note: '', majority: 'votes_cast', seats: [], version: 0 });
    expect(before.headers.etag).toBe('"v0"');
    const group = await client.ok(editWorkingGroup, {
      params,
      match: '"v0"',
      body: {
        title: 'Arbeitsgremium',
        note: 'Konzipiert.',
        seats: [
          { function: 'Leitung Sozialamt', voting: true },
          { function: 'Vertretung Verein', voting: false, organisationId: stage.organisations.own.id },
        ],
      },
    });
    expect(group).toMatchObject({
      version: 1,
      seats: [
        { function: 'Leitung Sozialamt', organisationName: null, voting: true },
        { function: 'Vertretung Verein', organisationName: 'Begegnung e. V.', voting: false },
      ],
    });
    const shrunk = await client.ok(editWorkingGroup, {
      params,
      match: '"v1"',
      body: { title: 'Arbeitsgremium', seats: [{ function: 'Leitung Sozialamt', voting: true }] },
    });
    expect(shrunk.seats).toHaveLength(1);
    await test.seal();
    const { items } = await client.ok(listEvents, { params });
    expect(items).toMatchObject([
      {
        action: 'working_group.edit',
        before: { seats: ['Leitung Sozialamt', 'Vertretung Verein'] },
        after: { seats: ['Leitung Sozialamt'] },
      },
      { action: 'working_group.edit', before: { seats: [] } },
    ]);
  });

  it('is set up once when two set it up at the same instant; the other is shown what stands there (R16)', async () => {
    const { params, client } = await empty();
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((title) =>
        client.call(editWorkingGroup, {
          params,
          match: '"v0"',
          body: { title, seats: [{ function: `Sitz ${title}`, voting: true }] },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
    const now = await client.ok(getWorkingGroup, { params });
    expect(now.seats.map((seat) => seat.function)).toEqual([`Sitz ${now.title}`]);
    for (const answer of answers.filter(({ status }) => status === 412))
      expect(answer.body).toMatchObject({ current: { title: now.title, version: 1 } });
  });

  it('has no seat of an organisation nobody knows, and then changes nothing', async () => {
    const { params, client } = await empty();
    const body = { title: 'Gremium', seats: [{ function: 'Sitz', voting: true, organisationId: newId() }] };
    await client.refused(editWorkingGroup, 404, { params, match: '"v0"', body });
    await client.refused(editWorkingGroup, 428, { params, body });
    expect((await client.ok(getWorkingGroup, { params })).version).toBe(0);
  });
});
