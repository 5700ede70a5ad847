import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { and, eq, isNotNull, lt } from 'drizzle-orm';
import type { Clock } from '../../platform/clock.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Db } from '../../platform/db.ts';
import type { Files } from '../../platform/files/open-files.ts';
import { queueRemoval, reserveFile } from '../../platform/files/stored-files.ts';
import { newId } from '../../platform/ids.ts';
import type { Task } from '../../platform/jobs.ts';
import { carryOut } from '../../platform/long-work/carry-out.ts';
import { removeWork } from '../../platform/long-work/remove-work.ts';
import { exportJob } from '../../tables/exports.ts';
import { exportWork } from './export-work.ts';
import { prepareOrder } from './prepare-order.ts';

interface Desk {
  db: Db;
  clock: Clock;
  files: Files;
}

/** Its number of rows is told after so many. */
const ROWS_AT_ONCE = 100;

/**
 * The job that makes an export: written to the disk row by row, then stored as a whole. One that was interrupted begins with its first
 * row again, so that a file is of one moment.
 */
export const makeExport = (desk: Desk): Task =>
  carryOut(exportWork, desk, async ({ procedureId, id }, keep) => {
    const { db, clock, files } = desk;
    const isIt = and(eq(exportJob.procedureId, procedureId), eq(exportJob.id, id));
    const [job] = await db.reader.select().from(exportJob).where(isIt);
    if (!job || job.fileId !== null) return;
    const prepared = await prepareOrder(contextOf(job, db, clock.now()), procedureId, job.wanted);
    await keep((tx) => tx.update(exportJob).set({ total: prepared.total, made: 0 }).where(isIt));
    let rows = 0;
    const { name, content } = await prepared.write(async (made) => {
      rows = made;
      if (made % ROWS_AT_ONCE > 0) return;
      await keep((tx) =>
        tx
          .update(exportJob)
          .set({ made: Math.min(made, prepared.total) })
          .where(isIt),
      );
    });
    const fileId = newId();
    const path = join(files.incoming, fileId);
    try {
      await pipeline(
        Buffer.isBuffer(content) ? [content] : Readable.from(content),
        createWriteStream(path, { flags: 'wx', mode: 0o600 }),
      );
      const { size } = await stat(path);
      const now = clock.now();
      await reserveFile(db, fileId, false, now);
      await files.store.put(fileId, path);
      const made = rows || prepared.total;
      await keep((tx) =>
        tx.update(exportJob).set({ fileId, fileName: name, bytes: size, madeAt: now, total: made, made }).where(isIt),
      );
    } catch (error) {
      await db.transaction((tx) => queueRemoval(tx, [fileId]));
      throw error;
    } finally {
      await rm(path, { force: true });
    }
  });

/** The reader a file is made for: whoever ordered it, with what that person might see then; asked again when it is fetched. */
const contextOf = (
  { startedBy, language, isOffice, organisationIds }: typeof exportJob.$inferSelect,
  db: Db,
  now: Date,
): ReadContext => ({
  db: db.reader,
  now,
  language,
  personId: startedBy,
  isStaff: isOffice,
  organisationIds,
  actor: { personId: startedBy, name: '', roles: new Set(), organisations: [], mayWrite: false },
  reply: { header: () => undefined, cookie: () => undefined },
  request: { cookies: {}, address: '' },
});

/** The job that throws away exports after their time, with their files. */
export const removeExports = (desk: Desk): Task =>
  removeWork(exportWork, desk, async (tx, before) => {
    const old = await tx
      .select({ fileId: exportJob.fileId })
      .from(exportJob)
      .where(and(lt(exportJob.startedAt, before), isNotNull(exportJob.fileId)));
    await queueRemoval(
      tx,
      old.flatMap(({ fileId }) => fileId ?? []),
    );
  });
