import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../platform/db.ts';
import { version } from '../../tables/documents.ts';

/** Raises the content version of a version: somebody who read the earlier content cannot freeze it any more (R16). */
export async function touchVersion(tx: Tx, procedureId: string, versionId: string): Promise<void> {
  await tx
    .update(version)
    .set({ contentVersion: sql`${version.contentVersion} + 1` })
    .where(and(eq(version.procedureId, procedureId), eq(version.id, versionId)));
}
