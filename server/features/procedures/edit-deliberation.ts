import { and, eq, sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { editDeliberation as endpoint } from '../../../shared/procedures.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { deliberation } from '../../tables/procedures.ts';
import { getDeliberation } from './deliberation-queries.ts';
import { storePaper } from './store-paper.ts';

/** Changes a deliberation or notes its result; releasing a non-public one shows it outside from now on (R12). */
export async function editDeliberation(context: WriteContext, { params, body }: Input<typeof endpoint>) {
  const { tx, now, expected, record } = context;
  const { procedureId, deliberationId } = params;
  const own = and(eq(deliberation.procedureId, procedureId), eq(deliberation.id, deliberationId));
  await tx.select({ id: deliberation.id }).from(deliberation).where(own).for('update');
  const before = await getDeliberation(tx, procedureId, deliberationId);
  if (before.version !== expected) {
    throw stale(i18n.t('Jemand hat diese Beratung inzwischen geändert. Bitte prüfen Sie die Angaben.'), before);
  }
  const { paper, public: isPublic, released, body: held, heldOn, capacity, result } = body;
  await tx
    .update(deliberation)
    .set({
      ...(held !== undefined && { body: held }),
      ...(heldOn !== undefined && { heldOn }),
      ...(capacity !== undefined && { capacity }),
      ...(result !== undefined && { result }),
      ...(isPublic !== undefined && { isPublic }),
      ...(released !== undefined && { releasedAt: released ? now : null }),
      ...(paper !== undefined && { paperId: await storePaper(tx, procedureId, paper) }),
      version: sql`${deliberation.version} + 1`,
    })
    .where(own);
  const after = await getDeliberation(tx, procedureId, deliberationId);
  record({ action: 'deliberation.edit', subject: { type: 'deliberation', id: deliberationId }, before, after });
  return after;
}
