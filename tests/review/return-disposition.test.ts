import { beforeAll, describe, expect, it } from 'vitest';
import {
  addToTopic,
  adoptPointDisposition,
  adoptTopicDisposition,
  createTopic,
  getPoint,
  getTopic,
  proposePointDisposition,
  proposeTopicDisposition,
  reopenTopicDisposition,
  returnPointDisposition,
  returnTopicDisposition,
} from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { at, buildRound, type HandedPoint, handIn, present, propose, refusal } from './build.ts';

const test = useApp();
let stage: Stage;
let round: Awaited<ReturnType<typeof buildRound>>;
let places = 10;

beforeAll(async () => {
  stage = await buildStage(test);
  round = await buildRound(test, stage);
});

async function newPoints(count: number): Promise<HandedPoint[]> {
  const { procedureId, organisations } = stage;
  const points = Array.from({ length: count }, (_, index) => ({ comment: `Anliegen ${index + 1}` }));
  const reference = `R${round.number}-${++places}`;
  const given = { procedureId, roundId: round.roundId, organisation: organisations.own, reference, points };
  return (await handIn(test, given)).points;
}

const body = { remark: 'Bitte das Schulgesetz nennen.' };

describe('a proposal that is given back', () => {
  it('waits for a new one, keeps its remark and its authors, and is not shown outside', async () => {
    const [point] = await newPoints(1);
    const params = at(stage, point);
    await propose(stage.clerk, stage, point);
    const returned = await stage.signatory.client.ok(returnPointDisposition, { params, body, match: '"v1"' });
    expect(returned).toMatchObject({ status: 'returned', version: 1, can: { return: { code: 'wrong_state' } } });
    const seen = await stage.clerk.client.ok(getPoint, { params });
    expect(seen).toMatchObject({ status: 'received', disposition: { status: 'returned', can: { propose: true } } });
    expect(seen.disposition?.history.map(({ act, reason }) => [act, reason])).toEqual([
      ['proposed', refusal.reason],
      ['returned', body.remark],
    ]);
    await stage.signatory.client.refused(adoptPointDisposition, 409, { params, match: '"v1"' });
    const outside = await stage.representative.client.call(getPoint, { params });
    expect(outside.body).toMatchObject({ disposition: null });
    // The same words once more are a new proposal: somebody stands by them.
    const again = await stage.clerk.client.ok(proposePointDisposition, { params, body: refusal, match: '"v1"' });
    expect(again).toMatchObject({ status: 'proposed', version: 2 });
    await stage.signatory.client.ok(adoptPointDisposition, { params, match: '"v2"' });
  });

  it('needs a remark, a proposal that waits, the version that was read, and somebody who may adopt but did not write it', async () => {
    const [point] = await newPoints(1);
    const params = at(stage, point);
    await stage.signatory.client.refused(returnPointDisposition, 409, { params, body, match: '"v1"' });
    await propose(stage.clerk, stage, point);
    await stage.signatory.client.refused(returnPointDisposition, 400, { params, body: { remark: ' ' }, match: '"v1"' });
    await stage.signatory.client.refused(returnPointDisposition, 412, { params, body, match: '"v2"' });
    await stage.clerk.client.refused(returnPointDisposition, 403, { params, body, match: '"v1"' });
    await stage.signatory.client.ok(adoptPointDisposition, { params, match: '"v1"' });
    await stage.secondSignatory.client.refused(returnPointDisposition, 409, { params, body, match: '"v1"' });
  });

  it('is given back or adopted, never both, by two at the same instant', async () => {
    for (const point of await newPoints(4)) {
      const params = at(stage, point);
      await propose(stage.clerk, stage, point);
      const answers = await Promise.all([
        stage.signatory.client.call(adoptPointDisposition, { params, match: '"v1"' }),
        stage.secondSignatory.client.call(returnPointDisposition, { params, body, match: '"v1"' }),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    }
  });

  it('of a topic is not proposed again by a point that joins; nor is one that was reopened', async () => {
    const [first, second, third] = await newPoints(3);
    const { procedureId } = stage;
    const { id: topicId } = await stage.clerk.client.ok(createTopic, {
      params: { procedureId },
      body: { title: 'Schule', pointIds: [present(first).id] },
    });
    const params = { procedureId, topicId };
    const join = (point: HandedPoint | undefined) =>
      stage.clerk.client.ok(addToTopic, { params, body: { pointIds: [present(point).id] } });
    await stage.clerk.client.ok(proposeTopicDisposition, { params, body: refusal, match: '*' });
    await stage.signatory.client.ok(returnTopicDisposition, { params, body, match: '"v1"' });
    await join(second);
    const given = await stage.clerk.client.ok(getTopic, { params });
    expect(given.disposition).toMatchObject({ status: 'returned', version: 1 });
    await stage.clerk.client.ok(proposeTopicDisposition, { params, body: refusal, match: '"v1"' });
    await stage.signatory.client.ok(adoptTopicDisposition, { params, match: '"v2"' });
    await stage.coordinator.client.ok(reopenTopicDisposition, { params, body: { reason: 'Irrtum' }, match: '"v2"' });
    await join(third);
    const reopened = await stage.clerk.client.ok(getTopic, { params });
    expect(reopened.disposition).toMatchObject({ status: 'reopened', version: 2 });
    expect(reopened.pointIds).toHaveLength(3);
  });
});
