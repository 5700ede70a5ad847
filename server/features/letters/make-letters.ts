import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';
import type { Task } from '../../platform/jobs.ts';
import { carryOut } from '../../platform/long-work/carry-out.ts';
import { removeWork } from '../../platform/long-work/remove-work.ts';
import { letter, letterRun } from '../../tables/letters.ts';
import { letterFacts } from './letter-facts.ts';
import { letterWork } from './letter-work.ts';
import { getTemplateFile } from './template-queries.ts';
import { writeLetter } from './write-letter.ts';

/** The job that makes the letters of a run, one after the other: what is made is never made again. */
export const makeLetters = (desk: { db: Db; clock: Clock }): Task =>
  carryOut(letterWork, desk, async ({ procedureId, id: runId }, keep) => {
    const { reader } = desk.db;
    const [run] = await reader
      .select({ templateId: letterRun.templateId, templateVersion: letterRun.templateVersion })
      .from(letterRun)
      .where(and(eq(letterRun.procedureId, procedureId), eq(letterRun.id, runId)));
    if (!run) return;
    const { content } = await getTemplateFile(reader, procedureId, run.templateId, run.templateVersion);
    for (;;) {
      const next = await nextLetter(desk.db, procedureId, runId);
      if (!next) return;
      const now = desk.clock.now();
      const written = await writeLetter(content, await letterFacts(reader, procedureId, next.positionId, now));
      const isIt = and(eq(letter.procedureId, procedureId), eq(letter.runId, runId), eq(letter.place, next.place));
      await keep((tx) =>
        tx
          .update(letter)
          .set({ ...written, madeAt: now })
          .where(and(isIt, isNull(letter.madeAt))),
      );
    }
  });

/** The next letter to make, or null when all are made. */
async function nextLetter({ reader }: Db, procedureId: string, runId: string) {
  const { rows } = await reader.execute<{ place: number; positionId: string }>(sql`
    select l.place, l.position_id as "positionId" from letter l
    where l.procedure_id = ${procedureId} and l.run_id = ${runId} and l.made_at is null
    order by l.place
    limit 1`);
  return rows[0] ?? null;
}

/** The job that throws away letters after their time, with their runs. */
export const removeLetters = (desk: { db: Db; clock: Clock }): Task =>
  removeWork(letterWork, desk, (tx, before) =>
    tx.execute(sql`
      delete from letter l using letter_run u
      where u.procedure_id = l.procedure_id and u.id = l.run_id and u.started_at < ${before.toISOString()}`),
  );
