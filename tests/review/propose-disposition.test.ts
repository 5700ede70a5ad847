import { beforeAll, describe, expect, it } from 'vitest';
import { reasonProblems } from '../../server/features/review/rules.ts';
import { type PointKind, pointKinds } from '../../shared/positions.ts';
import {
  adoptPointDisposition,
  createTopic,
  getPoint,
  type Outcome,
  outcomes,
  type Proposal,
  proposePointDisposition,
  proposeTopicDisposition,
} from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { at, buildRound, type HandedPoint, handIn, present, propose, refusal } from './build.ts';

const complete = (outcome: Outcome): Proposal => ({
  outcome,
  reason: 'So ist es geregelt.',
  notAcceptedPart: 'Der zweite Satz.',
  coveredBySectionKey: 'abcdefgh',
  referredTo: 'Land',
  passedOn: false,
});
const codes = (proposal: Proposal, kinds: PointKind[]) => reasonProblems(proposal, kinds).map(({ code }) => code);

describe('reasons (R4)', () => {
  it.each(outcomes.filter((outcome) => outcome !== 'accepted'))('%s needs a reason for a change', (outcome) => {
    expect(codes({ ...complete(outcome), reason: ' \n ' }, ['change'])).toEqual(['reason_missing']);
  });

  it('an accepted point speaks for itself', () => {
    expect(codes({ ...complete('accepted'), reason: '' }, ['change'])).toEqual([]);
  });

  it.each(pointKinds.filter((kind) => kind !== 'question'))(
    'noted without a reason passes for %s only if nothing should follow',
    (kind) => {
      const mayBeSilent = kind === 'support' || kind === 'editorial';
      expect(codes({ ...complete('noted'), reason: '' }, [kind])).toEqual(mayBeSilent ? [] : ['reason_missing']);
      expect(codes({ ...complete('noted'), reason: '' }, ['support', kind])).toEqual(
        mayBeSilent ? [] : ['reason_missing'],
      );
    },
  );

  it('each outcome names what it owes', () => {
    expect(codes({ ...complete('accepted_in_part'), notAcceptedPart: '' }, ['change'])).toEqual(['part_missing']);
    expect(codes({ ...complete('already_covered'), coveredBySectionKey: null }, ['change'])).toEqual([
      'section_missing',
    ]);
    expect(codes({ ...complete('out_of_scope'), referredTo: '' }, ['change'])).toEqual(['referral_missing']);
    expect(codes({ ...complete('deferred'), referredTo: '' }, ['change'])).toEqual(['referral_missing']);
  });

  it.each(outcomes)('a question ends with an answer, not with anything else (%s)', (outcome) => {
    const closes = ['answered', 'already_covered', 'out_of_scope'].includes(outcome);
    expect(codes(complete(outcome), ['support', 'question'])).toEqual(closes ? [] : ['question_stays_open']);
  });
});

const test = useApp();
let stage: Stage;
let round: Awaited<ReturnType<typeof buildRound>>;
let places = 10;

async function newPoint(kind: PointKind = 'change'): Promise<HandedPoint> {
  const { procedureId, organisations } = stage;
  const reference = `R${round.number}-${++places}`;
  const points = [{ kind, comment: 'Mehr Sprachkurse am Abend.' }];
  return present(
    (await handIn(test, { procedureId, roundId: round.roundId, organisation: organisations.own, reference, points }))
      .points[0],
  );
}

beforeAll(async () => {
  stage = await buildStage(test);
  round = await buildRound(test, stage);
});

