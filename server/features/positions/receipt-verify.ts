import { and, eq, sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { verifyReceipt as endpoint } from '../../../shared/receipts.ts';
import type { WriteContext } from '../../platform/context.ts';
import { position } from '../../tables/positions.ts';

/** Whether a receipt is on record: number and hash have to belong together. Says nothing else (R2, R9). */
export async function verifyReceipt(
  { tx }: WriteContext,
  { body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const number = sql`${position.reference} || '-' || left(${position.sha256}, 8)`;
  const [found] = await tx
    .select({ receivedAt: position.submittedAt })
    .from(position)
    .where(and(eq(position.sha256, body.sha256), eq(number, body.number)));
  return found ? { status: 'known', receivedAt: found.receivedAt } : { status: 'unknown' };
}
