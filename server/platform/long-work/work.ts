import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../db.ts';

/** A kind of long work: rows of a table that has the columns of `workColumns`, each carried out by a job. */
export interface Work {
  table: 'letter_run' | 'export_job';
  /** Name of the job. */
  task: string;
  /** Days after its start for which what was made is kept. */
  keptDays: number;
}

/** Names a row, in the database and as what the job is told. */
export const workKey = z.object({ procedureId: z.uuid(), id: z.uuid() });
export type WorkKey = z.output<typeof workKey>;

export const tableOf = ({ table }: Work): SQL => sql`${sql.identifier(table)}`;
export const isNamed = ({ procedureId, id }: WorkKey): SQL => sql`procedure_id = ${procedureId} and id = ${id}`;

const DAY_MS = 86_400_000;

/** Instant from which what was begun then is no longer kept. */
export const keptUntil = ({ keptDays }: Work, startedAt: Date): Date =>
  new Date(startedAt.getTime() + keptDays * DAY_MS);

/** Instant before which must have begun what is no longer kept now. */
export const keptSince = ({ keptDays }: Work, now: Date): Date => new Date(now.getTime() - keptDays * DAY_MS);

/** Has a piece of work carried out once the transaction is committed; what waits already is not put in twice. */
export async function queueWork(tx: Tx, { task, table }: Work, key: WorkKey): Promise<void> {
  const { procedureId, id } = key;
  await tx.execute(sql`
    select graphile_worker.add_job(${task}, ${JSON.stringify({ procedureId, id })}::json,
      job_key => ${`${table}/${id}`}, max_attempts => 3)`);
}
