import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDb } from '../../server/platform/db.ts';
import { newId } from '../../server/platform/ids.ts';
import { type Sealer, startSealer } from '../../server/platform/seal.ts';
import { verifyChain } from '../../server/platform/verify-chain.ts';
import { barrier, clock, openChains, record, recordIn, sealsOf } from './chain.ts';

const chains = openChains();
const started: Sealer[] = [];

function sealer(db = chains.db, onError: (error: Error) => void = () => undefined): Sealer {
  const fresh = startSealer(db, clock, onError);
  started.push(fresh);
  return fresh;
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((item) => item.stop()));
});

describe('the sealer', () => {
  it('gives a late commit a later sequence and skips none', async () => {
    const procedureId = newId();
    const { opened, open } = barrier();
    const written = barrier();
    const slow = chains.db.transaction(async (tx) => {
      const id = await recordIn(tx, procedureId);
      written.open();
      await opened;
      return id;
    });
    await written.opened;
    const quick = await record(chains.db, procedureId);
    const { sealAll } = sealer();
    await sealAll();
    expect(await sealsOf(chains, procedureId)).toEqual([{ sequence: 1, eventId: quick }]);

    open();
    const late = await slow;
    expect(late < quick).toBe(true);
    await sealAll();
    expect(await sealsOf(chains, procedureId)).toEqual([
      { sequence: 1, eventId: quick },
      { sequence: 2, eventId: late },
    ]);
  });

  it('numbers without gaps or doubles while two sealers and eight writers work at once', async () => {
    const procedureId = newId();
    const secondDb = openDb(chains.urls, 4, () => undefined);
    const sealers = [sealer(), sealer(secondDb)];
    const write = async (writer: number) => {
      const ids: string[] = [];
      for (let turn = 0; turn < 25; turn++) {
        ids.push(await record(chains.db, procedureId));
        sealers[(writer + turn) % 2]?.nudge([procedureId]);
        if (turn % 5 === 0) await sealers[turn % 2]?.sealAll();
      }
      return ids;
    };
    const written = (await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)))).flat();
    await Promise.all(sealers.map((item) => item.sealAll()));

    const seals = await sealsOf(chains, procedureId);
    expect(seals.map((seal) => seal.sequence)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    expect(seals.map((seal) => seal.eventId).sort()).toEqual(written.sort());
    const report = await verifyChain(chains.db.reader, procedureId, clock.now());
    expect(report).toMatchObject({ sealedTo: 200, pending: 0, oldestPendingSeconds: null, firstBroken: null });
    await Promise.all(sealers.map((item) => item.stop()));
    await secondDb.close();
  });

  it('keeps a chain for each procedure', async () => {
    const [first, second] = [newId(), newId()];
    await record(chains.db, first);
    await record(chains.db, second);
    await record(chains.db, first);
    await sealer().sealAll();
    expect((await sealsOf(chains, first)).map((seal) => seal.sequence)).toEqual([1, 2]);
    expect((await sealsOf(chains, second)).map((seal) => seal.sequence)).toEqual([1]);
  });

  it('seals what it is nudged to, and soon also what another process wrote', async () => {
    const [nudged, silent] = [newId(), newId()];
    const { nudge } = sealer();
    await record(chains.db, nudged);
    nudge([nudged]);
    await vi.waitFor(async () => expect(await sealsOf(chains, nudged)).toHaveLength(1), 5000);
    await record(chains.db, silent);
    await vi.waitFor(async () => expect(await sealsOf(chains, silent)).toHaveLength(1), 5000);
  });

  it('reports a chain that cannot be sealed, seals the others, and tries again', async () => {
    const [blocked, free] = [newId(), newId()];
    await chains.superuser.query(`
      create function refuse_seal() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$;
      create trigger refuse_seal before insert on event_seal
        for each row when (new.procedure_id = '${blocked}') execute function refuse_seal()`);
    const errors: Error[] = [];
    const { nudge } = sealer(chains.db, (error) => errors.push(error));
    await record(chains.db, blocked);
    await record(chains.db, free);
    nudge([blocked, free]);
    await vi.waitFor(async () => expect(await sealsOf(chains, free)).toHaveLength(1), 5000);
    expect(errors.length).toBeGreaterThan(0);
    expect(await sealsOf(chains, blocked)).toEqual([]);

    await chains.superuser.query('drop trigger refuse_seal on event_seal');
    await vi.waitFor(async () => expect(await sealsOf(chains, blocked)).toHaveLength(1), 5000);
  });
});
