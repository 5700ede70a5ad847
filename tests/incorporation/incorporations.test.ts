import { beforeAll, describe, expect, it } from 'vitest';
import { refreshPointState } from '../../server/features/positions/index.ts';
import { reopening } from '../../server/tables/review.ts';
import { listEvents } from '../../shared/audit.ts';
import type { WireBody } from '../../shared/endpoint.ts';
import {
  createIncorporation,
  deleteIncorporation,
  freezeVersion,
  getProof,
  listIncorporations,
} from '../../shared/incorporation.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { decidePoints, holdRound, openDesk } from './desk.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

const old =
  '# 1. Ziele\n\nWir wollen zusammenleben. Alle sollen mitreden.\n\n# 2. Wege\n\nKurse werden angeboten. Beratung gibt es.\n';
const now = old
  .replace('Kurse werden angeboten.', 'Kurse werden kostenlos angeboten.')
  .replace(' Alle sollen mitreden.', '');
let rounds = 200;

/** A working version with changes, and an accepted point behind them. */
async function begin(options: Partial<Parameters<typeof decidePoints>[2]> = {}) {
  const desk = await openDesk(stage, old);
  const roundId = await holdRound(test, stage.procedureId, desk.first.id, ++rounds);
  const decided = await decidePoints(test, stage, { roundId, organisation: stage.organisations.own, ...options });
  const working = await desk.write(now);
  const params = { procedureId: stage.procedureId };
  const wording = {
    pointId: decided.pointId,
    versionId: working.id,
    sectionKey: desk.keyOf('Wege'),
    change: 'changed' as const,
    before: 'Kurse werden angeboten.',
    after: 'Kurse werden **kostenlos** angeboten.',
  };
  const refused = (body: WireBody<typeof createIncorporation>, status: number) =>
    stage.clerk.client.refused(createIncorporation, status, { params, body });
  return { desk, decided, working, params, wording, refused, roundId };
}

