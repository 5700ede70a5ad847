import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordEvents } from '../../server/platform/audit.ts';
import { newId } from '../../server/platform/ids.ts';
import { startSealer } from '../../server/platform/seal.ts';
import { verifyChain } from '../../server/platform/verify-chain.ts';
import { eventDetail } from '../../server/tables/platform.ts';
import { clock, openChains, record, sealsOf } from './chain.ts';

const chains = openChains();

/** What a superuser could do to a chain of six events; `$1` is the procedure, `$2` the third event. */
const tamperings: { act: string; sql: string; sequence: number; names: 'event' | 'nothing' }[] = [
  { act: 'the text of an event', sql: set('event', `canonical = replace(canonical, 'edited', 'opened')`), ...at(3) },
  { act: 'the action beside the text', sql: set('event', `action = 'round.opened'`), ...at(3) },
  { act: 'the time by a microsecond', sql: set('event', `at = at + interval '1 microsecond'`), ...at(3) },
  { act: 'the subject', sql: set('event', 'subject_id = gen_random_uuid()'), ...at(3) },
  { act: 'the kind of subject', sql: set('event', `subject_type = 'version'`), ...at(3) },
  { act: 'the name of the actor', sql: setDetail(`actor_name = 'Jemand anderes'`), ...at(3) },
  { act: 'the id of the actor', sql: setDetail('actor_id = null'), ...at(3) },
  { act: 'what was before', sql: setDetail(`before = '{"title": "Andere Runde"}'`), ...at(3) },
  { act: 'what was after', sql: setDetail(`after = '{"title": "Andere Runde"}'`), ...at(3) },
  { act: 'the salt', sql: setDetail(`salt = 'Meersalz'`), ...at(3) },
  { act: 'a whole event', sql: 'delete from event where procedure_id = $1 and id = $2', ...at(3) },
  { act: 'a seal', sql: 'delete from event_seal where procedure_id = $1 and event_id = $2', ...at(3, 'nothing') },
  {
    act: 'the last seal',
    sql: 'delete from event_seal where procedure_id = $1 and sequence = 6 and event_id <> $2',
    ...at(6, 'nothing'),
  },
  {
    act: 'the order of two events',
    sql: `update event_seal s set event_id = other.event_id from event_seal other
      where s.procedure_id = $1 and other.procedure_id = $1 and s.sequence + other.sequence = 8
        and s.sequence in (3, 5) and $2::uuid is not null`,
    ...at(3),
  },
  { act: 'the hash of a seal', sql: set('event_seal', `hash = md5('x')`, 'event_id'), ...at(3) },
  { act: 'the hash before a seal', sql: set('event_seal', 'previous_hash = null', 'event_id'), ...at(3) },
  { act: 'the number of a seal', sql: set('event_seal', 'sequence = 7', 'event_id'), ...at(3, 'nothing') },
  { act: 'the hash at the end', sql: setHead(`hash = md5('x')`), ...at(6, 'nothing') },
  { act: 'the end of the chain', sql: setHead('sequence = 2'), ...at(2, 'nothing') },
  {
    act: 'the end of the chain with its hash',
    sql: setHead('sequence = 2, hash = (select hash from event_seal where procedure_id = $1 and sequence = 2)'),
    ...at(3),
  },
  {
    act: 'the head itself',
    sql: 'delete from chain_head where procedure_id = $1 and $2::uuid is not null',
    sequence: 1,
    names: 'event',
  },
];

function at(sequence: number, names: 'event' | 'nothing' = 'event') {
  return { sequence, names };
}
function set(table: string, change: string, key = 'id') {
  return `update ${table} set ${change} where procedure_id = $1 and ${key} = $2`;
}
function setDetail(change: string) {
  return set('event_detail', change, 'event_id');
}
function setHead(change: string) {
  return `update chain_head set ${change} where procedure_id = $1 and $2::uuid is not null`;
}

const verify = (procedureId: string) => verifyChain(chains.db.reader, procedureId, clock.now());

async function sealedChain(length = 6) {
  const procedureId = newId();
  const events: string[] = [];
  for (let index = 0; index < length; index++) {
    const change = { before: { title: 'Runde' }, after: { title: `Runde ${index}`, closesAt: clock.now() } };
    events.push(await record(chains.db, procedureId, change));
  }
  await seal();
  return { procedureId, events, third: events[2] ?? '' };
}

async function seal() {
  const sealer = startSealer(chains.db, clock, () => undefined);
  await sealer.sealAll();
  await sealer.stop();
}

