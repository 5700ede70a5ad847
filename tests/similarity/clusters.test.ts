import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTopic } from '../../shared/review.ts';
import { getCluster, listClusterPoints, listClusters } from '../../shared/similarity.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { compareAll, letterOf, send } from './written-alike.ts';

const test = useApp();
let stage: Stage;
let letters: string[];
let pair: string[];

beforeAll(async () => {
  stage = await buildStage(test);
  letters = await send(
    test,
    stage,
    Array.from({ length: 60 }, (_, sender) => letterOf(`Familie ${sender}`)),
  );
  letters.push(...(await send(test, stage, [letterOf('Verein Lorenzstraße')], 'other')));
  pair = await send(test, stage, [
    'Die Schule am Park braucht eine neue Turnhalle mit Duschen.',
    '1. die Schule am Park braucht eine neue Turnhalle mit DUSCHEN!',
    'Etwas ganz anderes steht hier.',
  ]);
  await compareAll(test);
});

const inProcedure = () => ({ procedureId: stage.procedureId });
const list = (query = {}) => stage.clerk.client.ok(listClusters, { params: inProcedure(), query });

describe('clusters of similar points', () => {
  it('stand there with their size, their senders and a representative, the largest first', async () => {
    const { items, total } = await list({ count: 'true' });
    expect(items).toMatchObject([
      {
        points: 61,
        senders: 2,
        openPoints: 61,
        representativeId: letters[0],
        representative: { pointId: letters[0], comment: letterOf('Familie 0') },
      },
      {
        points: 2,
        senders: 1,
        openPoints: 2,
        representative: { pointId: pair[0] },
        members: [
          { pointId: pair[0], similarity: 1 },
          { pointId: pair[1], similarity: 1 },
        ],
      },
    ]);
    expect(total).toBe(2);
    expect((await list({ least: 51 })).items).toHaveLength(1);
  });

  it('are read page by page', async () => {
    const first = await list({ limit: 1 });
    const second = await list({ limit: 1, cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ points }) => points)).toEqual([61, 2]);
    expect(second.next).toBeNull();
  });

  it('keep every point and every sender of a mass letter', async () => {
    const [{ id: clusterId } = { id: '' }] = (await list()).items;
    const params = { ...inProcedure(), clusterId };
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { pointId: string; similarity: number }[]; next: string | null } =
        await stage.clerk.client.ok(listClusterPoints, { params, query: { limit: 25, ...(cursor && { cursor }) } });
      for (const { pointId, similarity } of page.items) {
        seen.push(pointId);
        expect(similarity).toBeGreaterThan(0.5);
      }
      cursor = page.next;
    } while (cursor);
    expect(seen).toHaveLength(61);
    expect(seen.toSorted()).toEqual(letters.toSorted());
  });

  it('are grouped into a topic in one act, and then are no longer open', async () => {
    const [, { id: clusterId } = { id: '' }] = (await list()).items;
    const params = { ...inProcedure(), clusterId };
    const { openPointIds } = await stage.clerk.client.ok(getCluster, { params });
    expect(openPointIds.toSorted()).toEqual(pair.slice(0, 2).toSorted());
    await stage.clerk.client.ok(createTopic, {
      params: inProcedure(),
      body: { title: 'Turnhalle', argument: '', pointIds: openPointIds },
    });
    expect(await stage.clerk.client.ok(getCluster, { params })).toMatchObject({
      points: 2,
      openPoints: 0,
      openPointIds: [],
    });
    expect((await list({ open: 'true' })).items.map(({ points }) => points)).toEqual([61]);
    const { items } = await stage.clerk.client.ok(listClusterPoints, { params, query: {} });
    expect(items).toMatchObject([{ isOpen: false, topicReference: 'T-1' }, { isOpen: false }]);
  });

  it('hold the others against another point when the first one is no longer answered', async () => {
    const [one = '', two] = await send(test, stage, [
      'Der Spielplatz im Nordpark soll eingezäunt und neu bepflanzt werden, bitte bald.',
      'Der Spielplatz im Nordpark soll eingezäunt und neu bepflanzt werden, danke sehr.',
    ]);
    await compareAll(test);
    await test.db.transaction((tx) => tx.execute(sql`update point_state set counts = false where point_id = ${one}`));
    const params = { ...inProcedure(), clusterId: one };
    const cluster = await stage.clerk.client.ok(getCluster, { params });
    expect(cluster).toMatchObject({ points: 1, representative: { pointId: two, similarity: 1 } });
    expect((await list()).items.map(({ id }) => id)).not.toContain(one);
    await test.db.transaction((tx) =>
      tx.execute(sql`update point_state set counts = false where point_id = ${two ?? ''}`),
    );
    await stage.clerk.client.refused(getCluster, 404, { params });
  });

  it('are told to staff alone', async () => {
    for (const { client } of [stage.representative, stage.observer]) {
      await client.refused(listClusters, 403, { params: inProcedure() });
    }
  });
});
