import { and, eq, sql } from 'drizzle-orm';
import { storedFile } from '../../tables/platform.ts';
import type { Db, Tx } from '../db.ts';

/** Puts down a row for a file before its first byte is stored: whatever happens then, the collector knows of it. */
export const reserveFile = (db: Db, fileId: string, isScanned: boolean, now: Date): Promise<unknown> =>
  db.transaction((tx) =>
    tx.insert(storedFile).values({ id: fileId, createdAt: now, scan: isScanned ? 'pending' : 'not_scanned' }),
  );

/** Has a file looked through once the transaction is committed. */
export async function queueScan(tx: Tx, fileId: string): Promise<void> {
  await addJob(tx, 'scan-files', { fileId });
}

/** Has files removed from the storage after the commit, unless another row still names them. */
export async function queueRemoval(tx: Tx, fileIds: string[]): Promise<void> {
  if (fileIds.length > 0) await addJob(tx, 'collect-files', { fileIds });
}

const addJob = (tx: Tx, name: string, payload: object) =>
  tx.execute(sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, max_attempts => 8)`);

/** Writes the verdict on a file, once; answers whether this was the first. */
export async function keepVerdict(tx: Tx, fileId: string, finding: string | null, now: Date): Promise<boolean> {
  const written = await tx
    .update(storedFile)
    .set({ scan: finding === null ? 'clean' : 'infected', scannedAt: now, finding })
    .where(and(eq(storedFile.id, fileId), sql`${storedFile.scan} in ('not_scanned', 'pending')`))
    .returning({ id: storedFile.id });
  return written.length > 0;
}
