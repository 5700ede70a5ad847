import type { verifyEvents as contract } from '../../../shared/audit.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { ReadContext } from '../../platform/context.ts';
import { say } from '../../platform/i18n.ts';
import { verifyChain } from '../../platform/verify-chain.ts';

/** Recomputes the chain of a procedure: up to where it is sealed, and the first thing that was altered (R13). */
export async function verifyEvents(
  { db, now, language }: ReadContext,
  { params: { procedureId } }: Input<typeof contract>,
): Promise<Output<typeof contract>> {
  const { firstBroken, ...report } = await verifyChain(db, procedureId, now);
  return {
    ...report,
    intact: firstBroken === null,
    firstBroken: firstBroken && { ...firstBroken, detail: say(firstBroken.detail, language) },
  };
}
