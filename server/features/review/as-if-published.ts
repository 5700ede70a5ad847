import { sql } from 'drizzle-orm';
import type { Tx } from '../../platform/db.ts';
import { markPublished } from '../rounds/index.ts';

/**
 * Reads what others will see once the results of a round are published (R11), and leaves nothing behind: the round is published in
 * PostgreSQL itself, `read` asks what it asks every day, and the publication is taken back. Whoever calls it has locked the round.
 */
export async function asIfPublished<Result>(
  tx: Tx,
  { procedureId, roundId, now }: { procedureId: string; roundId: string; now: Date },
  read: (releasedVersionIds: string[]) => Promise<Result>,
): Promise<Result> {
  await tx.execute(sql`savepoint before_publication`);
  const result = await read(await markPublished(tx, procedureId, roundId, now));
  await tx.execute(sql`rollback to savepoint before_publication`);
  return result;
}
