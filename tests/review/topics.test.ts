import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  addToTopic,
  adoptPointDisposition,
  adoptTopicDisposition,
  createTopic,
  editTopic,
  getPoint,
  getTopic,
  listTopics,
  proposePointDisposition,
  proposeTopicDisposition,
  reopenTopicDisposition,
  takeFromTopic,
} from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { at, buildRound, type HandedPoint, handIn, present, propose, refusal } from './build.ts';

const test = useApp();
let stage: Stage;
let round: Awaited<ReturnType<typeof buildRound>>;
let places = 10;

async function newPoints(count: number): Promise<HandedPoint[]> {
  const { procedureId, organisations } = stage;
  const points = Array.from({ length: count }, (_, index) => ({
    comment: `Anliegen ${index + 1}`,
    proposedText: `Wortlaut ${index + 1}`,
  }));
  const reference = `R${round.number}-${++places}`;
  return (
    await handIn(test, { procedureId, roundId: round.roundId, organisation: organisations.own, reference, points })
  ).points;
}

const group = async (points: HandedPoint[], title = 'Abendkurse') => {
  const params = { procedureId: stage.procedureId };
  const topic = await stage.clerk.client.ok(createTopic, {
    params,
    body: { title, pointIds: points.map(({ id }) => id) },
  });
  return { ...topic, params: { ...params, topicId: topic.id } };
};

beforeAll(async () => {
  stage = await buildStage(test);
  round = await buildRound(test, stage);
});

