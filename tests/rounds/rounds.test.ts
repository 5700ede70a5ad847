import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { markPublished, recordClock, touchRound } from '../../server/features/rounds/index.ts';
import { event, outbox } from '../../server/tables/platform.ts';
import { getVersion } from '../../shared/documents.ts';
import type { WireBody } from '../../shared/endpoint.ts';
import { closeRound, createRound, editRound, getRound, listRounds, openRound } from '../../shared/rounds.ts';
import { openDesk } from '../incorporation/desk.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

const text = '# 1. Ziele\n\nWir wollen zusammenleben.\n';
const inDays = (days: number) => new Date(test.clock.now().getTime() + days * 86_400_000).toISOString();
const openDocument = () => openDesk(stage, text);

async function plan(versionId: string, opens = 1, closes = 30) {
  const { client } = stage.coordinator;
  const { procedureId } = stage;
  const round = await client.ok(createRound, {
    params: { procedureId },
    body: {
      title: 'Erste Runde',
      versionId,
      opensAt: inDays(opens),
      closesAt: inDays(closes),
      questions: [{ key: 'missing', kind: 'text', label: 'Was fehlt?' }],
    },
  });
  return { client, round, params: { procedureId, roundId: round.id } };
}

const runClock = () => test.db.transaction((tx) => recordClock(tx, test.clock.now()));
const publish = (roundId: string) =>
  test.db.transaction((tx) => markPublished(tx, stage.procedureId, roundId, test.clock.now()));
const eventsOf = (subjectId: string) =>
  test.db.reader
    .select({ action: event.action })
    .from(event)
    .where(and(eq(event.procedureId, stage.procedureId), eq(event.subjectId, subjectId)))
    .orderBy(event.id)
    .then((rows) => rows.map(({ action }) => action));
const mailsOf = async (roundId: string) => {
  const rows = await test.db.reader.select().from(outbox).where(eq(outbox.procedureId, stage.procedureId));
  return rows
    .filter(({ payload }) => JSON.stringify(payload).includes(roundId))
    .map(({ template, recipient }) => [template, recipient]);
};

describe('planning', () => {
  it('counts rounds and is unknown to organisations until the opening', async () => {
    const { first } = await openDocument();
    const { round, params } = await plan(first.id);
    const next = await plan(first.id);
    expect(next.round.number).toBe(round.number + 1);
    expect(round).toMatchObject({
      reference: `R${round.number}`,
      status: 'planned',
      versionNumber: 1,
      can: { edit: true, open: true, close: { code: 'wrong_state' } },
    });
    await stage.representative.client.refused(getRound, 404, { params });
    const { items } = await stage.representative.client.ok(listRounds, { params });
    expect(items.map(({ id }) => id)).not.toContain(round.id);
    await stage.clerk.client.refused(createRound, 403, {
      params,
      body: { title: 'x', versionId: first.id, opensAt: inDays(1), closesAt: inDays(2) },
    });
    await stage.foreignCoordinator.client.refused(getRound, 404, {
      params: { ...params, procedureId: stage.foreignProcedureId },
    });
  });

  it('refuses what cannot be: an end before the beginning, an unknown section, a version of another procedure', async () => {
    const { first } = await openDocument();
    const body = { title: 'x', versionId: first.id, opensAt: inDays(2), closesAt: inDays(2) };
    const { client } = stage.coordinator;
    const params = { procedureId: stage.procedureId };
    expect((await client.refused(createRound, 400, { params, body })).errors?.[0]?.pointer).toBe('/closesAt');
    const odd = { ...body, closesAt: inDays(3), sectionKeys: [first.sections[0]?.key ?? '', 'zzzzzzzz'] };
    expect((await client.refused(createRound, 400, { params, body: odd })).errors?.[0]?.pointer).toBe('/sectionKeys/1');
    await stage.foreignCoordinator.client.refused(createRound, 404, {
      params: { procedureId: stage.foreignProcedureId },
      body: { ...body, closesAt: inDays(3) },
    });
  });

  it('can be changed in everything, with the version that was read (R16)', async () => {
    const { first } = await openDocument();
    const { client, params } = await plan(first.id);
    const body = {
      title: 'Zweite',
      closesAt: inDays(40),
      questions: [{ key: 'other', kind: 'yes_no' as const, label: 'Machen Sie mit?' }],
    };
    const edited = await client.ok(editRound, { params, body, match: '"v1"' });
    expect(edited).toMatchObject({ title: 'Zweite', version: 2, questions: [{ key: 'other' }] });
    const problem = await client.refused(editRound, 412, { params, body: { title: 'Dritte' }, match: '"v1"' });
    expect(problem.current).toMatchObject({ title: 'Zweite', version: 2 });
    await client.ok(editRound, { params, body: { title: 'Zweite' }, match: '"v2"' });
    expect((await client.ok(getRound, { params })).version).toBe(2);
  });
});