describe('a link to a changed passage', () => {
  it('explains the sentence, counts for the promise, and is listed with its point', async () => {
    const { desk, decided, params, wording, working } = await begin();
    const made = await stage.clerk.client.ok(createIncorporation, { params, body: wording });
    expect(made).toMatchObject({
      state: 'pending',
      versionNumber: 2,
      pointReferences: [`${decided.reference}.1`],
      action: null,
      responses: [],
      can: { delete: true },
    });
    const proof = await desk.client.ok(getProof, { params: { ...desk, number: 2 } });
    expect(proof.openPromises).toEqual([]);
    expect(proof.silentChanges.map(({ change, before }) => [change, before])).toEqual([
      ['deleted', 'Alle sollen mitreden.'],
    ]);
    expect(proof.contentVersion).toBe(working.contentVersion + 1);
    const list = (query: Record<string, string>) => desk.client.ok(listIncorporations, { params, query });
    for (const query of [{ pointId: decided.pointId }, { versionId: working.id }]) {
      expect((await list(query)).items.map(({ id }) => id)).toEqual([made.id]);
    }
    expect((await list({ versionId: desk.first.id })).items).toEqual([]);
    await test.seal();
    const { items } = await desk.client.ok(listEvents, { params, query: { subjectId: made.id } });
    expect(items.map(({ action }) => action)).toEqual(['incorporation.create']);
  });

  it('names words that stand in the texts, else the place that is wrong (422)', async () => {
    const { wording, refused } = await begin();
    const after = await refused({ ...wording, after: 'Kurse werden geschenkt.' }, 422);
    expect(after).toMatchObject({ rule: 'R7', errors: [{ pointer: '/after', code: 'not_in_text' }] });
    const before = await refused({ ...wording, before: 'Kurse gibt es.' }, 422);
    expect(before.errors).toMatchObject([{ pointer: '/before', code: 'not_in_text' }]);
    expect((await refused({ ...wording, sectionKey: 'zzzzzzzz' }, 400)).errors?.[0]?.pointer).toBe('/sectionKey');
  });

  it('says what its kind of change needs', async () => {
    const { wording, refused } = await begin();
    const pointerOf = async (body: WireBody<typeof createIncorporation>) =>
      (await refused(body, 400)).errors?.[0]?.pointer;
    expect(await pointerOf({ ...wording, before: ' ' })).toBe('/before');
    expect(await pointerOf({ ...wording, after: '' })).toBe('/after');
    expect(await pointerOf({ ...wording, change: 'inserted', after: '' })).toBe('/after');
    expect(await pointerOf({ ...wording, change: 'deleted', before: '' })).toBe('/before');
    expect(await pointerOf({ ...wording, change: 'moved', after: '' })).toBe('/after');
    expect(await pointerOf({ ...wording, change: 'action' })).toBe('/action');
    expect(await pointerOf({ ...wording, sectionKey: null })).toBe('/sectionKey');
    expect(await pointerOf({ ...wording, topicId: wording.pointId })).toBe('/pointId');
    expect(await pointerOf({ ...wording, pointId: null })).toBe('/pointId');
  });

  it('goes to the working version only, and to a decision in force that promises something', async () => {
    const { desk, wording, refused, roundId, decided } = await begin();
    await refused({ ...wording, versionId: desk.first.id }, 409);
    const { pointId } = await decidePoints(test, stage, {
      roundId,
      organisation: stage.organisations.own,
      outcome: 'not_accepted',
    });
    const problem = await refused({ ...wording, pointId }, 409);
    expect(problem.detail).toContain('keine Entscheidung');
    await refused({ ...wording, pointId: desk.first.id }, 404);
    await stage.representative.client.refused(createIncorporation, 403, { params: desk, body: wording });
    await stage.foreignCoordinator.client.refused(createIncorporation, 404, {
      params: { procedureId: stage.foreignProcedureId },
      body: wording,
    });
    await reopen(decided);
    await refused(wording, 409);
  });

  it('explains nothing any more once its decision is reopened (R18)', async () => {
    const { desk, decided, params, wording } = await begin();
    await stage.clerk.client.ok(createIncorporation, { params, body: wording });
    await reopen(decided);
    const proof = await desk.client.ok(getProof, { params: { ...desk, number: 2 } });
    expect(proof.silentChanges.map(({ after }) => after)).toContain('Kurse werden kostenlos angeboten.');
  });

  it('can be undone while the version is in work, with what was read, and makes a freeze stale', async () => {
    const { desk, params, wording } = await begin();
    const { id } = await stage.clerk.client.ok(createIncorporation, { params, body: wording });
    const match = await desk.match(2);
    const at = { params: { ...params, incorporationId: id } };
    await desk.client.refused(deleteIncorporation, 412, { ...at, match: '"v7"' });
    await desk.client.ok(deleteIncorporation, { ...at, match: '"v1"' });
    await desk.client.refused(deleteIncorporation, 404, { ...at, match: '"v1"' });
    await desk.client.refused(freezeVersion, 412, { params: { ...desk, number: 2 }, match });
    const proof = await desk.client.ok(getProof, { params: { ...desk, number: 2 } });
    expect(proof.openPromises).toHaveLength(1);
  });

  it('stays once its version is frozen, and is then done', async () => {
    const { desk, params, wording, working } = await begin();
    const { id } = await stage.clerk.client.ok(createIncorporation, { params, body: wording });
    await stage.clerk.client.ok(createIncorporation, {
      params,
      body: {
        ...wording,
        sectionKey: desk.keyOf('Ziele'),
        change: 'deleted',
        before: 'Alle sollen mitreden.',
        after: '',
      },
    });
    await desk.freeze(2);
    await desk.client.refused(deleteIncorporation, 409, { params: { ...params, incorporationId: id }, match: '"v2"' });
    const { items } = await desk.client.ok(listIncorporations, { params, query: { versionId: working.id } });
    expect(items.map(({ state, can }) => [state, can.delete])).toEqual([
      ['done', expect.objectContaining({ code: 'wrong_state' })],
      ['done', expect.objectContaining({ code: 'wrong_state' })],
    ]);
  });

  it('and a freeze at the same instant leave either both or a stale freeze, never a frozen text with an open link', async () => {
    const { desk, params, wording } = await begin();
    await stage.clerk.client.ok(createIncorporation, { params, body: wording });
    await stage.clerk.client.ok(createIncorporation, {
      params,
      body: {
        ...wording,
        sectionKey: desk.keyOf('Ziele'),
        change: 'deleted',
        before: 'Alle sollen mitreden.',
        after: '',
      },
    });
    const match = await desk.match(2);
    const [freeze, link] = await Promise.all([
      desk.client.call(freezeVersion, { params: { ...desk, number: 2 }, match }),
      stage.clerk.client.call(createIncorporation, { params, body: { ...wording, note: 'noch einmal' } }),
    ]);
    expect([
      [200, 409],
      [412, 201],
    ]).toContainEqual([freeze.status, link.status]);
  });
});

async function reopen({ dispositionId, pointIds }: { dispositionId: string; pointIds: string[] }) {
  const { procedureId } = stage;
  await test.db.transaction(async (tx) => {
    await tx.insert(reopening).values({
      procedureId,
      dispositionId,
      version: 1,
      reason: 'Neues Gesetz',
      personId: stage.coordinator.id,
      at: test.clock.now(),
    });
    await refreshPointState(tx, procedureId, pointIds);
  });
}
