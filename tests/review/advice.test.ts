import { beforeAll, describe, expect, it } from 'vitest';
import { answerAdvice, askAdvice, listAdvice, listAdvisers } from '../../shared/advice.ts';
import { listEvents } from '../../shared/audit.ts';
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