describe('opening', () => {
  it('by the act releases the version and tells the representatives', async () => {
    const { first, ...at } = await openDocument();
    const { client, round, params } = await plan(first.id);
    const version = { procedureId: at.procedureId, documentId: at.documentId, number: 1 };
    await stage.representative.client.refused(getVersion, 404, { params: version });
    const opened = await client.ok(openRound, { params, match: '"v1"' });
    expect(opened).toMatchObject({ status: 'open', opensAt: test.clock.now().toISOString(), version: 2 });
    expect(await stage.representative.client.ok(getVersion, { params: version })).toMatchObject({ released: true });
    expect(await stage.representative.client.ok(getRound, { params })).toMatchObject({
      status: 'open',
      can: { createPosition: true },
    });
    expect((await stage.observer.client.ok(getRound, { params })).can).toEqual({});
    expect(await eventsOf(round.id)).toEqual(['round.create', 'round.open']);
    const mails = await mailsOf(round.id);
    expect(mails.map(([template]) => template)).toEqual(['round_opened', 'round_opened']);
    expect(new Set(mails.map(([, to]) => to))).toEqual(
      new Set([stage.representative.email, stage.otherRepresentative.email]),
    );
    await client.refused(openRound, 409, { params, match: '"v2"' });
  });

  it('happens once when asked at the same instant', async () => {
    const { first } = await openDocument();
    const { client, round, params } = await plan(first.id);
    const answers = await Promise.all([1, 2, 3].map(() => client.call(openRound, { params, match: '"v1"' })));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409, 409]);
    expect(await eventsOf(round.id)).toEqual(['round.create', 'round.open']);
  });

  it('by the clock is recorded once, however often and from however many processes', async () => {
    const { first, ...at } = await openDocument();
    const { client, round, params } = await plan(first.id, 1, 2);
    await runClock();
    expect(await eventsOf(round.id)).toEqual(['round.create']);
    test.clock.advance(86_400);
    expect((await client.ok(getRound, { params })).status).toBe('open');
    await Promise.all([runClock(), runClock(), runClock()]);
    await runClock();
    expect(await eventsOf(round.id)).toEqual(['round.create', 'round.open']);
    const version = { procedureId: at.procedureId, documentId: at.documentId, number: 1 };
    expect((await stage.representative.client.ok(getVersion, { params: version })).released).toBe(true);
    test.clock.advance(86_400);
    expect((await client.ok(getRound, { params })).status).toBe('closed');
    await Promise.all([runClock(), runClock()]);
    expect(await eventsOf(round.id)).toEqual(['round.create', 'round.open', 'round.close']);
    expect((await mailsOf(round.id)).map(([template]) => template)).toEqual([
      'round_opened',
      'round_opened',
      'round_closed',
      'round_closed',
    ]);
  });

  it('waits for the results of an earlier round: the new text would tell them (R11)', async () => {
    const desk = await openDocument();
    const earlier = await plan(desk.first.id);
    await earlier.client.ok(openRound, { params: earlier.params, match: '"v1"' });
    await earlier.client.ok(closeRound, { params: earlier.params, match: '"v2"' });
    const second = await desk.freeze(2);
    const later = await plan(second.id, 1, 20);
    expect(later.round.can.open).toMatchObject({
      code: 'rule_broken',
      rule: 'R11',
      detail: expect.stringContaining(earlier.round.reference),
    });
    const problem = await later.client.refused(openRound, 422, { params: later.params, match: '"v1"' });
    expect(problem).toMatchObject({
      rule: 'R11',
      obstacles: [{ kind: 'unpublished_round', reference: earlier.round.reference }],
    });
    test.clock.advance(2 * 86_400);
    await runClock();
    const version = { procedureId: desk.procedureId, documentId: desk.documentId, number: 2 };
    await stage.representative.client.refused(getVersion, 404, { params: version });
    await stage.representative.client.refused(getRound, 404, { params: later.params });
    await later.client.ok(editRound, { params: later.params, body: { closesAt: inDays(30) }, match: '"v1"' });

    await publish(earlier.round.id);
    await runClock();
    expect((await stage.representative.client.ok(getRound, { params: later.params })).status).toBe('open');
    expect((await stage.representative.client.ok(getVersion, { params: version })).released).toBe(true);
  });
});

