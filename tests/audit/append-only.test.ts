import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../server/platform/ids.ts';
import { startSealer } from '../../server/platform/seal.ts';
import { clock, openChains, record } from './chain.ts';

const chains = openChains();
const procedureId = newId();
let asApp: pg.Client;

beforeAll(async () => {
  await record(chains.db, procedureId);
  const sealer = startSealer(chains.db, clock, () => undefined);
  await sealer.sealAll();
  await sealer.stop();
  asApp = new pg.Client({ connectionString: chains.urls.appUrl });
  await asApp.connect();
});
afterAll(() => asApp.end());

/** R13: events are append-only, also for the application's own database role. */
describe('the application in plain SQL', () => {
  const attempts = [
    `update event set action = 'x'`,
    `update event set canonical = 'x'`,
    'delete from event',
    'truncate event',
    `update event_seal set hash = 'x'`,
    'update event_seal set event_id = gen_random_uuid()',
    'delete from event_seal',
    'truncate event_seal',
    'alter table event add column x text',
    'drop table event_seal',
    'alter table event disable trigger all',
    'set role stellwerk_owner',
  ];
  for (const sql of attempts) {
    it(`is refused: ${sql}`, async () => {
      await expect(asApp.query(sql)).rejects.toMatchObject({ code: '42501' });
    });
  }

  it('may erase the values behind the commitments (R17)', async () => {
    const { rowCount } = await asApp.query(
      'update event_detail set actor_id = null, actor_name = null, before = null, after = null where procedure_id = $1',
      [procedureId],
    );
    expect(rowCount).toBe(1);
  });
});
