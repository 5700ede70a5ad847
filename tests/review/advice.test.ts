import { eq } from 'drizzle-orm';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { membership } from '../../server/tables/identity.ts';
import { answerAdvice, askAdvice, listAdvice, listAdvisers } from '../../shared/advice.ts';
import { listEvents } from '../../shared/audit.ts';
import { createOrganisation } from '../../shared/organisations.ts';
import { adoptPointDisposition, createTopic, getPoint, listPoints } from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildStage, createPlayer, grant, type Player, type Stage } from '../support/stage.ts';
import { at, buildRound, type HandedPoint, present, propose } from './build.ts';

const test = useApp();
let stage: Stage;
let points: HandedPoint[];
let otherOffice: Player;

beforeAll(async () => {
  stage = await buildStage(test);
  ({ points } = await buildRound(test, stage, [{ comment: 'Eins' }, { comment: 'Zwei' }]));
  otherOffice = await createPlayer(test, 'Jugendamt');
  await grant(test, stage.procedureId, otherOffice.id, 'specialist');
});

const params = () => ({ procedureId: stage.procedureId });
const ask = (handed: HandedPoint | undefined, adviser: Player, question = 'Geheimfrage?') =>
  stage.clerk.client.ok(askAdvice, {
    params: params(),
    body: { subject: { type: 'point', id: present(handed).id }, adviserId: adviser.id, question, dueOn: '2026-03-20' },
  });
const answer = (adviceId: string, by: Player) =>
  by.client.call(answerAdvice, { params: { ...params(), adviceId }, body: { body: 'Geheimantwort.' } });
const seen = async (by: Player, query: object = {}) =>
  (await by.client.ok(listAdvice, { params: params(), query })).items;

