import { sql } from 'drizzle-orm';
import type { Clock } from '../clock.ts';
import type { Db } from '../db.ts';
import type { Task } from '../jobs.ts';
import { queueWork, tableOf, type Work, type WorkKey } from './work.ts';

/** Whoever carries out work makes a part of it within this time; setting a long PDF takes the most. */
const SILENT_MS = 180_000;

/**
 * The job that takes up work whose process was killed: what runs and has made nothing for three minutes is begun anew where it stands,
 * under a new number, so that a slow job at the same work keeps nothing any more.
 */
export const takeUpWork =
  (works: readonly Work[], { db, clock }: { db: Db; clock: Clock }): Task =>
  async () => {
    const now = clock.now();
    const silentSince = new Date(now.getTime() - SILENT_MS).toISOString();
    for (const work of works) {
      await db.transaction(async (tx) => {
        const { rows } = await tx.execute<WorkKey & Record<string, unknown>>(sql`
          update ${tableOf(work)} set version = version + 1, progressed_at = ${now.toISOString()}
          where status = 'running' and coalesce(progressed_at, started_at) < ${silentSince}
          returning procedure_id as "procedureId", id`);
        for (const key of rows) await queueWork(tx, work, key);
      });
    }
  };
