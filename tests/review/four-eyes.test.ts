import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../server/platform/ids.ts';
import {
  addToTopic,
  adoptPointDisposition,
  adoptTopicDisposition,
  createTopic,
  editTopic,
  getPoint,
  getTopic,
  proposePointDisposition,
  proposeTopicDisposition,
  takeFromTopic,
} from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildStage, createPlayer, grant, type Player, type Stage } from '../support/stage.ts';
import { at, buildRound, type HandedPoint, handIn, present, propose, refusal } from './build.ts';

const test = useApp();
let stage: Stage;
let round: Awaited<ReturnType<typeof buildRound>>;
/** Coordinates and signs: may write proposals and adopt those of others. */
let both: Player;
let places = 10;

async function newPoint(): Promise<HandedPoint> {
  const { procedureId, organisations } = stage;
  const handed = await handIn(test, {
    procedureId,
    roundId: round.roundId,
    organisation: organisations.own,
    reference: `R${round.number}-${++places}`,
    points: [{ comment: 'Mehr Sprachkurse am Abend.' }],
  });
  return present(handed.points[0]);
}

async function newTopic(points: HandedPoint[]) {
  const params = { procedureId: stage.procedureId };
  const topic = await stage.clerk.client.ok(createTopic, {
    params,
    body: { title: 'Abendkurse', pointIds: points.map(({ id }) => id) },
  });
  return { ...topic, params: { ...params, topicId: topic.id } };
}

beforeAll(async () => {
  stage = await buildStage(test);
  round = await buildRound(test, stage);
  both = await createPlayer(test, 'Leitung');
  await grant(test, stage.procedureId, both.id, 'coordinator');
  await grant(test, stage.procedureId, both.id, 'signatory', stage.coordinator.id);
});

describe('four eyes (R5)', () => {
  it('keep the person who wrote the proposal from adopting it, and say so beforehand', async () => {
    const point = await newPoint();
    const { can } = await propose(both, stage, point);
    expect(can.adopt).toEqual({
      code: 'rule_broken',
      rule: 'R5',
      detail: 'Sie haben diesen Vorschlag selbst geschrieben; eine zweite Person muss beschließen.',
    });
    const problem = await both.client.refused(adoptPointDisposition, 422, { params: at(stage, point), match: '"v1"' });
    expect(problem.rule).toBe('R5');
  });

  it('keep an earlier author from adopting what others have changed since', async () => {
    const point = await newPoint();
    const params = at(stage, point);
    await propose(both, stage, point);
    await stage.clerk.client.ok(proposePointDisposition, {
      params,
      body: { ...refusal, reason: 'Ganz anders.' },
      match: '"v1"',
    });
    const problem = await both.client.refused(adoptPointDisposition, 422, { params, match: '"v2"' });
    expect(problem.rule).toBe('R5');
    await stage.signatory.client.ok(adoptPointDisposition, { params, match: '"v2"' });
  });

  it('make nobody an author who saves what stands there already', async () => {
    const point = await newPoint();
    const params = at(stage, point);
    await propose(stage.clerk, stage, point);
    const same = await both.client.ok(proposePointDisposition, { params, body: refusal, match: '"v1"' });
    expect(same.version).toBe(1);
    await both.client.ok(adoptPointDisposition, { params, match: '"v1"' });
  });

  it('see an author in whoever edits the argument of a topic', async () => {
    const { params, version } = await newTopic([await newPoint()]);
    await stage.clerk.client.ok(proposeTopicDisposition, { params, body: refusal, match: '*' });
    const edited = await both.client.ok(editTopic, {
      params,
      body: { argument: 'Kurse am Abend fehlen.' },
      match: `"v${version}"`,
    });
    expect(edited.disposition?.version).toBe(2);
    const problem = await both.client.refused(adoptTopicDisposition, 422, { params, match: '"v2"' });
    expect(problem.rule).toBe('R5');
  });

  it('see an author in whoever puts a point into a topic, or takes one out', async () => {
    const [first, second] = [await newPoint(), await newPoint()];
    const { params } = await newTopic([first]);
    await stage.clerk.client.ok(proposeTopicDisposition, { params, body: refusal, match: '*' });
    const grown = await both.client.ok(addToTopic, { params, body: { pointIds: [second.id] } });
    await stage.signatory.client.refused(adoptTopicDisposition, 412, { params, match: '"v1"' });
    expect((await both.client.refused(adoptTopicDisposition, 422, { params, match: '"v2"' })).rule).toBe('R5');

    const other = await newTopic([await newPoint(), await newPoint()]);
    await stage.clerk.client.ok(proposeTopicDisposition, { params: other.params, body: refusal, match: '*' });
    const pointId = present(other.pointIds[0]);
    await both.client.ok(takeFromTopic, { params: { ...other.params, pointId }, match: `"v${other.version}"` });
    expect((await both.client.refused(adoptTopicDisposition, 422, { params: other.params, match: '"v2"' })).rule).toBe(
      'R5',
    );
    expect(grown.pointIds).toEqual([first.id, second.id]);
  });

  it('do not accept a power to sign that one granted oneself', async () => {
    const alone = await createPlayer(test, 'Alleingang');
    await grant(test, stage.procedureId, alone.id, 'signatory', alone.id);
    const point = await newPoint();
    await propose(stage.clerk, stage, point);
    const { disposition } = await alone.client.ok(getPoint, { params: at(stage, point) });
    expect(disposition?.can.adopt).toMatchObject({ rule: 'R5' });
    const problem = await alone.client.refused(adoptPointDisposition, 422, { params: at(stage, point), match: '"v1"' });
    expect(problem.rule).toBe('R5');
  });

  it('hold when the proposal is rewritten and adopted at the same instant', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const point = await newPoint();
      const params = at(stage, point);
      await propose(stage.clerk, stage, point);
      const [rewritten, adopted] = await Promise.all([
        both.client.call(proposePointDisposition, {
          params,
          body: { ...refusal, reason: 'Umgeschrieben.' },
          match: '"v1"',
        }),
        stage.signatory.client.call(adoptPointDisposition, { params, match: '"v1"' }),
      ]);
      expect([
        [200, 412],
        [409, 200],
      ]).toContainEqual([rewritten.status, adopted.status]);
    }
  });

  it('hold when a member joins and the topic is adopted at the same instant: nothing is decided unread', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const [first, second] = [await newPoint(), await newPoint()];
      const { params } = await newTopic([first]);
      await stage.clerk.client.ok(proposeTopicDisposition, { params, body: refusal, match: '*' });
      const [joined, adopted] = await Promise.all([
        stage.coordinator.client.call(addToTopic, { params, body: { pointIds: [second.id] } }),
        stage.signatory.client.call(adoptTopicDisposition, { params, match: '"v1"' }),
      ]);
      expect([
        [200, 412],
        [409, 200],
      ]).toContainEqual([joined.status, adopted.status]);
      const { pointIds, disposition } = await stage.clerk.client.ok(getTopic, { params });
      expect(pointIds.includes(second.id)).toBe(disposition?.status === 'proposed');
    }
  });
});

