import { sql } from 'drizzle-orm';
import { counter } from '../tables/platform.ts';
import { prepared, type Tx } from './db.ts';

/**
 * The next gapless number of a scope such as `round` or `position/<round>`.
 * Call it late in the transaction: the row stays locked until the commit.
 */
export async function nextNumber(tx: Tx, procedureId: string, scope: string): Promise<number> {
  const [row] = await prepared(tx, 'next_number', raise).execute({ procedureId, scope });
  if (row === undefined) throw new Error('The counter gave no number.');
  return row.value;
}

const raise = (tx: Tx, name: string) =>
  tx
    .insert(counter)
    .values({ procedureId: sql.placeholder('procedureId'), scope: sql.placeholder('scope'), value: 1 })
    .onConflictDoUpdate({
      target: [counter.procedureId, counter.scope],
      set: { value: sql`${counter.value} + 1` },
    })
    .returning({ value: counter.value })
    .prepare(name);
