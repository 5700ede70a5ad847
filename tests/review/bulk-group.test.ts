import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyBulk, type BulkAct, previewBulk, undoBulk } from '../../shared/bulk.ts';
import {
  adoptTopicDisposition,
  createTopic,
  getPoint,
  listTopics,
  proposeTopicDisposition,
  takeFromTopic,
} from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { at, buildRound, type HandedPoint, present, refusal } from './build.ts';

const test = useApp();
let stage: Stage;
let points: HandedPoint[];

beforeEach(async () => {
  stage = await buildStage(test);
  ({ points } = await buildRound(test, stage, [{ comment: 'Eins' }, { comment: 'Zwei' }, { comment: 'Drei' }]));
});

const params = () => ({ procedureId: stage.procedureId });
const newTopic: BulkAct = { type: 'new_topic', title: 'Kurse am Abend', argument: 'Viele arbeiten tagsüber.' };
const preview = (act: BulkAct, chosen = points) =>
  stage.clerk.client.ok(previewBulk, { params: params(), body: { act, pointIds: chosen.map(({ id }) => id) } });
const apply = async (act: BulkAct, chosen = points) => {
  const { changes } = await preview(act, chosen);
  const body = { act, points: changes.map(({ id, version }) => ({ id, version })) };
  return stage.clerk.client.ok(applyBulk, { params: params(), body });
};
const undo = (bulkId: string) => stage.clerk.client.ok(undoBulk, { params: { ...params(), bulkId } });
const topics = async () => (await stage.clerk.client.ok(listTopics, { params: params() })).items;
const topicsOf = () =>
  Promise.all(
    points.map(async (handed) => (await stage.clerk.client.ok(getPoint, { params: at(stage, handed) })).topicReference),
  );

describe('grouping many points', () => {
  it('is previewed, opens a topic over those that may join, and is taken back', async () => {
    const other = await stage.clerk.client.ok(createTopic, {
      params: params(),
      body: { title: 'Andere', pointIds: [present(points[0]).id] },
    });
    const seen = await preview(newTopic);
    expect(seen.changes.map(({ reference }) => reference)).toEqual([points[1]?.reference, points[2]?.reference]);
    expect(seen.refused).toMatchObject([{ ...points[0], detail: expect.stringContaining(other.reference) }]);
    expect(await topics()).toHaveLength(1);
    const { id, points: count } = await apply(newTopic);
    expect(count).toBe(2);
    const made = present((await topics())[1]);
    expect(made).toMatchObject({ title: 'Kurse am Abend', argument: 'Viele arbeiten tagsüber.' });
    expect(await topicsOf()).toEqual([other.reference, made.reference, made.reference]);
    expect(await undo(id)).toEqual({ restored: 2, refused: [] });
    expect(await topicsOf()).toEqual([other.reference, null, null]);
  });

  it('into a topic renews its proposal and makes the writer an author; undone it is again as it was (R5)', async () => {
    const { id: topicId } = await stage.clerk.client.ok(createTopic, {
      params: params(),
      body: { title: 'Kurse', pointIds: [present(points[0]).id] },
    });
    const subject = { ...params(), topicId };
    await stage.secondClerk.client.ok(proposeTopicDisposition, { params: subject, body: refusal, match: '*' });
    const done = await apply({ type: 'group', topicId });
    expect(done.points).toBe(2);
    expect(present((await topics())[0])).toMatchObject({ version: 2, disposition: { version: 2 } });
    await stage.signatory.client.refused(adoptTopicDisposition, 412, { params: subject, match: '"v1"' });
    await undo(done.id);
    const topic = present((await topics())[0]);
    expect(topic.pointIds).toEqual([present(points[0]).id]);
    expect(topic).toMatchObject({ version: 3, disposition: { version: 3, status: 'proposed' } });
  });

  it('does not touch a decided topic, neither to join nor to leave (R18)', async () => {
    const done = await apply(newTopic);
    const [topic] = await topics();
    const subject = { ...params(), topicId: present(topic).id };
    await stage.clerk.client.ok(proposeTopicDisposition, { params: subject, body: refusal, match: '*' });
    await stage.signatory.client.ok(adoptTopicDisposition, { params: subject, match: '"v1"' });
    await stage.clerk.client.refused(undoBulk, 409, { params: { ...params(), bulkId: done.id } });
    await stage.clerk.client.refused(previewBulk, 409, {
      params: params(),
      body: { act: { type: 'group', topicId: subject.topicId }, pointIds: points.map(({ id }) => id) },
    });
    expect(await topicsOf()).toEqual(Array.from({ length: 3 }, () => topic?.reference));
  });

  it('leaves a point that has gone elsewhere since, and names it', async () => {
    const done = await apply(newTopic);
    const topicId = present((await topics())[0]).id;
    await stage.secondClerk.client.ok(takeFromTopic, { params: { ...at(stage, points[1]), topicId }, match: '"v1"' });
    const { restored, refused } = await undo(done.id);
    expect(restored).toBe(2);
    expect(refused).toEqual([{ ...points[1], detail: expect.stringContaining('anders zugeordnet') }]);
  });

  it('and taking it back, in any order, loses no point and keeps each in one topic at most (R8)', async () => {
    const chosen = fc.uniqueArray(fc.constantFrom(0, 1, 2), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ chosen, isUndone: fc.boolean() }), { minLength: 1, maxLength: 4 }),
        async (acts) => {
          const began = await topicsOf();
          const undone: string[] = [];
          for (const act of acts) {
            const before = await topicsOf();
            const subset = act.chosen.map((index) => present(points[index]));
            const { changes } = await preview(newTopic, subset);
            if (changes.length === 0) continue;
            const { id } = await apply(newTopic, subset);
            if (!act.isUndone) continue;
            expect((await undo(id)).restored).toBe(changes.length);
            expect(await topicsOf()).toEqual(before);
            undone.push(id);
          }
          const members = (await topics()).flatMap(({ pointIds }) => pointIds);
          expect(new Set(members).size).toBe(members.length);
          expect((await topicsOf()).filter((topic) => topic !== null)).toHaveLength(members.length);
          expect(began).toHaveLength(3);
        },
      ),
      { numRuns: 5 },
    );
  });
});
