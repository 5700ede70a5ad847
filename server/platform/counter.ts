import { sql } from 'drizzle-orm';
import type { Tx } from './db.ts';

/**
 * The next gapless number of a scope such as `round` or `position/<round>`.
 * Call it late in the transaction: the row stays locked until the commit.
 */
export async function nextNumber(tx: Tx, procedureId: string, scope: string): Promise<number> {
  const result = await tx.execute<{ value: number }>(sql`
    insert into counter (procedure_id, scope, value) values (${procedureId}, ${scope}, 1)
    on conflict (procedure_id, scope) do update set value = counter.value + 1
    returning value`);
  const value = result.rows[0]?.value;
  if (value === undefined) throw new Error('The counter gave no number.');
  return value;
}
