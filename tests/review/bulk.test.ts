import { beforeEach, describe, expect, it } from 'vitest';
import { listEvents } from '../../shared/audit.ts';
import { applyBulk, type BulkAct, previewBulk, undoBulk } from '../../shared/bulk.ts';
import { getPoint, triagePoint } from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Player, type Stage } from '../support/stage.ts';
import { at, buildRound, type HandedPoint, present } from './build.ts';

const test = useApp();
let stage: Stage;
let points: HandedPoint[];
const tagging: BulkAct = { type: 'tag', add: ['Bus'], remove: ['Miete'] };

beforeEach(async () => {
  stage = await buildStage(test);
  ({ points } = await buildRound(test, stage, [{ comment: 'Eins' }, { comment: 'Zwei' }, { comment: 'Drei' }]));
});

const params = () => ({ procedureId: stage.procedureId });
const ids = () => points.map(({ id }) => id);
const preview = (act: BulkAct, by: Player = stage.clerk) =>
  by.client.ok(previewBulk, { params: params(), body: { act, pointIds: ids() } });
const apply = async (act: BulkAct, by: Player = stage.clerk) => {
  const { changes } = await preview(act, by);
  const body = { act, points: changes.map(({ id, version }) => ({ id, version })) };
  return by.client.ok(applyBulk, { params: params(), body });
};
const undo = (bulkId: string, by: Player = stage.clerk) => by.client.ok(undoBulk, { params: { ...params(), bulkId } });
const triage = (handed: HandedPoint | undefined, tags: string[], version: number) =>
  stage.secondClerk.client.ok(triagePoint, {
    params: at(stage, handed),
    body: { tags, assigneeId: null },
    match: `"v${version}"`,
  });
const tagsNow = () =>
  Promise.all(
    points.map(async (handed) => (await stage.clerk.client.ok(getPoint, { params: at(stage, handed) })).tags),
  );

describe('an act on many points', () => {
  it('is previewed without changing anything, and does then what was previewed', async () => {
    await triage(points[0], ['Miete', 'Lärm'], 0);
    await triage(points[1], ['Bus'], 0);
    const seen = await preview(tagging);
    expect(seen).toEqual({
      changes: [points[0], points[2]].map((point, index) => ({ ...point, version: index === 0 ? 1 : 0 })),
      unchanged: 1,
      refused: [],
    });
    expect(await tagsNow()).toEqual([['Lärm', 'Miete'], ['Bus'], []]);
    expect((await apply(tagging)).points).toBe(2);
    expect(await tagsNow()).toEqual([['Bus', 'Lärm'], ['Bus'], ['Bus']]);
    await test.seal();
    const { items } = await stage.coordinator.client.ok(listEvents, { params: params(), query: {} });
    expect(items.filter(({ action }) => action === 'point.triage')).toHaveLength(4);
  });

  it('assigns and sets the kind beside the point', async () => {
    await apply({ type: 'assign', assigneeId: stage.secondClerk.id });
    await apply({ type: 'kind', reviewKind: 'question' });
    for (const handed of points) {
      expect(await stage.clerk.client.ok(getPoint, { params: at(stage, handed) })).toMatchObject({
        assigneeId: stage.secondClerk.id,
        reviewKind: 'question',
        kind: 'change',
        version: 2,
      });
    }
    await stage.clerk.client.refused(previewBulk, 400, {
      params: params(),
      body: { act: { type: 'assign', assigneeId: stage.representative.id }, pointIds: ids() },
    });
  });

  it('happens to all of them or to none: not where one was changed since the preview (R16)', async () => {
    const { changes } = await preview(tagging);
    await triage(points[1], ['Neu'], 0);
    const body = { act: tagging, points: changes.map(({ id, version }) => ({ id, version })) };
    const problem = await stage.clerk.client.refused(applyBulk, 412, { params: params(), body });
    expect(problem.current).toEqual({ changed: [{ ...points[1], version: 1 }] });
    expect(await tagsNow()).toEqual([[], ['Neu'], []]);
  });

  it('happens once where two people press at the same instant', async () => {
    const { changes } = await preview(tagging);
    const body = { act: tagging, points: changes.map(({ id, version }) => ({ id, version })) };
    const both = await Promise.all(
      [stage.clerk, stage.secondClerk].map(({ client }) => client.call(applyBulk, { params: params(), body })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 412]);
  });

  it('reaches no point of another procedure (R9)', async () => {
    const foreign = { params: { procedureId: stage.foreignProcedureId }, body: { act: tagging, pointIds: ids() } };
    await stage.foreignCoordinator.client.refused(previewBulk, 404, foreign);
  });

  it('leaves what would bear too many tags, and says why', async () => {
    await triage(
      points[0],
      Array.from({ length: 40 }, (_, place) => `Schlagwort ${place}`),
      0,
    );
    const { changes, refused } = await preview(tagging);
    expect(changes).toHaveLength(2);
    expect(refused).toEqual([{ ...points[0], detail: expect.stringContaining('mehr als 40') }]);
    const body = { act: tagging, points: [{ id: present(points[0]).id, version: 1 }] };
    await stage.clerk.client.refused(applyBulk, 409, { params: params(), body });
  });
});

describe('taking it back', () => {
  it('restores what stood there, as an act of its own, and only once', async () => {
    await triage(points[0], ['Miete'], 0);
    const { id } = await apply(tagging);
    expect(await undo(id)).toEqual({ restored: 3, refused: [] });
    expect(await tagsNow()).toEqual([['Miete'], [], []]);
    await stage.clerk.client.refused(undoBulk, 409, { params: { ...params(), bulkId: id } });
    await test.seal();
    const { items } = await stage.coordinator.client.ok(listEvents, { params: params(), query: {} });
    expect(items.filter(({ action }) => action === 'point.triage')).toHaveLength(7);
  });

  it('happens once where it is asked for twice at the same instant', async () => {
    const { id } = await apply(tagging);
    const asked = { params: { ...params(), bulkId: id } };
    const both = await Promise.all([1, 2].map(() => stage.clerk.client.call(undoBulk, asked)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await tagsNow()).toEqual([[], [], []]);
  });

  it('leaves a point that somebody has changed since, and names it', async () => {
    const { id } = await apply(tagging);
    await triage(points[1], ['Von Hand'], 1);
    const { restored, refused } = await undo(id);
    expect(restored).toBe(2);
    expect(refused).toEqual([{ ...points[1], detail: expect.stringContaining('danach anders eingeordnet') }]);
    expect(await tagsNow()).toEqual([[], ['Von Hand'], []]);
  });

  it('reaches only the last one, and only of one’s own', async () => {
    const first = await apply(tagging);
    const second = await apply({ type: 'kind', reviewKind: 'question' });
    await stage.clerk.client.refused(undoBulk, 409, { params: { ...params(), bulkId: first.id } });
    await stage.secondClerk.client.refused(undoBulk, 404, { params: { ...params(), bulkId: second.id } });
    expect((await undo(second.id)).restored).toBe(3);
  });
});
