import { asc, sql } from 'drizzle-orm';
import { z } from 'zod';
import { storedFile } from '../../tables/platform.ts';
import type { Clock } from '../clock.ts';
import type { Db, Tx } from '../db.ts';
import type { Task } from '../jobs.ts';
import type { Scanner } from './clamd.ts';
import type { Files } from './open-files.ts';
import { keepVerdict } from './stored-files.ts';

interface Desk {
  db: Db;
  clock: Clock;
  files: Files;
  scanner: Scanner | null;
  /** Records, where it is of a procedure, that malicious software was found; answers the chains that have something to seal. */
  recordFinding(tx: Tx, fileId: string, finding: string): Promise<string[]>;
  committed(procedureIds: string[]): void;
}

const payload = z.object({ fileId: z.uuid().optional() });

/** As many are looked through in one go of those that still wait. */
const BATCH = 200;

/**
 * The job that has one file looked through, or, without one, all that still wait: those from before a scanner was
 * configured, and those it could not be asked about. Without a scanner nothing happens.
 */
export const scanFiles =
  ({ db, clock, files, scanner, recordFinding, committed }: Desk): Task =>
  async (job) => {
    if (scanner === null) return;
    const { fileId } = payload.parse(job);
    const failures: unknown[] = [];
    for (const id of fileId === undefined ? await listWaiting(db) : [fileId]) {
      try {
        const finding = await scanner(await files.store.get(id));
        const chains = await db.transaction(async (tx) => {
          const isFirst = await keepVerdict(tx, id, finding, clock.now());
          return isFirst && finding !== null ? recordFinding(tx, id, finding) : [];
        });
        committed(chains);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  };

async function listWaiting(db: Db): Promise<string[]> {
  const rows = await db.reader
    .select({ id: storedFile.id })
    .from(storedFile)
    .where(sql`${storedFile.scan} in ('not_scanned', 'pending')`)
    .orderBy(asc(storedFile.createdAt))
    .limit(BATCH);
  return rows.map(({ id }) => id);
}
