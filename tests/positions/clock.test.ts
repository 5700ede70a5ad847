import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { isTooLate } from '../../server/features/positions/rules.ts';
import { round } from '../../server/tables/rounds.ts';
import { admitPosition, createPosition, editPosition, submitPosition } from '../../shared/positions.ts';
import { useApp } from '../support/app.ts';
import { begin, buildRound, handedIn, handIn, type Play, read, statuses } from './play.ts';

const test = useApp('2026-03-14T22:59:00Z');
const closing = '2026-03-14T23:00:00.000Z';
let play: Play;

beforeEach(async () => {
  test.clock.set('2026-03-14T22:00:00Z');
  play = await buildRound(test);
  await test.db.transaction((tx) => tx.update(round).set({ closesAt: new Date(closing) }));
});

const decide = (positionId: string, admitted: boolean, client = play.stage.coordinator.client) =>
  client.ok(admitPosition, {
    params: { procedureId: play.procedureId, positionId },
    body: { admitted, reason: 'Die Post war verzögert.' },
  });

const counting = async (positionId: string) => {
  const { rows } = await test.db.reader.execute<{ counts: boolean }>(sql`
    select s.counts from point_state s join point p on p.procedure_id = s.procedure_id and p.id = s.point_id where p.position_id = ${positionId}`);
  return rows[0]?.counts;
};

const onePoint = { points: [{ kind: 'concern' as const, comment: 'Ein Punkt' }] };

describe('the clock (R10)', () => {
  it('takes a submission in the last millisecond as in time, and exactly at the closing as late', async () => {
    const draft = await begin(play, onePoint);
    const second = await begin(
      play,
      { ...onePoint, organisationId: play.stage.organisations.other.id },
      play.stage.otherRepresentative.client,
    );
    test.clock.set('2026-03-14T22:59:59.999Z');
    expect(await handIn(play, draft.id)).toMatchObject({ late: false, admitted: null });
    test.clock.set(closing);
    expect(await handIn(play, second.id, play.stage.otherRepresentative.client)).toMatchObject({
      late: true,
      admitted: null,
    });
    expect([await counting(draft.id), await counting(second.id)]).toEqual([true, false]);
  });

  it('lets an organisation begin and hand in after closing until the results are published, then keeps the text', async () => {
    test.clock.set('2026-03-20T09:00:00Z');
    const draft = await begin(play, onePoint);
    await test.db.transaction((tx) => tx.update(round).set({ publishedAt: test.clock.now() }));
    const { client } = play.stage.representative;
    const params = { procedureId: play.procedureId, positionId: draft.id };
    const problem = await client.refused(submitPosition, 409, { params, match: '"c1"' });
    expect(problem.detail).toContain('Text bleibt gespeichert');
    const kept = await read(play, draft.id, client);
    expect(kept.points[0]?.comment).toBe('Ein Punkt');
    expect(kept.can).toMatchObject({ write: true, submit: { code: 'wrong_state' } });
    await client.ok(editPosition, { params, match: '"v1"', body: { stance: 'object' } });
    await play.stage.otherRepresentative.client.refused(createPosition, 409, {
      params: { procedureId: play.procedureId, roundId: play.roundId },
      body: { organisationId: play.stage.organisations.other.id },
    });
  });

  it('refuses a submission before the opening; staff can record beforehand', async () => {
    await test.db.transaction((tx) => tx.update(round).set({ opensAt: new Date('2026-03-14T22:30:00Z') }));
    const letter = await begin(play, { ...onePoint, channel: 'letter' }, play.stage.clerk.client);
    const params = { procedureId: play.procedureId, positionId: letter.id };
    const problem = await play.stage.clerk.client.refused(submitPosition, 409, { params, match: '"c1"' });
    expect(problem.detail).toContain('Text bleibt gespeichert');
    test.clock.set('2026-03-14T22:30:00Z');
    await handIn(play, letter.id, play.stage.clerk.client);
  });

  it('counts letters by their day of receipt in the zone of the procedure', async () => {
    test.clock.set('2026-03-20T09:00:00Z');
    const { client } = play.stage.clerk;
    const onLastDay = await handedIn(play, { ...onePoint, channel: 'letter', receivedOn: '2026-03-14' }, client);
    const dayAfter = await handedIn(play, { ...onePoint, channel: 'letter', receivedOn: '2026-03-15' }, client);
    expect([onLastDay.late, dayAfter.late]).toEqual([false, true]);
  });

  it('judges a closing brought forward, and a closing at noon for letters by the whole day', () => {
    const at = (iso: string) => new Date(iso);
    const opened = {
      opensAt: at('2026-03-01T00:00:00Z'),
      closesAt: at('2026-03-14T11:00:00Z'),
      closedEarlyAt: null,
      publishedAt: null,
    };
    const early = { ...opened, closedEarlyAt: at('2026-03-10T11:00:00Z') };
    expect(isTooLate(opened, at('2026-03-14T10:59:59.999Z'), null, 'Europe/Berlin')).toBe(false);
    expect(isTooLate(opened, at('2026-03-14T11:00:00Z'), null, 'Europe/Berlin')).toBe(true);
    expect(isTooLate(early, at('2026-03-10T11:00:00Z'), null, 'Europe/Berlin')).toBe(true);
    expect(isTooLate(opened, at('2026-04-01T00:00:00Z'), '2026-03-14', 'Europe/Berlin')).toBe(false);
    expect(isTooLate(opened, at('2026-04-01T00:00:00Z'), '2026-03-15', 'Europe/Berlin')).toBe(true);
    expect(isTooLate(early, at('2026-04-01T00:00:00Z'), '2026-03-11', 'Europe/Berlin')).toBe(true);
    const midnight = { ...opened, closesAt: at('2026-03-28T23:00:00Z') };
    expect(isTooLate(midnight, at('2026-04-01T00:00:00Z'), '2026-03-28', 'Europe/Berlin')).toBe(false);
    expect(isTooLate(midnight, at('2026-04-01T00:00:00Z'), '2026-03-29', 'Europe/Berlin')).toBe(true);
  });
});

