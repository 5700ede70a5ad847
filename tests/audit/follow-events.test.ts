import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordEvents } from '../../server/platform/audit.ts';
import { openLive } from '../../server/platform/live.ts';
import { followEvents } from '../../shared/audit.ts';
import { useApp } from '../support/app.ts';
import { buildStage, createPlayer, grant, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
let base: string;

beforeAll(async () => {
  stage = await buildStage(test);
  await test.app.listen({ host: '127.0.0.1', port: 0 });
  base = `http://127.0.0.1:${(test.app.server.address() as AddressInfo).port}`;
});

/** Records and seals as a process of its own does: the application is not told. */
async function happen(...actions: string[]): Promise<void> {
  for (const action of actions) await record(action, stage.procedureId);
  await test.seal();
}

const record = (action: string, procedureId: string) =>
  test.db.transaction((tx) =>
    recordEvents(
      tx,
      { personId: stage.clerk.id, name: 'Sachbearbeitung' },
      test.clock.now(),
      [{ action, subject: { type: 'point', id: stage.clerk.id } }],
      procedureId,
    ),
  );

interface Told {
  id: number;
  action: string | null;
}

/** Follows until `count` events were told or the stream ends. */
async function follow(
  token: string,
  count: number,
  { lastId, seconds = 20 }: { lastId?: number; seconds?: number } = {},
) {
  const url = `${base}${followEvents.path.replace(':procedureId', stage.procedureId)}?seconds=${seconds}`;
  const leaving = new AbortController();
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, ...(lastId !== undefined && { 'last-event-id': String(lastId) }) },
    signal: leaving.signal,
  });
  if (!answer.ok || answer.body === null) throw new Error(`The stream answered ${answer.status}.`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const told = (): Told[] =>
    text
      .split('\n\n')
      .slice(0, -1)
      .filter((frame) => frame.startsWith('id: '))
      .map((frame) => ({
        id: Number(/^id: (\d+)/.exec(frame)?.[1]),
        action: /^data: (.*)$/m.test(frame) ? JSON.parse(/^data: (.*)$/m.exec(frame)?.[1] ?? '').action : null,
      }));
  const events = () => told().filter(({ action }) => action !== null);
  const begun = (async () => {
    while (told().length === 0) text += (await reader.read()).value ?? '';
  })();
  const ended = (async () => {
    await begun;
    while (events().length < count) {
      const { done, value } = await reader.read();
      if (done) break;
      text += value;
    }
    leaving.abort();
    return { events: events(), last: told().at(-1)?.id ?? 0 };
  })();
  await begun;
  return { ended };
}

describe('live events', () => {
  it('tell staff at once what any process has sealed, and not what an organisation still writes (R9)', async () => {
    const { ended } = await follow(stage.clerk.token, 2);
    await happen('point.triage', 'position.write', 'remark.write', 'disposition.propose');
    expect((await ended).events.map(({ action }) => action)).toEqual(['point.triage', 'disposition.propose']);
  });

  it('go on after the last one heard: nothing left out, nothing twice', async () => {
    const first = await follow(stage.clerk.token, 1);
    await happen('topic.create');
    const { last } = await first.ended;
    await happen('topic.edit', 'position.prepare', 'topic.add');
    const second = await follow(stage.clerk.token, 3, { lastId: last });
    await happen('topic.take');
    const { events } = await second.ended;
    expect(events.map(({ action }) => action)).toEqual(['topic.edit', 'topic.add', 'topic.take']);
    expect(events.map(({ id }) => id)).toEqual([last + 1, last + 3, last + 4]);
  });

  it('of another procedure are heard by nobody', async () => {
    const { ended } = await follow(stage.clerk.token, 1, { seconds: 2 });
    await record('point.triage', stage.foreignProcedureId);
    await test.seal();
    expect((await ended).events).toEqual([]);
  });

  it('ask no more than is there when nobody wants to wait', async () => {
    await happen('text.open');
    const { ended } = await follow(stage.clerk.token, 99, { lastId: 0, seconds: 0 });
    const { events, last } = await ended;
    expect(events.at(-1)).toEqual({ id: last, action: 'text.open' });
  });

  it('are refused to organisations, and a number that is none is named', async () => {
    const options = { params: { procedureId: stage.procedureId }, query: { seconds: 0 } };
    await stage.representative.client.refused(followEvents, 403, options);
    const url = followEvents.path.replace(':procedureId', stage.procedureId);
    const headers = { authorization: `Bearer ${stage.clerk.token}`, 'last-event-id': 'gestern' };
    const answer = await test.app.inject({ url, headers });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().detail).toContain('Last-Event-ID');
  });

  it('end for somebody who lost the right, and what happened since is not told', async () => {
    const leaver = await createPlayer(test, 'Scheidet aus');
    await grant(test, stage.procedureId, leaver.id, 'clerk');
    const { ended } = await follow(leaver.token, 1);
    await test.db.appPool.query('delete from procedure_role where person_id = $1', [leaver.id]);
    await happen('point.triage');
    expect((await ended).events).toEqual([]);
    await expect(follow(leaver.token, 1)).rejects.toThrow('404');
  });

  it('are limited to twenty streams of one person, and a closed one makes room', async () => {
    const busy = await createPlayer(test, 'Viele Fenster');
    await grant(test, stage.procedureId, busy.id, 'clerk');
    const streams = await Promise.all(Array.from({ length: 20 }, () => follow(busy.token, 1)));
    await expect(follow(busy.token, 1)).rejects.toThrow('429');
    await happen('point.mark');
    await Promise.all(streams.map(({ ended }) => ended));
    await expect
      .poll(() =>
        follow(busy.token, 0, { seconds: 0 }).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
  });

  it('are heard again after the connection to the database was lost', async () => {
    const errors: Error[] = [];
    const live = openLive(test.urls.appUrl, (error) => errors.push(error));
    const follower = live.follow(stage.procedureId);
    try {
      expect(await follower.next(5000)).toBe(true);
      await test.db.appPool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'stellwerk-live' and datname = current_database()`,
      );
      await happen('point.triage');
      expect(await follower.next(5000)).toBe(true);
      expect(errors.length).toBeGreaterThan(0);
    } finally {
      await live.stop();
    }
    expect(await follower.next(5000)).toBe(false);
  });
});

afterAll(() => test.app.server.closeAllConnections());