describe('advice of a specialist office', () => {
  it('comes back beside the decision, and changes nothing of it', async () => {
    const asked = await ask(points[0], stage.specialist);
    expect(asked).toMatchObject({ words: 'Eins', dueOn: '2026-03-20', answer: null, asked: { by: stage.clerk.name } });
    expect(await seen(stage.specialist, { open: 'true' })).toMatchObject([{ id: asked.id }]);
    expect((await answer(asked.id, stage.specialist)).status).toBe(201);
    const [given] = await seen(stage.signatory, { pointId: present(points[0]).id });
    expect(given?.answer?.body).toBe('Geheimantwort.');
    const read = await stage.clerk.client.ok(getPoint, { params: at(stage, points[0]) });
    expect(read).toMatchObject({ status: 'received', disposition: null });
    expect(await seen(stage.clerk, { open: 'true' })).toEqual([]);
  });

  it('is given once, at the same instant too, and only by whoever was asked (R9)', async () => {
    const { id } = await ask(points[1], stage.specialist);
    expect((await answer(id, otherOffice)).status).toBe(404);
    expect(await seen(otherOffice)).toEqual([]);
    const both = await Promise.all([1, 2].map(() => answer(id, stage.specialist)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('makes no author: who advised and signs as well may adopt the proposal of somebody else (R5)', async () => {
    await grant(test, stage.procedureId, stage.specialist.id, 'signatory', stage.coordinator.id);
    await propose(stage.clerk, stage, points[0]);
    const adopted = await stage.specialist.client.call(adoptPointDisposition, {
      params: at(stage, points[0]),
      match: '"v1"',
    });
    expect(adopted.status).toBe(200);
  });

  it('is asked of specialists of the procedure alone, on what belongs to it (R9)', async () => {
    const { items } = await stage.clerk.client.ok(listAdvisers, { params: params() });
    expect(items.every(({ type }) => type === 'person')).toBe(true);
    expect(items.map(({ id }) => id).toSorted()).toEqual([stage.specialist.id, otherOffice.id].toSorted());
    const subject = { type: 'point' as const, id: present(points[0]).id };
    for (const { id } of [stage.signatory, stage.foreignCoordinator, stage.representative]) {
      const body = { subject, adviserId: id, question: 'Und?' };
      await stage.clerk.client.refused(askAdvice, 400, { params: params(), body });
    }
    const body = { subject, adviserId: stage.specialist.id, question: 'Und?' };
    const foreign = { procedureId: stage.foreignProcedureId };
    await stage.foreignCoordinator.client.refused(askAdvice, 404, { params: foreign, body });
    expect(await stage.foreignCoordinator.client.ok(listAdvice, { params: foreign })).toMatchObject({ items: [] });
  });

  it('is asked on a topic too', async () => {
    const { id } = await stage.clerk.client.ok(createTopic, {
      params: params(),
      body: { title: 'Kurse', argument: 'Abends.', pointIds: [present(points[1]).id] },
    });
    await stage.clerk.client.ok(askAdvice, {
      params: params(),
      body: { subject: { type: 'topic', id }, adviserId: otherOffice.id, question: 'Geht das?' },
    });
    expect(await seen(otherOffice)).toMatchObject([{ subject: { type: 'topic', id }, words: 'Kurse\n\nAbends.' }]);
  });

  it('is told to nobody outside, and leaves events without its words (R11, R13)', async () => {
    for (const { client } of [stage.representative, stage.observer, stage.groupMember]) {
      await client.refused(listAdvice, 403, { params: params() });
    }
    for (const endpoint of [getPoint, listPoints] as const) {
      const { text } = await stage.representative.client.call(endpoint, { params: at(stage, points[0]) });
      expect(text).not.toContain('Geheim');
    }
    await test.seal();
    const { items } = await stage.coordinator.client.ok(listEvents, { params: params(), query: {} });
    expect(items.filter(({ action }) => action.startsWith('advice.'))).toHaveLength(5);
    expect(JSON.stringify(items)).not.toContain('Geheim');
  });
});

describe('an office asked as a whole', () => {
  let office: { id: string };
  let second: Player;

  beforeAll(async () => {
    office = await stage.coordinator.client.ok(createOrganisation, { body: { name: 'Bauamt', kind: 'city_office' } });
    second = await createPlayer(test, 'Frau Stein, Bauamt');
    await grant(test, stage.procedureId, second.id, 'specialist');
    const since = test.clock.now();
    const belonging = [stage.specialist, second, stage.clerk].map(({ id }) => ({
      organisationId: office.id,
      personId: id,
      role: 'observer' as const,
      since,
    }));
    await test.db.transaction((tx) => tx.insert(membership).values(belonging));
  });

  const askOffice = (officeId: string, more: object = {}) => ({
    params: params(),
    body: { subject: { type: 'point' as const, id: present(points[1]).id }, officeId, question: 'Wie breit?', ...more },
  });

  it('is answered by any one of its specialists, once, and by nobody else of it', async () => {
    const { items } = await stage.clerk.client.ok(listAdvisers, { params: params() });
    expect(items[0]).toEqual({ type: 'office', id: office.id, name: 'Bauamt' });
    const { id, adviser } = await stage.clerk.client.ok(askAdvice, askOffice(office.id));
    expect(adviser).toEqual({ type: 'office', id: office.id, name: 'Bauamt' });
    for (const by of [stage.specialist, second]) {
      expect(await seen(by, { open: 'true' })).toContainEqual(expect.objectContaining({ id, isAsked: true }));
    }
    expect(await seen(stage.clerk, { open: 'true' })).toContainEqual(expect.objectContaining({ id, isAsked: false }));
    expect(await seen(otherOffice, { pointId: present(points[1]).id })).toEqual([]);
    expect((await answer(id, otherOffice)).status).toBe(404);
    expect((await answer(id, stage.clerk)).status).toBe(403);
    const both = await Promise.all([stage.specialist, second].map((by) => answer(id, by)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const winner = both[0]?.status === 201 ? stage.specialist : second;
    const given = (await seen(stage.clerk)).find((advice) => advice.id === id);
    expect(given).toMatchObject({ adviser: { name: 'Bauamt' }, answer: { by: winner.name } });
  });

  it('no longer asks whoever has left it', async () => {
    const { id } = await stage.clerk.client.ok(askAdvice, askOffice(office.id));
    await test.db.transaction((tx) =>
      tx.update(membership).set({ endedAt: test.clock.now() }).where(eq(membership.personId, second.id)),
    );
    expect((await answer(id, second)).status).toBe(404);
    expect(await seen(second, { open: 'true' })).toEqual([]);
    expect((await answer(id, stage.specialist)).status).toBe(201);
  });

  it('is an office of the city with a specialist here, and never asked beside a person', async () => {
    const empty = await stage.coordinator.client.ok(createOrganisation, {
      body: { name: 'Standesamt', kind: 'city_office' },
    });
    for (const id of [empty.id, stage.organisations.own.id]) {
      const { errors } = await stage.clerk.client.refused(askAdvice, 400, askOffice(id));
      expect(errors).toMatchObject([{ pointer: '/officeId', code: 'not_specialist' }]);
    }
    const asked = askOffice(office.id, { adviserId: stage.specialist.id });
    expect((await stage.clerk.client.refused(askAdvice, 400, asked)).errors).toMatchObject([{ code: 'one_of' }]);
    const columns = 'procedure_id, id, point_id, adviser_id, office_id, question, asked_by, asked_at';
    const values = `procedure_id, gen_random_uuid(), point_id, asked_by, '${office.id}', question, asked_by, asked_at`;
    const client = new pg.Client({ connectionString: test.urls.appUrl });
    await client.connect();
    try {
      const both = client.query(`insert into advice_request (${columns}) select ${values} from advice_request limit 1`);
      await expect(both).rejects.toMatchObject({ constraint: 'advice_request_asked' });
    } finally {
      await client.end();
    }
  });
});
