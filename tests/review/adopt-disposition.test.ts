import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { event } from '../../server/tables/platform.ts';
import { adoption } from '../../server/tables/review.ts';
import {
  adoptPointDisposition,
  createTopic,
  getPoint,
  proposePointDisposition,
  reopenPointDisposition,
  triagePoint,
} from '../../shared/review.ts';
import { getRound } from '../../shared/rounds.ts';
import { useApp } from '../support/app.ts';
import { buildStage, grant, type Stage } from '../support/stage.ts';
import { at, buildRound, type HandedPoint, handIn, propose, refusal } from './build.ts';

const test = useApp();
let stage: Stage;
let round: Awaited<ReturnType<typeof buildRound>>;
let places = 10;

/** A point of its own for each test. */
async function newPoint(kind: 'change' | 'support' = 'change'): Promise<HandedPoint | undefined> {
  const { procedureId, organisations } = stage;
  const reference = `R${round.number}-${++places}`;
  const points = [{ kind, comment: 'Mehr Sprachkurse am Abend.' }];
  const handed = await handIn(test, {
    procedureId,
    roundId: round.roundId,
    organisation: organisations.own,
    reference,
    points,
  });
  return handed.points[0];
}

beforeAll(async () => {
  stage = await buildStage(test);
  round = await buildRound(test, stage);
});

describe('adopting a disposition', () => {
  it('takes effect in the name of the office, and the answer tells who decided', async () => {
    const point = await newPoint();
    await propose(stage.clerk, stage, point);
    const adopted = await stage.signatory.client.ok(adoptPointDisposition, { params: at(stage, point), match: '"v1"' });
    expect(adopted).toMatchObject({
      status: 'adopted',
      outcome: 'not_accepted',
      decidedBy: 'Abteilung Zuwanderung',
      proposedBy: { name: 'Sachbearbeitung 1' },
      adoptedBy: { name: 'Zeichnung 1' },
      adoptedAt: test.clock.now().toISOString(),
    });
    expect(adopted.history.map(({ act, by }) => [act, by])).toEqual([
      ['proposed', 'Sachbearbeitung 1'],
      ['adopted', 'Zeichnung 1'],
    ]);
    const read = await stage.clerk.client.ok(getPoint, { params: at(stage, point) });
    expect(read.status).toBe('adopted');
  });

  it('leaves an audit event', async () => {
    const point = await newPoint();
    await propose(stage.clerk, stage, point);
    await stage.signatory.client.ok(adoptPointDisposition, { params: at(stage, point), match: '"v1"' });
    const events = await test.db.reader
      .select({ action: event.action })
      .from(event)
      .where(eq(event.subjectId, at(stage, point).pointId));
    expect(events.map(({ action }) => action)).toEqual(['disposition.propose', 'disposition.adopt']);
  });

  it('raises what publishing the round binds', async () => {
    const point = await newPoint();
    await propose(stage.clerk, stage, point);
    const before = await contentVersion();
    await stage.signatory.client.ok(adoptPointDisposition, { params: at(stage, point), match: '"v1"' });
    expect(await contentVersion()).toBe(before + 1);
  });

  it('is refused where nothing is proposed', async () => {
    const problem = await stage.signatory.client.refused(adoptPointDisposition, 409, {
      params: at(stage, await newPoint()),
      match: '"v1"',
    });
    expect(problem.code).toBe('wrong_state');
  });

  it('is refused a second time', async () => {
    const point = await newPoint();
    await propose(stage.clerk, stage, point);
    await stage.signatory.client.ok(adoptPointDisposition, { params: at(stage, point), match: '"v1"' });
    await stage.secondSignatory.client.refused(adoptPointDisposition, 409, { params: at(stage, point), match: '"v1"' });
  });

  it('is refused for a version that has been reopened until something new is proposed', async () => {
    const point = await newPoint();
    await propose(stage.clerk, stage, point);
    const params = at(stage, point);
    await stage.signatory.client.ok(adoptPointDisposition, { params, match: '"v1"' });
    await stage.signatory.client.ok(reopenPointDisposition, {
      params,
      body: { reason: 'Neue Rechtslage' },
      match: '"v1"',
    });
    await stage.secondSignatory.client.refused(adoptPointDisposition, 409, { params, match: '"v1"' });
    await stage.clerk.client.ok(proposePointDisposition, { params, body: refusal, match: '"v1"' });
    const anew = await stage.signatory.client.ok(adoptPointDisposition, { params, match: '"v2"' });
    expect(anew.history.map(({ act }) => act)).toEqual(['proposed', 'adopted', 'reopened', 'proposed', 'adopted']);
  });

  it('is refused for a version that was not read (R16), and shows the one that stands there', async () => {
    const point = await newPoint();
    const params = at(stage, point);
    await propose(stage.clerk, stage, point);
    await stage.clerk.client.ok(proposePointDisposition, {
      params,
      body: { ...refusal, reason: 'Anders begründet.' },
      match: '"v1"',
    });
    const problem = await stage.signatory.client.refused(adoptPointDisposition, 412, { params, match: '"v1"' });
    expect(problem.current).toMatchObject({ version: 2, reason: 'Anders begründet.' });
    await stage.signatory.client.refused(adoptPointDisposition, 428, { params });
  });

  it('does not know a point of another procedure (R9)', async () => {
    const point = await newPoint();
    await propose(stage.clerk, stage, point);
    const { pointId } = at(stage, point);
    await grant(test, stage.foreignProcedureId, stage.signatory.id, 'signatory');
    const params = { procedureId: stage.foreignProcedureId, pointId };
    await stage.signatory.client.refused(adoptPointDisposition, 404, { params, match: '"v1"' });
  });

  it('judges the reason by the kind the point has now (R4)', async () => {
    const point = await newPoint('support');
    const params = at(stage, point);
    await stage.clerk.client.ok(proposePointDisposition, { params, body: { outcome: 'noted' }, match: '*' });
    await stage.clerk.client.ok(triagePoint, {
      params,
      body: { tags: [], assigneeId: null, reviewKind: 'change' },
      match: '"v0"',
    });
    const problem = await stage.signatory.client.refused(adoptPointDisposition, 422, { params, match: '"v1"' });
    expect(problem).toMatchObject({ rule: 'R4', errors: [{ pointer: '/reason' }] });
  });

  it('leaves a point inside a topic to its topic (R8)', async () => {
    const point = await newPoint();
    const params = at(stage, point);
    await propose(stage.clerk, stage, point);
    await stage.clerk.client.ok(createTopic, {
      params: { procedureId: stage.procedureId },
      body: { title: 'Abendkurse', pointIds: [params.pointId] },
    });
    const problem = await stage.signatory.client.refused(adoptPointDisposition, 409, { params, match: '"v1"' });
    expect(problem.detail).toContain('T-');
  });

  it('happens once when two signatories decide at the same instant', async () => {
    const point = await newPoint();
    const params = at(stage, point);
    const { id } = await propose(stage.clerk, stage, point);
    const both = [stage.signatory, stage.secondSignatory].map(({ client }) =>
      client.call(adoptPointDisposition, { params, match: '"v1"' }),
    );
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    expect(statuses).toHaveLength(2);
    expect(new Set(statuses)).toEqual(new Set([200, 409]));
    const rows = await test.db.reader.select().from(adoption).where(eq(adoption.dispositionId, id));
    expect(rows).toHaveLength(1);
  });
});

async function contentVersion(): Promise<number> {
  const read = await stage.coordinator.client.ok(getRound, {
    params: { procedureId: stage.procedureId, roundId: round.roundId },
  });
  return read.contentVersion;
}
