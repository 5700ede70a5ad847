import { beforeEach, describe, expect, it } from 'vitest';
import { listEvents } from '../../shared/audit.ts';
import { applyBulk, previewBulk, undoBulk } from '../../shared/bulk.ts';
import {
  adoptPointDisposition,
  createTopic,
  getPoint,
  type Proposal,
  proposePointDisposition,
  returnPointDisposition,
} from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildStage, grant, type Player, type Stage } from '../support/stage.ts';
import { at, buildRound, type HandedPoint, present, propose, refusal } from './build.ts';

const test = useApp();
let stage: Stage;
let points: HandedPoint[];

beforeEach(async () => {
  stage = await buildStage(test);
  ({ points } = await buildRound(test, stage, [
    { comment: 'Eins' },
    { comment: 'Zwei' },
    { comment: 'Drei' },
    { comment: 'Wer zahlt das?', kind: 'question' },
  ]));
});

const params = () => ({ procedureId: stage.procedureId });
const wish = (proposal: Partial<Proposal> = {}) => ({
  type: 'propose' as const,
  proposal: { ...refusal, ...proposal },
});
const preview = (act = wish(), by: Player = stage.clerk) =>
  by.client.ok(previewBulk, { params: params(), body: { act, pointIds: points.map(({ id }) => id) } });
const apply = async (act = wish(), by: Player = stage.clerk) => {
  const { changes } = await preview(act, by);
  const body = { act, points: changes.map(({ id, version }) => ({ id, version })) };
  return by.client.ok(applyBulk, { params: params(), body });
};
const undo = (bulkId: string, by: Player = stage.clerk) => by.client.ok(undoBulk, { params: { ...params(), bulkId } });
const read = (handed: HandedPoint | undefined) => stage.clerk.client.ok(getPoint, { params: at(stage, handed) });
const adopt = (handed: HandedPoint | undefined, by: Player, version: number) =>
  by.client.call(adoptPointDisposition, { params: at(stage, handed), match: `"v${version}"` });

describe('one proposal for many points', () => {
  it('is made for each by its own kind, and names what it leaves and why (R4, R8, R18)', async () => {
    await propose(stage.secondClerk, stage, points[0]);
    await adopt(points[0], stage.signatory, 1);
    await stage.clerk.client.ok(createTopic, {
      params: params(),
      body: { title: 'Gruppe', pointIds: [present(points[1]).id] },
    });
    const seen = await preview();
    expect(seen.changes).toEqual([{ ...points[2], version: 0 }]);
    expect(seen.refused.map(({ reference, detail }) => [reference, detail])).toEqual([
      [points[0]?.reference, expect.stringContaining('schon entschieden')],
      [points[1]?.reference, expect.stringContaining('gehört zur Argumentgruppe')],
      [points[3]?.reference, expect.stringContaining('Eine Frage endet mit')],
    ]);
    expect((await apply()).points).toBe(1);
    expect((await read(points[2])).disposition).toMatchObject({ ...refusal, status: 'proposed', version: 1 });
    expect((await read(points[3])).disposition).toBeNull();
    await test.seal();
    const { items } = await stage.coordinator.client.ok(listEvents, { params: params(), query: {} });
    expect(items.filter(({ action }) => action === 'disposition.propose')).toHaveLength(2);
  });

  it('without a reason is refused for every point it would need one (R4)', async () => {
    const { changes, refused } = await preview(wish({ reason: ' ' }));
    expect(changes).toEqual([]);
    expect(refused).toHaveLength(4);
    const body = { act: wish({ reason: ' ' }), points: [{ id: present(points[0]).id, version: 0 }] };
    await stage.clerk.client.refused(applyBulk, 422, { params: params(), body });
    expect((await read(points[0])).disposition).toBeNull();
  });

  it('makes its writer an author of every one: who signs as well adopts none of them (R5)', async () => {
    await grant(test, stage.procedureId, stage.clerk.id, 'signatory', stage.coordinator.id);
    await propose(stage.secondClerk, stage, points[0]);
    await apply();
    for (const [handed, version] of [[points[0], 1] as const, [points[1], 1] as const]) {
      const { disposition } = await read(handed);
      expect(disposition?.version).toBe(version);
    }
    expect((await adopt(points[1], stage.clerk, 1)).status).toBe(422);
    await apply(wish({ reason: 'Ein anderer Grund.' }));
    expect((await adopt(points[0], stage.clerk, 2)).status).toBe(422);
    expect((await adopt(points[0], stage.signatory, 2)).status).toBe(200);
  });

  it('is applied to all or to none where one was proposed otherwise since the preview (R16)', async () => {
    const { changes } = await preview();
    await propose(stage.secondClerk, stage, points[1]);
    const body = { act: wish(), points: changes.map(({ id, version }) => ({ id, version })) };
    await stage.clerk.client.refused(applyBulk, 412, { params: params(), body });
    expect((await read(points[0])).disposition).toBeNull();
  });

  it('needs the right to propose, and points of the own procedure (R9)', async () => {
    const body = { act: wish(), pointIds: points.map(({ id }) => id) };
    for (const { client } of [stage.signatory, stage.specialist, stage.representative])
      await client.refused(previewBulk, 403, { params: params(), body });
    const foreign = { procedureId: stage.foreignProcedureId };
    await stage.foreignCoordinator.client.refused(previewBulk, 404, { params: foreign, body });
  });
});