describe('publishing', () => {
  it('releases the frozen version that answers the round, and not before', async () => {
    const desk = await openDocument();
    const { client, params, round } = await plan(desk.first.id);
    await client.ok(openRound, { params, match: '"v1"' });
    await client.ok(closeRound, { params, match: '"v2"' });
    await desk.freeze(2);
    const version = { procedureId: desk.procedureId, documentId: desk.documentId, number: 2 };
    await stage.representative.client.refused(getVersion, 404, { params: version });
    await publish(round.id);
    expect((await stage.representative.client.ok(getVersion, { params: version })).released).toBe(true);
    expect(await client.ok(getRound, { params })).toMatchObject({ status: 'published', contentVersion: 2 });
    await desk.freeze(3);
    expect((await desk.read(3)).released).toBe(true);
  });

  it('binds to the content that was read: it is raised by what is added', async () => {
    const { first } = await openDocument();
    const { client, params, round } = await plan(first.id);
    await test.db.transaction((tx) => touchRound(tx, stage.procedureId, round.id));
    expect(await client.ok(getRound, { params })).toMatchObject({ contentVersion: 2, version: 1 });
  });
});

describe('an open round', () => {
  it('changes only in its title and to a later end', async () => {
    const { first } = await openDocument();
    const { client, params, round } = await plan(first.id);
    await client.ok(openRound, { params, match: '"v1"' });
    const refused = (body: WireBody<typeof editRound>, status: number) =>
      client.refused(editRound, status, { params, body, match: '"v2"' });
    await refused({ questions: [] }, 409);
    await refused({ sectionKeys: [first.sections[0]?.key ?? ''] }, 409);
    expect((await refused({ closesAt: inDays(5) }, 422)).rule).toBe('R10');
    await client.ok(editRound, {
      params,
      body: { closesAt: inDays(60), title: 'Länger', questions: round.questions },
      match: '"v2"',
    });
    expect(await client.ok(getRound, { params })).toMatchObject({ title: 'Länger', closesAt: inDays(60), version: 3 });
  });

  it('is closed by the act at once, and is then fixed', async () => {
    const { first } = await openDocument();
    const { client, params, round } = await plan(first.id);
    await client.refused(closeRound, 409, { params, match: '"v1"' });
    await client.ok(openRound, { params, match: '"v1"' });
    await stage.clerk.client.refused(closeRound, 403, { params, match: '"v2"' });
    await client.refused(closeRound, 412, { params, match: '"v1"' });
    const closed = await client.ok(closeRound, { params, match: '"v2"' });
    const closesAt = test.clock.now().toISOString();
    expect(closed).toMatchObject({ status: 'closed', closesAt, can: { publish: true, edit: { code: 'wrong_state' } } });
    await client.refused(editRound, 409, { params, body: { title: 'Neu' }, match: '"v3"' });
    await runClock();
    expect(await eventsOf(round.id)).toEqual(['round.create', 'round.open', 'round.close']);
    expect((await stage.representative.client.ok(getRound, { params })).can).toEqual({ createPosition: true });
  });
});