describe('a late position', () => {
  const late = async () => {
    test.clock.set('2026-03-16T09:00:00Z');
    return handedIn(play, onePoint);
  };

  it('counts once the coordinator admits it, and whoever handed it in is told the reason', async () => {
    const position = await late();
    expect(position.can).not.toHaveProperty('admit');
    expect((await read(play, position.id, play.stage.coordinator.client)).can.admit).toBe(true);
    const admitted = await decide(position.id, true);
    expect(admitted).toMatchObject({ late: true, admitted: true, status: 'submitted' });
    expect(await counting(position.id)).toBe(true);
    const mails = await test.db.reader.execute<{ payload: unknown }>(
      sql`select payload from outbox where template = 'late_decided' and procedure_id = ${play.procedureId}`,
    );
    expect(mails.rows).toMatchObject([
      { payload: { admitted: true, reason: 'Die Post war verzögert.', reference: 'R1-001' } },
    ]);
    const again = {
      params: { procedureId: play.procedureId, positionId: position.id },
      body: { admitted: false, reason: 'Doch nicht' },
    };
    await play.stage.coordinator.client.refused(admitPosition, 409, again);
  });

  it('is never lost when it is not admitted, and the refusal can be put right', async () => {
    const position = await late();
    expect(await decide(position.id, false)).toMatchObject({ admitted: false, status: 'submitted' });
    expect(await counting(position.id)).toBe(false);
    expect(await decide(position.id, true)).toMatchObject({ admitted: true });
    expect(await counting(position.id)).toBe(true);
  });

  it('is decided on by the coordinator alone, with a reason, and only if it was late', async () => {
    const position = await late();
    const options = {
      params: { procedureId: play.procedureId, positionId: position.id },
      body: { admitted: true, reason: 'Gut' },
    };
    await play.stage.clerk.client.refused(admitPosition, 403, options);
    await play.stage.foreignCoordinator.client.refused(admitPosition, 404, options);
    await play.stage.coordinator.client.refused(admitPosition, 400, {
      ...options,
      body: { admitted: true, reason: ' ' },
    });
    test.clock.set('2026-03-14T22:00:00Z');
    const inTime = await handedIn(
      play,
      { ...onePoint, organisationId: play.stage.organisations.other.id },
      play.stage.otherRepresentative.client,
    );
    await play.stage.coordinator.client.refused(admitPosition, 409, {
      ...options,
      params: { ...options.params, positionId: inTime.id },
    });
  });

  it('is admitted once although two coordinators decide at the same instant', async () => {
    const position = await late();
    const options = {
      params: { procedureId: play.procedureId, positionId: position.id },
      body: { admitted: true, reason: 'Gut' },
    };
    const answers = await Promise.all([1, 2, 3].map(() => play.stage.coordinator.client.call(admitPosition, options)));
    expect(statuses(answers)).toEqual([200, 409, 409]);
  });
});
