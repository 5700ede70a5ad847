import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Tx } from '../../platform/db.ts';
import { version } from '../../tables/documents.ts';

/** Lets organisations and the public read a frozen version from now on; answers whether it was internal until now. */
export async function releaseVersion(tx: Tx, procedureId: string, versionId: string, now: Date): Promise<boolean> {
  const released = await tx
    .update(version)
    .set({ releasedAt: now })
    .where(
      and(
        eq(version.procedureId, procedureId),
        eq(version.id, versionId),
        isNull(version.releasedAt),
        ne(version.status, 'working'),
      ),
    )
    .returning({ id: version.id });
  return released.length > 0;
}