describe('proposing a disposition', () => {
  it('is refused without a reason, says where it is missing, and leaves nothing behind', async () => {
    const point = await newPoint();
    const params = at(stage, point);
    const problem = await stage.clerk.client.refused(proposePointDisposition, 422, {
      params,
      body: { outcome: 'accepted_in_part' },
      match: '*',
    });
    expect(problem).toMatchObject({ rule: 'R4', errors: [{ pointer: '/reason' }, { pointer: '/notAcceptedPart' }] });
    expect((await stage.clerk.client.ok(getPoint, { params })).disposition).toBeNull();
  });

  it('names only sections that exist', async () => {
    const params = at(stage, await newPoint());
    const body = { ...refusal, outcome: 'already_covered' as const, coveredBySectionKey: 'zzzzzzzz' };
    const problem = await stage.clerk.client.refused(proposePointDisposition, 422, { params, body, match: '*' });
    expect(problem.errors).toMatchObject([{ pointer: '/coveredBySectionKey', code: 'section_unknown' }]);
    const known = { ...body, coveredBySectionKey: present(round.sections[0]).key };
    await stage.clerk.client.ok(proposePointDisposition, { params, body: known, match: '*' });
  });

  it('keeps every version in the history', async () => {
    const point = await newPoint();
    const params = at(stage, point);
    await propose(stage.clerk, stage, point);
    const second = await stage.secondClerk.client.ok(proposePointDisposition, {
      params,
      body: { outcome: 'accepted' },
      match: '"v1"',
    });
    expect(second).toMatchObject({ version: 2, outcome: 'accepted', status: 'proposed' });
    expect(second.history.map(({ version, by, outcome }) => [version, by, outcome])).toEqual([
      [1, 'Sachbearbeitung 1', 'not_accepted'],
      [2, 'Sachbearbeitung 2', 'accepted'],
    ]);
  });

  it('does not overwrite what somebody else has written (R16)', async () => {
    const point = await newPoint();
    const params = at(stage, point);
    await propose(stage.clerk, stage, point);
    const first = await stage.secondClerk.client.refused(proposePointDisposition, 412, {
      params,
      body: refusal,
      match: '*',
    });
    expect(first.current).toMatchObject({ version: 1, proposedBy: { name: 'Sachbearbeitung 1' } });
    await stage.secondClerk.client.refused(proposePointDisposition, 412, { params, body: refusal, match: '"v7"' });
    await stage.secondClerk.client.refused(proposePointDisposition, 428, { params, body: refusal });
    const empty = await stage.clerk.client.refused(proposePointDisposition, 412, {
      params: at(stage, await newPoint()),
      body: refusal,
      match: '"v1"',
    });
    expect(empty.current).toBeNull();
  });

  it('has one winner when two people propose first at the same instant', async () => {
    const params = at(stage, await newPoint());
    const answers = await Promise.all(
      [stage.clerk, stage.secondClerk].map(({ client }) =>
        client.call(proposePointDisposition, { params, body: refusal, match: '*' }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
  });

  it('does not touch what is adopted (R18)', async () => {
    const point = await newPoint();
    const params = at(stage, point);
    await propose(stage.clerk, stage, point);
    const adopted = await stage.signatory.client.ok(adoptPointDisposition, { params, match: '"v1"' });
    expect(adopted.can.adopt).toMatchObject({ code: 'wrong_state' });
    const problem = await stage.clerk.client.refused(proposePointDisposition, 409, {
      params,
      body: { outcome: 'accepted' },
      match: '"v1"',
    });
    expect(problem.detail).toContain(point.reference);
  });

  it('answers a topic by the kinds of all its points', async () => {
    const points = [await newPoint('change'), await newPoint('question')];
    const params = { procedureId: stage.procedureId };
    const topic = await stage.clerk.client.ok(createTopic, {
      params,
      body: { title: 'Kurse', pointIds: points.map(({ id }) => id) },
    });
    const target = { ...params, topicId: topic.id };
    const problem = await stage.clerk.client.refused(proposeTopicDisposition, 422, {
      params: target,
      body: refusal,
      match: '*',
    });
    expect(problem.errors).toMatchObject([{ code: 'question_stays_open' }]);
    const [first] = points;
    const alone = await stage.clerk.client.refused(proposePointDisposition, 409, {
      params: at(stage, first),
      body: refusal,
      match: '*',
    });
    expect(alone.detail).toContain(topic.reference);
  });

  it('answers no topic without points', async () => {
    const params = { procedureId: stage.procedureId };
    const topic = await stage.clerk.client.ok(createTopic, { params, body: { title: 'Leer' } });
    expect(topic.can.propose).toMatchObject({ code: 'wrong_state' });
    await stage.clerk.client.refused(proposeTopicDisposition, 409, {
      params: { ...params, topicId: topic.id },
      body: refusal,
      match: '*',
    });
  });
});
