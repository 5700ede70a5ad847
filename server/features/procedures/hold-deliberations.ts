import { eq } from 'drizzle-orm';
import type { Tx } from '../../platform/db.ts';
import { procedure } from '../../tables/procedures.ts';

/** Until the end of the transaction nobody else changes the Beratungsfolge: its deliberations share their papers. */
export async function holdDeliberations(tx: Tx, procedureId: string): Promise<void> {
  await tx.select({ id: procedure.id }).from(procedure).where(eq(procedure.id, procedureId)).for('no key update');
}