describe('four eyes in plain SQL, as the database role of the application (R5)', () => {
  const hand = `insert into disposition_hand (procedure_id, disposition_id, version, person_id, hand) values ($1, $2, 1, $3, 'adopter')`;
  const adopt = `insert into adoption (procedure_id, disposition_id, version, person_id, person_hand, decided_by, at)
    values ($1, $2, 1, $3, $4, 'Amt', now())`;

  async function refusedSql(statements: [string, unknown[]][]): Promise<string | undefined> {
    const client = new pg.Client({ connectionString: test.urls.appUrl });
    await client.connect();
    try {
      for (const [statement, values] of statements) await client.query(statement, values);
      return undefined;
    } catch (error) {
      return (error as pg.DatabaseError).constraint ?? (error as pg.DatabaseError).code;
    } finally {
      await client.end();
    }
  }

  let ids: [string, string];
  beforeAll(async () => {
    const { id } = await propose(stage.clerk, stage, await newPoint());
    ids = [stage.procedureId, id];
  });

  it('refuses an author a second hand', async () => {
    expect(await refusedSql([[hand, [...ids, stage.clerk.id]]])).toBe('disposition_hand_four_eyes');
  });

  it('refuses an adoption by the author, and one with an author’s hand', async () => {
    expect(await refusedSql([[adopt, [...ids, stage.clerk.id, 'adopter']]])).toBe('adoption_by_second_person');
    expect(await refusedSql([[adopt, [...ids, stage.clerk.id, 'author']]])).toBe('adoption_hand');
  });

  it('refuses an adoption without a hand, and changes of what was written', async () => {
    expect(await refusedSql([[adopt, [...ids, newId(), 'adopter']]])).toBe('adoption_by_second_person');
    for (const table of ['disposition_hand', 'disposition_version', 'adoption', 'reopening']) {
      expect(await refusedSql([[`delete from ${table} where procedure_id = $1`, [ids[0]]]])).toBe('42501');
      expect(await refusedSql([[`update ${table} set version = 9 where procedure_id = $1`, [ids[0]]]])).toBe('42501');
    }
  });

  it('refuses a second adoption of the same version', async () => {
    const attempts: [string, unknown[]][] = [stage.signatory, stage.secondSignatory].flatMap(({ id }) => [
      [hand, [...ids, id]],
      [adopt, [...ids, id, 'adopter']],
    ]);
    expect(await refusedSql(attempts)).toMatch(/^adoption_.*_pk$/);
  });

  it('refuses a proposal without its reason (R4)', async () => {
    const version = (outcome: string) =>
      `insert into disposition_version (procedure_id, disposition_id, version, outcome, reason, not_accepted_part, referred_to,
        passed_on, author_id, author_hand, at) values ($1, $2, 2, '${outcome}', '  ', ' ', '', false, $3, 'author', now())`;
    const author = `insert into disposition_hand (procedure_id, disposition_id, version, person_id, hand) values ($1, $2, 2, $3, 'author')`;
    const values = [...ids, stage.clerk.id];
    expect(await refusedSql([[author, values]])).toBeUndefined();
    expect(await refusedSql([[version('not_accepted'), values]])).toBe('disposition_version_reason');
    expect(await refusedSql([[version('accepted_in_part').replace("'  '", "'weil'"), values]])).toBe(
      'disposition_version_not_accepted_part',
    );
    expect(await refusedSql([[version('already_covered').replace("'  '", "'weil'"), values]])).toBe(
      'disposition_version_covered_by',
    );
    expect(await refusedSql([[version('deferred').replace("'  '", "'weil'"), values]])).toBe(
      'disposition_version_referred_to',
    );
  });
});