describe('topics (R8)', () => {
  it('keep each point’s own words and what it says beyond the common argument', async () => {
    const [first, second] = await newPoints(2);
    const { params } = await group([present(first)]);
    const body = { pointIds: [present(second).id], remainder: 'Auch am Wochenende.' };
    const topic = await stage.clerk.client.ok(addToTopic, { params, body });
    expect(topic.members).toMatchObject([
      { reference: first?.reference, comment: 'Anliegen 1', proposedText: 'Wortlaut 1', remainder: '' },
      {
        reference: second?.reference,
        comment: 'Anliegen 2',
        proposedText: 'Wortlaut 2',
        remainder: 'Auch am Wochenende.',
      },
    ]);
    expect(topic.version).toBe(2);
  });

  it('are numbered in their procedure and listed page by page', async () => {
    const one = await group([]);
    const two = await group([]);
    expect(Number(two.reference.slice(2))).toBe(Number(one.reference.slice(2)) + 1);
    const params = { procedureId: stage.procedureId };
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await stage.clerk.client.ok(listTopics, {
        params,
        query: { limit: 2, count: 'true', ...(cursor && { cursor }) },
      });
      seen.push(...page.items.map(({ reference }) => reference));
      expect(page.total).toBeGreaterThan(1);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual([...new Set(seen)]);
    expect(seen.slice(-2)).toEqual([one.reference, two.reference]);
  });

  it('do not take a point from another topic; the refusal names it', async () => {
    const points = await newPoints(1);
    const { reference } = await group(points);
    const other = await group([]);
    const body = { pointIds: points.map(({ id }) => id) };
    const problem = await stage.clerk.client.refused(addToTopic, 409, { params: other.params, body });
    expect(problem.detail).toContain(reference);
    const params = { procedureId: stage.procedureId };
    await stage.clerk.client.refused(createTopic, 409, { params, body: { title: 'Doppelt', ...body } });
  });

  it('take a point once when two topics reach for it at the same instant', async () => {
    const [point] = await newPoints(1);
    const topics = [await group([]), await group([])];
    const answers = await Promise.all(
      topics.map(({ params }) =>
        stage.clerk.client.call(addToTopic, { params, body: { pointIds: [present(point).id] } }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  it('do not take a point that is decided on its own', async () => {
    const [point] = await newPoints(1);
    await propose(stage.clerk, stage, point);
    await stage.signatory.client.ok(adoptPointDisposition, { params: at(stage, point), match: '"v1"' });
    const { params } = await group([]);
    await stage.clerk.client.refused(addToTopic, 409, { params, body: { pointIds: [present(point).id] } });
    const { can } = await stage.clerk.client.ok(getPoint, { params: at(stage, point) });
    expect(can.group).toMatchObject({ code: 'wrong_state' });
  });

  it('stay as they are once decided, until they are reopened', async () => {
    const [first, second] = await newPoints(2);
    const { params, version } = await group([present(first)]);
    await stage.clerk.client.ok(proposeTopicDisposition, { params, body: refusal, match: '*' });
    await stage.signatory.client.ok(adoptTopicDisposition, { params, match: '"v1"' });
    const pointId = present(first).id;
    await stage.clerk.client.refused(addToTopic, 409, { params, body: { pointIds: [present(second).id] } });
    await stage.clerk.client.refused(takeFromTopic, 409, { params: { ...params, pointId }, match: `"v${version}"` });
    await stage.clerk.client.refused(editTopic, 409, { params, body: { title: 'Neu' }, match: `"v${version}"` });
    await stage.coordinator.client.ok(reopenTopicDisposition, { params, body: { reason: 'Irrtum' }, match: '"v1"' });
    await stage.clerk.client.ok(takeFromTopic, { params: { ...params, pointId }, match: `"v${version}"` });
  });

  it('give a point its own decision back when it leaves, with what was decided on it before', async () => {
    const [first, second] = await newPoints(2);
    const { params, version } = await group([present(first), present(second)]);
    await stage.clerk.client.ok(proposeTopicDisposition, { params, body: refusal, match: '*' });
    await stage.signatory.client.ok(adoptTopicDisposition, { params, match: '"v1"' });
    await stage.coordinator.client.ok(reopenTopicDisposition, { params, body: { reason: 'Irrtum' }, match: '"v1"' });
    await stage.clerk.client.ok(takeFromTopic, {
      params: { ...params, pointId: present(first).id },
      match: `"v${version}"`,
    });
    const alone = await stage.clerk.client.ok(proposePointDisposition, {
      params: at(stage, first),
      body: { outcome: 'accepted' },
      match: '*',
    });
    expect(alone.version).toBe(1);
    const read = await stage.clerk.client.ok(getPoint, { params: at(stage, first) });
    expect(read.topicId).toBeNull();
    expect(read.disposition?.history.map(({ act, outcome }) => [act, outcome])).toEqual([
      ['proposed', 'not_accepted'],
      ['adopted', 'not_accepted'],
      ['reopened', null],
      ['proposed', 'accepted'],
    ]);
  });

  it('are changed only by who has read them (R16)', async () => {
    const [point] = await newPoints(1);
    const { params, version } = await group([present(point)]);
    const edited = await stage.clerk.client.ok(editTopic, {
      params,
      body: { argument: 'Kurse fehlen.' },
      match: `"v${version}"`,
    });
    expect(edited).toMatchObject({ argument: 'Kurse fehlen.', title: 'Abendkurse', version: version + 1 });
    const problem = await stage.secondClerk.client.refused(editTopic, 412, {
      params,
      body: { title: 'Neu' },
      match: `"v${version}"`,
    });
    expect(problem.current).toMatchObject({ argument: 'Kurse fehlen.' });
    const leaving = { ...params, pointId: present(point).id };
    await stage.secondClerk.client.refused(takeFromTopic, 412, { params: leaving, match: `"v${version}"` });
    const same = await stage.secondClerk.client.ok(editTopic, {
      params,
      body: { title: 'Abendkurse' },
      match: `"v${version + 1}"`,
    });
    expect(same.version).toBe(version + 1);
  });

  it('change the remainder of a member that is put in again, and nothing else', async () => {
    const [point] = await newPoints(1);
    const { params } = await group([present(point)]);
    const pointIds = [present(point).id];
    const once = await stage.clerk.client.ok(addToTopic, { params, body: { pointIds, remainder: 'Mehr.' } });
    const again = await stage.clerk.client.ok(addToTopic, { params, body: { pointIds } });
    expect(once.members).toMatchObject([{ remainder: 'Mehr.' }]);
    expect(again).toEqual(once);
  });

  it('do not know points of another procedure, and then hold none (R9)', async () => {
    const [own] = await newPoints(1);
    const foreign = await handIn(test, {
      procedureId: stage.foreignProcedureId,
      roundId: null,
      organisation: stage.organisations.foreign,
      reference: 'V-1',
      points: [{ comment: 'Fremde Worte' }],
    });
    const params = { procedureId: stage.procedureId };
    const pointIds = [present(own).id, present(foreign.points[0]).id];
    const answer = await stage.clerk.client.call(createTopic, { params, body: { title: 'Fremd', pointIds } });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('Fremde Worte');
    const read = await stage.clerk.client.ok(getPoint, { params: at(stage, own) });
    expect(read.topicId).toBeNull();
    await stage.foreignCoordinator.client.refused(createTopic, 404, { params, body: { title: 'Fremd' } });
  });

  it('lose nothing whatever is grouped, taken out and proposed', async () => {
    const points = await newPoints(3);
    const topics = [await group([]), await group([])];
    const act = fc.record({
      kind: fc.constantFrom('add', 'take', 'proposeTopic', 'proposePoint', 'edit'),
      point: fc.integer({ min: 0, max: 2 }),
      topic: fc.integer({ min: 0, max: 1 }),
    });
    const perform = async ({ kind, point, topic }: { kind: string; point: number; topic: number }) => {
      const params = present(topics[topic]).params;
      const pointId = present(points[point]).id;
      const { client } = stage.clerk;
      const before = await client.ok(getTopic, { params });
      const match = `"v${before.version}"`;
      const matchOf = (version: number | undefined) => (version === undefined ? '*' : `"v${version}"`);
      const body = { ...refusal, reason: `Begründung ${Math.random()}` };
      if (kind === 'add') return client.call(addToTopic, { params, body: { pointIds: [pointId] } });
      if (kind === 'take') return client.call(takeFromTopic, { params: { ...params, pointId }, match });
      if (kind === 'edit') return client.call(editTopic, { params, body: { argument: body.reason }, match });
      if (kind === 'proposeTopic') {
        return client.call(proposeTopicDisposition, { params, body, match: matchOf(before.disposition?.version) });
      }
      const { disposition } = await client.ok(getPoint, { params: at(stage, points[point]) });
      return client.call(proposePointDisposition, {
        params: at(stage, points[point]),
        body,
        match: matchOf(disposition?.version),
      });
    };
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
        for (const one of acts) expect((await perform(one)).status).toBeLessThan(500);
        const read = await Promise.all(topics.map(({ params }) => stage.clerk.client.ok(getTopic, { params })));
        for (const [index, point] of points.entries()) {
          const { comment, proposedText, topicId, status, disposition } = await stage.clerk.client.ok(getPoint, {
            params: at(stage, point),
          });
          expect({ comment, proposedText }).toEqual({
            comment: `Anliegen ${index + 1}`,
            proposedText: `Wortlaut ${index + 1}`,
          });
          const holding = read.filter(({ pointIds }) => pointIds.includes(point.id));
          expect(holding.map(({ id }) => id)).toEqual(topicId === null ? [] : [topicId]);
          if (topicId !== null) expect(disposition?.id).toBe(holding[0]?.disposition?.id);
          expect(status === 'proposed').toBe(disposition !== null);
        }
      }),
      { numRuns: 10, seed: 20041, interruptAfterTimeLimit: 60_000 },
    );
  }, 90_000);
});
