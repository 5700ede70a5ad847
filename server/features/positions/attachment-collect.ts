import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { and, eq, inArray, lt, notExists, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';
import type { Files } from '../../platform/files/open-files.ts';
import type { Task } from '../../platform/jobs.ts';
import { draftAttachment, positionAttachment } from '../../tables/attachments.ts';
import { exportJob } from '../../tables/exports.ts';
import { storedFile } from '../../tables/platform.ts';

const payload = z.object({ fileIds: z.array(z.uuid()).optional() });

/** An upload takes minutes; what nobody has named after a day never will be. */
const DAY_MS = 86_400_000;

/**
 * The job that removes files no draft, position or export names: the given ones after what named them was thrown away, without any
 * all that are older than a day. What was handed in always stays (R1). The row goes first, so that a file somebody names at
 * this moment is kept by its foreign key; the bytes go before the commit, so that none are forgotten.
 */
export const collectFiles =
  ({ db, clock, files }: { db: Db; clock: Clock; files: Files }): Task =>
  async (job) => {
    const { fileIds } = payload.parse(job);
    const before = new Date(clock.now().getTime() - DAY_MS);
    const unnamed = await db.reader
      .select({ id: storedFile.id })
      .from(storedFile)
      .where(and(fileIds ? inArray(storedFile.id, fileIds) : lt(storedFile.createdAt, before), isUnnamed(db.reader)))
      .limit(1000);
    for (const { id } of unnamed) {
      await db.transaction(async (tx) => {
        const removed = await tx
          .delete(storedFile)
          .where(and(eq(storedFile.id, id), isUnnamed(tx)))
          .returning({ id: storedFile.id });
        if (removed.length > 0) await files.store.delete(id);
      });
    }
    if (!fileIds) await clearIncoming(files.incoming, before);
  };

const isUnnamed = (reader: Pick<Db['reader'], 'select'>) =>
  and(
    ...[draftAttachment, positionAttachment, exportJob].map((table) =>
      notExists(reader.select({ one: sql`1` }).from(table).where(eq(table.fileId, storedFile.id))),
    ),
  );

/** What a server that was killed had begun to receive. */
async function clearIncoming(folder: string, before: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtime < before) await rm(path, { force: true });
  }
}