describe('taking a proposal for many back', () => {
  it('leaves points waiting as before, with both acts in their history, and earlier words where there were some', async () => {
    await stage.secondClerk.client.ok(proposePointDisposition, {
      params: at(stage, points[0]),
      body: { ...refusal, reason: 'Der erste Grund.' },
      match: '*',
    });
    const { id } = await apply();
    expect(await undo(id)).toEqual({ restored: 3, refused: [] });
    expect((await read(points[0])).disposition).toMatchObject({
      status: 'proposed',
      reason: 'Der erste Grund.',
      version: 3,
    });
    const waiting = await read(points[1]);
    expect(waiting).toMatchObject({ status: 'received', disposition: { status: 'returned' } });
    expect(waiting.disposition?.history.map(({ act }) => act)).toEqual(['proposed', 'returned']);
    expect((await preview()).changes.map(({ version }) => version)).toEqual([3, 1, 1]);
    await apply();
    expect((await read(points[1])).disposition).toMatchObject({ status: 'proposed', version: 2 });
  });

  it('reaches nothing that was adopted, changed, given back or grouped since', async () => {
    const { id } = await apply();
    await adopt(points[0], stage.signatory, 1);
    await stage.signatory.client.ok(returnPointDisposition, {
      params: at(stage, points[1]),
      body: { remark: 'Bitte genauer.' },
      match: '"v1"',
    });
    await stage.clerk.client.ok(createTopic, {
      params: params(),
      body: { title: 'Gruppe', pointIds: [present(points[2]).id] },
    });
    const { restored, refused } = await undo(id);
    expect(restored).toBe(0);
    expect(refused.map(({ reference }) => reference)).toEqual(points.slice(0, 3).map(({ reference }) => reference));
    expect((await read(points[0])).status).toBe('adopted');
    expect((await read(points[1])).disposition?.history.map(({ act }) => act)).toEqual(['proposed', 'returned']);
  });

  it('does not clean the hands of who wrote it (R5)', async () => {
    await grant(test, stage.procedureId, stage.clerk.id, 'signatory', stage.coordinator.id);
    const { id } = await apply();
    await undo(id);
    await stage.secondClerk.client.ok(proposePointDisposition, {
      params: at(stage, points[0]),
      body: refusal,
      match: '"v1"',
    });
    expect((await adopt(points[0], stage.clerk, 2)).status).toBe(422);
    expect((await adopt(points[0], stage.signatory, 2)).status).toBe(200);
  });

  it('and adopting at the same instant have one winner', async () => {
    const { id } = await apply();
    const [adopted, undone] = await Promise.all([adopt(points[0], stage.signatory, 1), undo(id)]);
    const { status } = await read(points[0]);
    expect([status === 'adopted', status === 'received']).toContain(true);
    expect(adopted.status === 200).toBe(status === 'adopted');
    expect(undone.restored).toBe(status === 'adopted' ? 2 : 3);
  });
});
