import { sql } from 'drizzle-orm';
import type { Clock } from '../clock.ts';
import type { Db, Tx } from '../db.ts';
import type { Task } from '../jobs.ts';
import { isNamed, queueWork, tableOf, type Work, type WorkKey, workKey } from './work.ts';

/** Keeps a part of what is made. Throws when the work was stopped, is done by another job, or is no longer kept. */
export type Keep = (change: (tx: Tx) => Promise<unknown>) => Promise<void>;

class Stopped extends Error {}
class Interrupted extends Error {}

/**
 * The job that carries out a piece of work, part by part, each kept in a transaction of its own; `make` finds out by itself what is
 * made already. Where the process is about to end it goes on in the next one; after the last attempt that failed, the work has failed.
 */
export const carryOut =
  (work: Work, { db, clock }: { db: Db; clock: Clock }, make: (key: WorkKey, keep: Keep) => Promise<void>): Task =>
  async (job, { isLast, stopping }) => {
    const key = workKey.parse(job);
    const { rows } = await db.reader.execute<{ status: string; version: number }>(
      sql`select status, version from ${tableOf(work)} where ${isNamed(key)}`,
    );
    const [begun] = rows;
    if (begun?.status !== 'running') return;
    const isOurs = sql`${isNamed(key)} and status = 'running' and version = ${begun.version}`;
    const keep: Keep = (change) =>
      db.transaction(async (tx) => {
        const { rowCount } = await tx.execute(
          sql`update ${tableOf(work)} set progressed_at = ${clock.now().toISOString()} where ${isOurs}`,
        );
        if (rowCount === 0) throw new Stopped();
        if (stopping?.aborted) throw new Interrupted();
        await change(tx);
      });
    const settle = (status: 'done' | 'failed') =>
      db.transaction((tx) =>
        tx.execute(sql`update ${tableOf(work)} set status = ${status}, version = version + 1 where ${isOurs}`),
      );
    try {
      await make(key, keep);
      await settle('done');
    } catch (error) {
      if (error instanceof Stopped) return;
      if (error instanceof Interrupted) {
        await db.transaction((tx) => queueWork(tx, work, key));
        return;
      }
      if (isLast) await settle('failed');
      throw error;
    }
  };
