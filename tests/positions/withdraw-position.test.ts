import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { refreshPointState } from '../../server/features/positions/index.ts';
import { newId } from '../../server/platform/ids.ts';
import { disposition, dispositionHand, dispositionVersion } from '../../server/tables/review.ts';
import { round } from '../../server/tables/rounds.ts';
import { listEvents } from '../../shared/audit.ts';
import {
  admitPosition,
  createPosition,
  listPositions,
  submitPosition,
  withdrawPosition,
} from '../../shared/positions.ts';
import { useApp } from '../support/app.ts';
import { begin, buildRound, handedIn, handIn, type Play, type Position, read, statuses } from './play.ts';

const test = useApp();
let play: Play;
let position: Position;

beforeEach(async () => {
  test.clock.set('2026-03-02T09:00:00Z');
  play = await buildRound(test);
  position = await handedIn(play, { points: [{ kind: 'concern', comment: 'Ein Punkt' }] });
});

const at = (positionId = position.id) => ({ procedureId: play.procedureId, positionId });

const counting = async (positionId: string) => {
  const { rows } = await test.db.reader.execute<{ counts: boolean }>(sql`
    select s.counts from point_state s join point p on p.procedure_id = s.procedure_id and p.id = s.point_id where p.position_id = ${positionId}`);
  return rows[0]?.counts;
};

/** What review does when a clerk proposes. */
const propose = (pointId: string, hold: Promise<void> = Promise.resolve()) =>
  test.db.transaction(async (tx) => {
    const { procedureId, stage } = play;
    const key = { procedureId, dispositionId: newId(), version: 1 };
    await tx.insert(disposition).values({ procedureId, id: key.dispositionId, pointId, version: 1 });
    await tx.insert(dispositionHand).values({ ...key, personId: stage.clerk.id, hand: 'author' });
    await tx.insert(dispositionVersion).values({
      ...key,
      outcome: 'accepted',
      reason: '',
      notAcceptedPart: '',
      referredTo: '',
      passedOn: false,
      authorId: stage.clerk.id,
      authorHand: 'author',
      at: test.clock.now(),
    });
    await refreshPointState(tx, procedureId, [pointId]);
    await hold;
  });

describe('withdrawing', () => {
  it('leaves the position on record, where it needs no answer', async () => {
    const { stage } = play;
    const withdrawn = await stage.representative.client.ok(withdrawPosition, {
      params: at(),
      match: '"c1"',
      body: { reason: 'Irrtum' },
    });
    expect(withdrawn).toMatchObject({
      status: 'withdrawn',
      contentVersion: 2,
      can: { withdraw: { code: 'wrong_state' } },
    });
    expect(await counting(position.id)).toBe(false);
    expect((await read(play, position.id, stage.clerk.client)).points[0]?.comment).toBe('Ein Punkt');
    await stage.representative.client.refused(withdrawPosition, 409, { params: at(), match: '"c2"', body: {} });
    await test.seal();
    const events = await stage.coordinator.client.ok(listEvents, {
      params: { procedureId: play.procedureId },
      query: {},
    });
    expect(events.items.map(({ action }) => action)).toEqual(['position.withdraw', 'position.submit']);
  });

  it('belongs to the representative of the organisation', async () => {
    const { stage } = play;
    const options = { params: at(), match: '"c1"', body: {} };
    for (const { client } of [stage.coordinator, stage.clerk, stage.contributor])
      await client.refused(withdrawPosition, 403, options);
    for (const { client } of [stage.otherRepresentative, stage.foreignRepresentative])
      await client.refused(withdrawPosition, 404, options);
    await stage.representative.client.refused(withdrawPosition, 428, { params: at(), body: {} });
    await stage.representative.client.refused(withdrawPosition, 412, { params: at(), match: '"c9"', body: {} });
  });

  it('ends when one of its points is proposed on', async () => {
    await propose(position.points[0]?.id ?? '');
    const { client } = play.stage.representative;
    await client.refused(withdrawPosition, 409, { params: at(), match: '"c1"', body: {} });
    expect((await read(play, position.id, client)).can.withdraw).toMatchObject({ code: 'wrong_state' });
  });

  it('waits for a proposal made at the same instant, and is then refused', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const proposing = propose(position.points[0]?.id ?? '', held);
    await waitForLock('point_state');
    const withdrawing = play.stage.representative.client.call(withdrawPosition, {
      params: at(),
      match: '"c1"',
      body: {},
    });
    await waitForWaiting();
    release();
    await proposing;
    expect((await withdrawing).status).toBe(409);
  });
});

