import { sql } from 'drizzle-orm';
import type { Clock } from '../clock.ts';
import type { Db, Tx } from '../db.ts';
import type { Task } from '../jobs.ts';
import { keptSince, tableOf, type Work } from './work.ts';

/** The job that throws away work nobody has to keep any more, after `clear` has thrown away what was made: it can be made again at any time. */
export const removeWork =
  (work: Work, { db, clock }: { db: Db; clock: Clock }, clear: (tx: Tx, before: Date) => Promise<unknown>): Task =>
  async () => {
    const before = keptSince(work, clock.now());
    await db.transaction(async (tx) => {
      await clear(tx, before);
      await tx.execute(sql`delete from ${tableOf(work)} where started_at < ${before.toISOString()}`);
    });
  };
