import { and, asc, eq, sql } from 'drizzle-orm';
import { chainHead, event, eventPending, eventSeal } from '../tables/platform.ts';
import type { Clock } from './clock.ts';
import { type Db, prepared, type Tx } from './db.ts';
import { sha256 } from './ids.ts';
import { insertRows } from './insert-rows.ts';
import { sealedChannel } from './live.ts';

/** Seals of one transaction at most: bounds memory and the length of the statement. */
const BATCH = 1000;
const DEBOUNCE_MS = 15;
const POLL_MS = 1000;

/** Hash of the next link: SHA-256 of the previous hash (nothing for the first), a line feed and the canonical text. */
export const linkHash = (previousHash: string | null, canonical: string): string =>
  sha256(`${previousHash ?? ''}\n${canonical}`);

export interface Sealer {
  /** Seals these chains within milliseconds; call it after the commit. */
  nudge(procedureIds: string[]): void;
  /** Seals everything that is committed now, waiting for other sealers; rejects when one chain cannot be sealed. */
  sealAll(): Promise<void>;
  /** Ends after the chain at work; what is left is sealed at the next start. */
  stop(): Promise<void>;
}

/**
 * Seals committed events into the chain of their procedure (R13). One sealer works on a chain at a time and takes all
 * pending events it can see, so a late commit gets a later sequence and none is skipped. Chains are sealed when nudged,
 * and every second where another process left something. Failures go to `onError` and are tried again.
 */
export function startSealer(db: Db, clock: Clock, onError: (error: Error) => void): Sealer {
  const report = (error: unknown) => onError(error instanceof Error ? error : new Error(String(error)));
  const wanted = new Set<string>();
  let isStopped = false;
  let timer: NodeJS.Timeout | null = null;
  let work: Promise<void> = Promise.resolve();

  const nudge = (procedureIds: string[]) => {
    for (const procedureId of procedureIds) wanted.add(procedureId);
    if (isStopped || timer || wanted.size === 0) return;
    timer = setTimeout(() => {
      timer = null;
      work = work.then(sealWanted);
    }, DEBOUNCE_MS);
  };

  const sealWanted = async () => {
    const batch = [...wanted];
    wanted.clear();
    for (const procedureId of batch) {
      if (isStopped) return;
      try {
        const isMine = await sealChain(db, clock, procedureId, 'skip');
        if (!isMine) nudge([procedureId]);
      } catch (error) {
        report(error);
      }
    }
  };

  const poll = setInterval(() => {
    listUnsealed(db).then(nudge, report);
  }, POLL_MS);

  return {
    nudge,
    sealAll: async () => {
      for (const procedureId of await listUnsealed(db)) await sealChain(db, clock, procedureId, 'wait');
    },
    stop: async () => {
      isStopped = true;
      clearInterval(poll);
      if (timer) clearTimeout(timer);
      await work;
    },
  };
}

const listUnsealed = (db: Db): Promise<string[]> =>
  db.transaction(async (tx) => {
    const rows = await tx.selectDistinct({ procedureId: eventPending.procedureId }).from(eventPending);
    return rows.map((row) => row.procedureId);
  });

/** Seals a chain batch by batch; false when another sealer holds it and `skip` was asked for. */
async function sealChain(db: Db, clock: Clock, procedureId: string, ifHeld: 'skip' | 'wait'): Promise<boolean> {
  for (;;) {
    const sealed = await db.transaction((tx) => sealBatch(tx, clock.now(), procedureId, ifHeld));
    if (sealed === null) return false;
    if (sealed < BATCH) return true;
  }
}

/** Appends the pending events this transaction can see; answers how many, or null when the chain is held elsewhere. */
async function sealBatch(tx: Tx, now: Date, procedureId: string, ifHeld: 'skip' | 'wait'): Promise<number | null> {
  await tx.insert(chainHead).values({ procedureId, sequence: 0, hash: null }).onConflictDoNothing();
  const [head] = await prepared(tx, `hold_chain_${ifHeld}`, (writer, name) =>
    selectHead(writer, ifHeld).prepare(name),
  ).execute({ procedureId });
  if (!head) return null;
  const pending = await prepared(tx, 'list_pending', selectPending).execute({ procedureId });
  if (pending.length === 0) return 0;
  let { sequence, hash } = head;
  const seals = pending.map(({ eventId, canonical }) => {
    const previousHash = hash;
    const link = linkHash(previousHash, canonical);
    sequence += 1;
    hash = link;
    return { procedureId, sequence, eventId, previousHash, hash: link, sealedAt: now };
  });
  await insertRows(tx, eventSeal, seals);
  const eventIds = pending.map((row) => row.eventId);
  await prepared(tx, 'settle_pending', settlePending).execute({ procedureId, eventIds });
  await tx.update(chainHead).set({ sequence, hash }).where(eq(chainHead.procedureId, procedureId));
  await tx.execute(sql`select pg_notify(${sealedChannel}, ${procedureId})`);
  return pending.length;
}

const procedureId = sql.placeholder('procedureId');

function selectHead(tx: Tx, ifHeld: 'skip' | 'wait') {
  const ofChain = eq(chainHead.procedureId, procedureId);
  const head = tx.select({ sequence: chainHead.sequence, hash: chainHead.hash }).from(chainHead).where(ofChain);
  return ifHeld === 'skip' ? head.for('update', { skipLocked: true }) : head.for('update');
}

const selectPending = (tx: Tx, name: string) =>
  tx
    .select({ eventId: event.id, canonical: event.canonical })
    .from(eventPending)
    .innerJoin(event, and(eq(event.procedureId, eventPending.procedureId), eq(event.id, eventPending.eventId)))
    .where(eq(eventPending.procedureId, procedureId))
    .orderBy(asc(event.id))
    .limit(BATCH)
    .prepare(name);

const settlePending = (tx: Tx, name: string) =>
  tx
    .delete(eventPending)
    .where(
      and(
        eq(eventPending.procedureId, procedureId),
        sql`${eventPending.eventId} = any(${sql.placeholder('eventIds')}::uuid[])`,
      ),
    )
    .prepare(name);