describe('verification of an untouched chain', () => {
  it('says up to where it is sealed, with the hash of the end, and what is pending for how long', async () => {
    const { procedureId } = await sealedChain();
    await record(chains.db, procedureId);
    const later = new Date(clock.now().getTime() + 2500);
    const report = await verifyChain(chains.db.reader, procedureId, later);
    expect(report).toMatchObject({ sealedTo: 6, pending: 1, oldestPendingSeconds: 2.5, firstBroken: null });
    expect(report.head).toMatch(/^[0-9a-f]{64}$/);
  });

  it('finds nothing wrong in a procedure without events', async () => {
    const report = await verify(newId());
    expect(report).toEqual({ sealedTo: 0, head: null, pending: 0, oldestPendingSeconds: null, firstBroken: null });
  });

  it('holds after values, or a person, were erased (R17)', async () => {
    const { procedureId, events } = await sealedChain();
    const [, second = '', third = '', fourth = '', fifth = ''] = events;
    const erase = (what: Partial<typeof eventDetail.$inferInsert>, eventId: string) =>
      chains.db.transaction((tx) => tx.update(eventDetail).set(what).where(eq(eventDetail.eventId, eventId)));
    await erase({ actorId: null, actorName: null }, second);
    await erase({ before: null }, third);
    await erase({ actorId: null, actorName: null, before: null, after: null, salt: '' }, fourth);
    await chains.db.transaction((tx) => tx.delete(eventDetail).where(eq(eventDetail.eventId, fifth)));
    expect((await verify(procedureId)).firstBroken).toBeNull();
  });

  it('takes every JSON value for what it is', async () => {
    const procedureId = newId();
    const values = ['123', 'null', 0.1, -0, 1e21, 1e-7, false, [], ['ä', null], { z: 1, a: { 'ö"': '\n' } }];
    for (const value of values) await record(chains.db, procedureId, { before: value, after: value });
    await seal();
    expect(await verify(procedureId)).toMatchObject({ sealedTo: values.length, firstBroken: null });
  });
});

describe('tampering by a superuser', () => {
  for (const { act, sql, sequence, names } of tamperings) {
    it(`is found and located: ${act}`, async () => {
      const { procedureId, third } = await sealedChain();
      expect((await verify(procedureId)).firstBroken).toBeNull();
      const before = await sealsOf(chains, procedureId);
      const touched = await chains.superuser.query(sql, [procedureId, third]);
      expect(touched.rowCount).toBeGreaterThan(0);
      const { firstBroken } = await verify(procedureId);
      expect(firstBroken?.sequence).toBe(sequence);
      const after = await sealsOf(chains, procedureId);
      const expected = after.find((item) => item.sequence === sequence) ?? before[sequence - 1];
      expect(firstBroken?.eventId).toBe(names === 'event' ? expected?.eventId : null);
      expect(firstBroken?.detail.id.length).toBeGreaterThan(20);
    });
  }

  it('is found where a value is put beside an event that had none', async () => {
    const procedureId = newId();
    const eventId = await record(chains.db, procedureId);
    await seal();
    await chains.superuser.query(`update event_detail set after = '{}' where procedure_id = $1`, [procedureId]);
    expect((await verify(procedureId)).firstBroken).toMatchObject({ sequence: 1, eventId });
  });

  it('is found where an event was never to be sealed', async () => {
    const { procedureId } = await sealedChain();
    const eventId = await record(chains.db, procedureId);
    await chains.superuser.query('delete from event_pending where procedure_id = $1', [procedureId]);
    expect((await verify(procedureId)).firstBroken).toMatchObject({ sequence: 0, eventId });
  });

  it('is found where an event vanished before it was sealed', async () => {
    const { procedureId } = await sealedChain();
    const eventId = await record(chains.db, procedureId);
    await chains.superuser.query('delete from event where procedure_id = $1 and id = $2', [procedureId, eventId]);
    expect((await verify(procedureId)).firstBroken).toMatchObject({ sequence: 0, eventId });
  });

  it('is found where an event is sealed a second time', async () => {
    const { procedureId, third } = await sealedChain();
    await chains.superuser.query('insert into event_pending values ($1, $2, now())', [procedureId, third]);
    await seal();
    expect((await verify(procedureId)).firstBroken).toMatchObject({ sequence: 7, eventId: third });
  });

  it('leaves other procedures intact', async () => {
    const [touched, other] = [await sealedChain(), await sealedChain()];
    await chains.superuser.query(set('event', `action = 'x'`), [touched.procedureId, touched.third]);
    expect((await verify(touched.procedureId)).firstBroken).not.toBeNull();
    expect((await verify(other.procedureId)).firstBroken).toBeNull();
  });
});

describe('a long chain', () => {
  const procedureId = newId();
  const events: string[] = [];

  beforeAll(async () => {
    await chains.db.transaction(async (tx) => {
      const inputs = Array.from({ length: 2300 }, () => ({
        action: 'point.triaged',
        subject: { type: 'point', id: newId() },
      }));
      await recordEvents(tx, { personId: null, name: 'Stellwerk' }, clock.now(), inputs, procedureId);
    });
    await seal();
    events.push(...(await sealsOf(chains, procedureId)).map((item) => item.eventId));
  });

  it('is sealed and verified whole', async () => {
    expect(await verify(procedureId)).toMatchObject({ sealedTo: 2300, pending: 0, firstBroken: null });
  });

  it('shows where it was altered', async () => {
    const eventId = events[1776];
    await chains.superuser.query(set('event', `canonical = canonical || ' '`), [procedureId, eventId]);
    expect((await verify(procedureId)).firstBroken).toMatchObject({ sequence: 1777, eventId });
  });
});
