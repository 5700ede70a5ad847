import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordEvents } from '../../server/platform/audit.ts';
import { newId } from '../../server/platform/ids.ts';
import { chainHead } from '../../server/tables/platform.ts';
import { listEvents, verifyEvents } from '../../shared/audit.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const test = useApp();
const subjectId = newId();
let stage: Stage;
let params: { procedureId: string };
let letGo: () => Promise<void> = async () => undefined;

beforeAll(async () => {
  stage = await buildStage(test);
  params = { procedureId: stage.procedureId };
  const event = (action: string, id = newId()) => ({
    action,
    subject: { type: 'round', id },
    after: { title: action },
  });
  const actor = { personId: stage.coordinator.id, name: 'Koordination' };
  await test.db.transaction(async (tx) => {
    const now = test.clock.now();
    const own = ['round.created', 'round.edited', 'round.opened', 'round.closed'].map((action) => event(action));
    await recordEvents(tx, actor, now, [...own, event('round.published', subjectId)], stage.procedureId);
    await recordEvents(tx, actor, now, [event('foreign.secret')], stage.foreignProcedureId);
  });
  await test.seal();
  await holdChain();
  await test.db.transaction((tx) =>
    recordEvents(tx, actor, test.clock.now(), [event('round.reopened', subjectId)], stage.procedureId),
  );
});

afterAll(() => letGo());

/** Holds the chain as a sealer of another process does, so that what is committed from now on stays pending. */
const holdChain = () =>
  new Promise<void>((isHeld, fail) => {
    const held = test.db.transaction(async (tx) => {
      const ofChain = eq(chainHead.procedureId, stage.procedureId);
      await tx.select({ sequence: chainHead.sequence }).from(chainHead).where(ofChain).for('update');
      isHeld();
      await new Promise<void>((release) => {
        letGo = () => {
          release();
          return held;
        };
      });
    });
    held.catch(fail);
  });

describe('the list of events', () => {
  it('goes through the sealed order, newest first, page by page', async () => {
    const { client } = stage.coordinator;
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.ok(listEvents, { params, query: { limit: 2, ...(cursor && { cursor }) } });
      seen.push(...page.items.map((item) => item.sequence));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });

  it('tells who did what to which object, with the hash of its seal', async () => {
    const { client, id } = stage.coordinator;
    const { items, total } = await client.ok(listEvents, { params, query: { subjectId, count: 'true' } });
    expect(total).toBe(1);
    expect(items).toEqual([
      {
        sequence: 5,
        id: expect.any(String),
        at: '2026-03-02T09:00:00.000Z',
        action: 'round.published',
        subject: { type: 'round', id: subjectId },
        actor: { id, name: 'Koordination' },
        before: null,
        after: { title: 'round.published' },
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it('shows no actor and no values once they are erased (R17)', async () => {
    await test.db.transaction((tx) =>
      tx.execute('update event_detail set actor_id = null, actor_name = null, before = null, after = null'),
    );
    const { items } = await stage.coordinator.client.ok(listEvents, { params });
    expect(items).toHaveLength(5);
    for (const item of items) expect(item).toMatchObject({ actor: null, before: null, after: null });
  });

  it('refuses a cursor that is not ours, and ends after one beyond the chain', async () => {
    const { client } = stage.coordinator;
    await client.refused(listEvents, 400, { params, query: { cursor: 'x' } });
    for (const value of ['abc', null, 1.5, -1, 1e300]) {
      const cursor = Buffer.from(JSON.stringify([value])).toString('base64url');
      expect((await client.call(listEvents, { params, query: { cursor } })).status).toBe(200);
    }
  });

  it('is for the coordinator of this procedure alone (R9)', async () => {
    await stage.clerk.client.refused(listEvents, 403, { params });
    await stage.representative.client.refused(listEvents, 403, { params });
    await stage.foreignCoordinator.client.refused(listEvents, 404, { params });
    await stage.public.refused(listEvents, 401, { params });
    const { text } = await stage.coordinator.client.call(listEvents, { params });
    expect(text).not.toContain('foreign.secret');
  });
});

describe('verification by everybody who takes part (R13)', () => {
  it('says up to where the chain is sealed and what is pending', async () => {
    test.clock.advance(3);
    const report = await stage.observer.client.ok(verifyEvents, { params });
    expect(report).toEqual({
      sealedTo: 5,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
      pending: 1,
      oldestPendingSeconds: 3,
      intact: true,
      firstBroken: null,
    });
    await stage.foreignRepresentative.client.refused(verifyEvents, 404, { params });
  });
});
