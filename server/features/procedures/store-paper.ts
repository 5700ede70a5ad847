import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { createDeliberation } from '../../../shared/procedures.ts';
import type { Tx } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { deliberation, paper } from '../../tables/procedures.ts';

type Paper = NonNullable<z.output<typeof createDeliberation.body>['paper']>;

/**
 * A paper is one row however many bodies deal with it: its reference names it. A change shows in all its deliberations, so each of them
 * has a new version (R16). The caller holds the deliberations of the procedure. Returns the id of the paper.
 */
export async function storePaper(tx: Tx, procedureId: string, given: Paper | null): Promise<string | null> {
  if (!given) return null;
  const ofReference = and(eq(paper.procedureId, procedureId), eq(paper.reference, given.reference));
  const [known] = await tx.select().from(paper).where(ofReference);
  if (!known) {
    const id = newId();
    await tx.insert(paper).values({ procedureId, id, ...given });
    return id;
  }
  const { id, procedureId: _, ...before } = known;
  if (Object.entries(given).some(([name, value]) => before[name as keyof Paper] !== value)) {
    await tx.update(paper).set(given).where(ofReference);
    await tx
      .update(deliberation)
      .set({ version: sql`${deliberation.version} + 1` })
      .where(and(eq(deliberation.procedureId, procedureId), eq(deliberation.paperId, id)));
  }
  return id;
}
