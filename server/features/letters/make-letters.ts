import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { LETTERS_KEPT } from '../../../shared/letters.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/db.ts';
import type { Task } from '../../platform/jobs.ts';
import { letter, letterRun } from '../../tables/letters.ts';
import { letterFacts } from './letter-facts.ts';
import { getTemplateFile } from './template-queries.ts';
import { writeLetter } from './write-letter.ts';

const payload = z.object({ procedureId: z.uuid(), runId: z.uuid() });

/** Has the letters of a run made once the transaction is committed; asked twice, they are made by one job at a time. */
export async function addJob(tx: Tx, procedureId: string, runId: string): Promise<void> {
  const job = JSON.stringify({ procedureId, runId });
  await tx.execute(sql`
    select graphile_worker.add_job('make-letters', ${job}::json, queue_name => ${`letters/${runId}`},
      job_key => ${`letters/${runId}`}, max_attempts => 3)`);
}

/**
 * The job that makes the letters of a run, one after the other, each in a transaction of its own. It goes on where it was stopped: what
 * is made is never made again, and a run that was cancelled gets no further letter.
 */
export const makeLetters =
  ({ db, clock }: { db: Db; clock: Clock }): Task =>
  async (job, { isLast }) => {
    const { procedureId, runId } = payload.parse(job);
    const ofRun = and(eq(letterRun.procedureId, procedureId), eq(letterRun.id, runId));
    const settle = (status: 'done' | 'failed') =>
      db.transaction((tx) =>
        tx
          .update(letterRun)
          .set({ status, version: sql`${letterRun.version} + 1` })
          .where(and(ofRun, eq(letterRun.status, 'running'))),
      );
    try {
      const [run] = await db.reader.select().from(letterRun).where(ofRun);
      if (!run) return;
      const { content } = await getTemplateFile(db.reader, procedureId, run.templateId, run.templateVersion);
      for (;;) {
        const next = await nextLetter(db, procedureId, runId);
        if (!next) break;
        const now = clock.now();
        const written = await writeLetter(content, await letterFacts(db.reader, procedureId, next.positionId, now));
        await db.transaction(async (tx) => {
          const [still] = await tx.select({ status: letterRun.status }).from(letterRun).where(ofRun).for('share');
          if (still?.status !== 'running') return;
          await tx
            .update(letter)
            .set({ ...written, madeAt: now })
            .where(
              and(
                eq(letter.procedureId, procedureId),
                eq(letter.runId, runId),
                eq(letter.place, next.place),
                isNull(letter.madeAt),
              ),
            );
        });
      }
      await settle('done');
    } catch (error) {
      if (isLast) await settle('failed');
      throw error;
    }
  };

/** The next letter to make, or null when all are made or the run was stopped. */
async function nextLetter({ reader }: Db, procedureId: string, runId: string) {
  const { rows } = await reader.execute<{ place: number; positionId: string }>(sql`
    select l.place, l.position_id as "positionId" from letter l
    join letter_run u on u.procedure_id = l.procedure_id and u.id = l.run_id
    where l.procedure_id = ${procedureId} and l.run_id = ${runId} and l.made_at is null and u.status = 'running'
    order by l.place
    limit 1`);
  return rows[0] ?? null;
}

/** The job that throws away letters nobody has to keep any more: they can be made again at any time. */
export const removeLetters =
  ({ db, clock }: { db: Db; clock: Clock }): Task =>
  async () => {
    const before = new Date(clock.now().getTime() - LETTERS_KEPT * 86_400_000);
    await db.transaction(async (tx) => {
      await tx.execute(sql`
        delete from letter l using letter_run u
        where u.procedure_id = l.procedure_id and u.id = l.run_id and u.started_at < ${before}`);
      await tx.execute(sql`delete from letter_run where started_at < ${before}`);
    });
  };
