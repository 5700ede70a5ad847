import { sql } from 'drizzle-orm';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { comparePoints } from '../../server/features/similarity/index.ts';
import { markPoint } from '../../shared/review.ts';
import { getCluster, listSimilarPoints } from '../../shared/similarity.ts';
import { splitPoint } from '../../shared/splitting.ts';
import { handIn } from '../review/build.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { compareAll, letterOf, send } from './written-alike.ts';

const test = useApp();
let stage: Stage;

beforeAll(async () => {
  stage = await buildStage(test);
});

const similarTo = (pointId: string | undefined) =>
  stage.clerk.client.ok(listSimilarPoints, {
    params: { procedureId: stage.procedureId },
    query: { pointId: pointId ?? '' },
  });

describe('similar points', () => {
  it('are asked for by the transaction in which a point comes into being, and found when its job has run', async () => {
    const [mine = '', apart] = await send(test, stage, [letterOf('Bürgerverein'), 'Mehr Sprachkurse am Abend.']);
    const [theirs = ''] = await send(test, stage, [letterOf('Elternbeirat').toUpperCase()], 'other');
    expect(await similarTo(mine)).toEqual({ representativeId: null, members: [], cluster: null, isCompared: false });
    const { rows } = await test.db.appPool.query<{ payload: { pointIds: string[] } }>(
      `select payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'compare-points' order by j.id`,
    );
    expect(rows.map(({ payload }) => payload.pointIds)).toEqual([[mine, apart], [theirs]]);
    for (const { payload } of rows) await comparePoints(test.db)(payload, { isLast: false });

    const found = await similarTo(mine);
    expect(found).toMatchObject({
      representativeId: mine,
      members: [{ pointId: theirs, organisationName: stage.organisations.other.name, isOpen: true }],
      cluster: { points: 2 },
      isCompared: true,
    });
    expect(found.members[0]?.similarity).toBeGreaterThan(0.7);
    expect(await similarTo(apart)).toEqual({
      representativeId: null,
      members: [],
      cluster: null,
      isCompared: true,
    });
  });

  it('are compared once, however often and at whatever moment the job runs', async () => {
    const ids = await send(
      test,
      stage,
      Array.from(
        { length: 12 },
        (_, place) => `Die Bibliothek soll am Sonntag für alle geöffnet bleiben, Gruppe ${place}`,
      ),
    );
    const { procedureId } = stage;
    const jobs = ids.map((id) => comparePoints(test.db)({ procedureId, pointIds: [id] }, { isLast: false }));
    const many = comparePoints(test.db, { from: 2, atOnce: 3 })({ procedureId, pointIds: ids }, { isLast: false });
    await Promise.all([...jobs, compareAll(test), many]);
    await compareAll(test);
    const { rows } = await test.db.reader.execute<{ clusters: number; points: number }>(sql`
      select count(distinct cluster_id) as clusters, count(*) as points from point_print
      where point_id = any(${sql.param(ids)}::uuid[])`);
    expect(rows).toEqual([{ clusters: 1, points: 12 }]);
  });

  it('are the same whether many are compared at once or one after the other', async () => {
    const texts = Array.from({ length: 30 }, (_, place) => {
      const subject = ['Der Radweg', 'Das Freibad', 'Die Straßenbahn'][place % 3];
      return `${subject} am nördlichen Stadtrand soll endlich ausgebaut werden, bittet Haushalt ${place % 7} von hier.`;
    });
    const ids = await send(test, stage, texts);
    const { procedureId } = stage;
    const clustered = async () => {
      const { rows } = await test.db.reader.execute<{ pointId: string }>(sql`
        select point_id as "pointId", cluster_id as "clusterId", likeness, bands is not null as "isLead" from point_print
        where point_id = any(${sql.param(ids)}::uuid[]) order by point_id`);
      return rows;
    };
    for (const id of ids) await comparePoints(test.db)({ procedureId, pointIds: [id] }, { isLast: false });
    const single = await clustered();
    const owner = new pg.Client({ connectionString: test.urls.ownerUrl });
    await owner.connect();
    await owner.query('delete from point_print where point_id = any($1)', [ids]);
    await owner.end();
    const many = comparePoints(test.db, { from: 2, atOnce: 4 });
    await many({ procedureId, pointIds: ids.slice(0, 15) }, { isLast: false });
    await many({}, { isLast: false });
    expect(await clustered()).toEqual(single);
    expect(new Set(single.map((row) => JSON.stringify(row))).size).toBe(30);
  });

  it('are no longer offered once their parts are answered instead', async () => {
    const { procedureId, organisations } = stage;
    const words = 'Der Marktplatz braucht mehr Schatten, Bänke und einen Trinkbrunnen für den Sommer.';
    const [kept] = await send(test, stage, [words]);
    const { coverId } = await handIn(test, {
      procedureId,
      roundId: null,
      organisation: organisations.other,
      reference: 'V-geteilt',
      coverText: words,
    });
    const textId = coverId ?? '';
    const { id: pointId } = await stage.clerk.client.ok(markPoint, {
      params: { procedureId, textId },
      body: { kind: 'change', start: 0, end: words.length },
    });
    await compareAll(test);
    expect((await similarTo(kept)).members).toMatchObject([{ pointId, similarity: 1 }]);
    await stage.clerk.client.ok(splitPoint, {
      params: { procedureId, pointId },
      body: {
        parts: [
          { kind: 'change', spans: [{ textId, start: 0, end: 36 }] },
          { kind: 'change', spans: [{ textId, start: 36, end: words.length }] },
        ],
      },
    });
    await compareAll(test);
    expect(await similarTo(kept)).toMatchObject({ members: [], cluster: null, representativeId: null });
  });

  it('are told to staff alone, and of no other procedure (R9)', async () => {
    const [pointId = ''] = await send(test, stage, [letterOf('Sportverein')]);
    await compareAll(test);
    const params = { procedureId: stage.procedureId };
    const query = { pointId };
    for (const { client } of [stage.representative, stage.observer, stage.contributor]) {
      await client.refused(listSimilarPoints, 403, { params, query });
    }
    const foreign = { procedureId: stage.foreignProcedureId };
    await stage.foreignCoordinator.client.refused(listSimilarPoints, 404, { params: foreign, query });
    const { cluster } = await similarTo(pointId);
    await stage.foreignCoordinator.client.refused(getCluster, 404, {
      params: { procedureId: stage.foreignProcedureId, clusterId: cluster?.id ?? '' },
    });
  });
});