describe('a correction', () => {
  const correct = (content: Parameters<typeof begin>[1] = {}) =>
    begin(play, { supersedesId: position.id, points: [{ kind: 'concern', comment: 'Berichtigt' }], ...content });

  it('supersedes the older position from the moment it counts', async () => {
    const draft = await correct();
    expect((await read(play, position.id, play.stage.representative.client)).status).toBe('submitted');
    const corrected = await handIn(play, draft.id);
    expect(corrected).toMatchObject({ reference: 'R1-002', supersedesId: position.id, status: 'submitted' });
    const old = await read(play, position.id, play.stage.representative.client);
    expect(old).toMatchObject({ status: 'superseded', can: { supersede: { code: 'wrong_state' } } });
    expect([await counting(position.id), await counting(corrected.id)]).toEqual([false, true]);
    const { client } = play.stage.coordinator;
    const listed = async (status: 'submitted' | 'superseded' | 'withdrawn') =>
      (await client.ok(listPositions, { params: { procedureId: play.procedureId }, query: { status } })).items.map(
        ({ id }) => id,
      );
    expect([await listed('submitted'), await listed('superseded'), await listed('withdrawn')]).toEqual([
      [corrected.id],
      [position.id],
      [],
    ]);
  });

  it('that comes late supersedes only when it is admitted', async () => {
    const draft = await correct();
    await test.db.transaction((tx) => tx.update(round).set({ closesAt: new Date('2026-03-02T10:00:00Z') }));
    test.clock.set('2026-03-02T11:00:00Z');
    const late = await handIn(play, draft.id);
    expect([await counting(position.id), await counting(late.id)]).toEqual([true, false]);
    const decide = (admitted: boolean) =>
      play.stage.coordinator.client.ok(admitPosition, {
        params: at(late.id),
        body: { admitted, reason: 'Begründung' },
      });
    await decide(false);
    expect((await read(play, position.id, play.stage.representative.client)).status).toBe('submitted');
    await decide(true);
    expect((await read(play, position.id, play.stage.representative.client)).status).toBe('superseded');
    expect([await counting(position.id), await counting(late.id)]).toEqual([false, true]);
  });

  it('names a position of the same organisation and round that still stands', async () => {
    const { stage, procedureId, roundId } = play;
    const foreign = { organisationId: stage.organisations.other.id, supersedesId: position.id };
    await stage.otherRepresentative.client.refused(createPosition, 404, {
      params: { procedureId, roundId },
      body: foreign,
    });
    const draft = await correct();
    await stage.representative.client.ok(withdrawPosition, { params: at(), match: '"c1"', body: {} });
    const problem = await stage.representative.client.refused(submitPosition, 409, {
      params: at(draft.id),
      match: '"c1"',
    });
    expect(problem.detail).toContain('zurückgezogen');
    expect((await read(play, draft.id, stage.representative.client)).status).toBe('draft');
  });

  it('of two handed in at the same instant only one supersedes', async () => {
    const { stage } = play;
    const letters = await Promise.all(
      [1, 2].map(() =>
        begin(play, { supersedesId: position.id, channel: 'letter', coverText: 'Brief' }, stage.clerk.client),
      ),
    );
    const answers = await Promise.all(
      letters.map(({ id }) => stage.clerk.client.call(submitPosition, { params: at(id), match: '"c1"' })),
    );
    expect(statuses(answers)).toEqual([200, 409]);
  });

  it('and a withdrawal at the same instant: one of the two', async () => {
    const draft = await correct();
    const { client } = play.stage.representative;
    const answers = await Promise.all([
      client.call(submitPosition, { params: at(draft.id), match: '"c1"' }),
      client.call(withdrawPosition, { params: at(), match: '"c1"', body: {} }),
    ]);
    expect(statuses(answers)).toEqual([200, 409]);
  });
});

const until = async (statement: ReturnType<typeof sql>) => {
  for (;;) {
    if ((await test.db.reader.execute(statement)).rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
const waitForLock = (table: string) =>
  until(sql`select from pg_locks where relation = ${table}::regclass and mode = 'RowExclusiveLock'`);
const waitForWaiting = () => until(sql`select from pg_locks where not granted`);
