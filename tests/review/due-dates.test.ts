import { beforeEach, describe, expect, it } from 'vitest';
import { applyBulk, previewBulk, undoBulk } from '../../shared/bulk.ts';
import {
  adoptPointDisposition,
  countPoints,
  createTopic,
  getPoint,
  listPoints,
  triagePoint,
} from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Player, type Stage } from '../support/stage.ts';
import { at, buildRound, type HandedPoint, present, propose } from './build.ts';

const test = useApp('2026-03-02T09:00:00Z');
let stage: Stage;
let points: HandedPoint[];

beforeEach(async () => {
  test.clock.set('2026-03-02T09:00:00Z');
  stage = await buildStage(test);
  ({ points } = await buildRound(test, stage, [{ comment: 'Eins' }, { comment: 'Zwei' }, { comment: 'Drei' }]));
});

const params = () => ({ procedureId: stage.procedureId });
const dueOn = (handed: HandedPoint | undefined, day: string | null, version = 0) =>
  stage.clerk.client.ok(triagePoint, {
    params: at(stage, handed),
    body: { tags: [], assigneeId: null, dueOn: day },
    match: `"v${version}"`,
  });
const standings = async (by: Player = stage.clerk) => {
  const { facets } = await by.client.ok(countPoints, { params: params() });
  return Object.fromEntries(facets.due.map(({ value, points: count }) => [value, count]));
};
const listed = async (query: object, by: Player = stage.clerk) =>
  (await by.client.ok(listPoints, { params: params(), query })).items.map(({ reference }) => reference);
const references = (...order: number[]) => order.map((index) => present(points[index]).reference);

describe('due dates', () => {
  it('make a point overdue once their day has ended in the time zone of the procedure', async () => {
    await dueOn(points[0], '2026-03-02');
    await dueOn(points[1], '2026-03-09');
    await dueOn(points[2], '2026-03-10');
    expect(await standings()).toEqual({ soon: 2, later: 1 });
    test.clock.set('2026-03-02T22:59:59Z');
    expect(await standings()).toEqual({ soon: 2, later: 1 });
    test.clock.set('2026-03-02T23:00:00Z');
    expect(await standings()).toEqual({ overdue: 1, soon: 2 });
    expect(await listed({ due: 'overdue' })).toEqual(references(0));
    expect(await listed({ due: ['overdue', 'soon'] })).toEqual(references(0, 1, 2));
  });

  it('press no more once the point is decided, nor where the date was taken away', async () => {
    await dueOn(points[0], '2026-03-01');
    await dueOn(points[1], '2026-03-01');
    expect(await standings()).toEqual({ overdue: 2, none: 1 });
    await propose(stage.clerk, stage, points[0]);
    expect(await standings()).toEqual({ overdue: 2, none: 1 });
    await stage.signatory.client.ok(adoptPointDisposition, { params: at(stage, points[0]), match: '"v1"' });
    await dueOn(points[1], null, 1);
    expect(await standings()).toEqual({ none: 3 });
  });

  it('are known to no organisation, by no filter, count or order (R11)', async () => {
    await dueOn(points[2], '2026-03-01');
    const by = stage.representative;
    expect(await standings(by)).toEqual({ none: 3 });
    expect(await listed({ due: 'overdue' }, by)).toEqual([]);
    expect(await listed({ sort: 'due' }, by)).toEqual(references(0, 1, 2));
    expect(await listed({ sort: 'due' })).toEqual(references(2, 0, 1));
    const read = await by.client.ok(getPoint, { params: at(stage, points[2]) });
    expect(read.dueOn).toBeNull();
  });

  it('are given to many points at once, and taken back', async () => {
    await dueOn(points[0], '2026-03-05');
    const act = { type: 'due', dueOn: '2026-04-01' } as const;
    const { changes } = await stage.clerk.client.ok(previewBulk, {
      params: params(),
      body: { act, pointIds: points.map(({ id }) => id) },
    });
    const done = await stage.clerk.client.ok(applyBulk, {
      params: params(),
      body: { act, points: changes.map(({ id, version }) => ({ id, version })) },
    });
    expect(await standings()).toEqual({ later: 3 });
    await stage.clerk.client.ok(undoBulk, { params: { ...params(), bulkId: done.id } });
    expect(await standings()).toEqual({ soon: 1, none: 2 });
  });

  it('are days of the calendar', async () => {
    await stage.clerk.client.refused(triagePoint, 400, {
      params: at(stage, points[0]),
      body: { tags: [], assigneeId: null, dueOn: '2026-02-30' },
      match: '"v0"',
    });
  });
});

describe('the order of the list', () => {
  it('is by topic and by outcome too, with what has none at the end', async () => {
    await stage.clerk.client.ok(createTopic, {
      params: params(),
      body: { title: 'Kurse', pointIds: [present(points[2]).id] },
    });
    await propose(stage.clerk, stage, points[1]);
    expect(await listed({ sort: 'topic' })).toEqual(references(2, 0, 1));
    expect(await listed({ sort: 'outcome' })).toEqual(references(1, 0, 2));
    expect(await listed({ sort: 'topic' }, stage.representative)).toEqual(references(0, 1, 2));
    expect(await listed({ sort: 'outcome' }, stage.representative)).toEqual(references(0, 1, 2));
  });
});
