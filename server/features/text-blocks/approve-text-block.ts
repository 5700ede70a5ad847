import type { Input } from '../../../shared/endpoint.ts';
import type { approveTextBlock as endpoint } from '../../../shared/text-blocks.ts';
import type { WriteContext } from '../../platform/context.ts';
import { violates } from '../../platform/violations.ts';
import { textBlockApproval, textBlockHand } from '../../tables/text-blocks.ts';
import { lockBlock } from './lock-block.ts';
import { approvedAlready, getBlock, type TextBlock } from './queries.ts';
import { ownBlock, refusesRetired } from './rules.ts';

/** Approves the version that was read (R16), once, and never by one of its authors: PostgreSQL itself keeps them from it (R5). */
export async function approveTextBlock(context: WriteContext, { params }: Input<typeof endpoint>): Promise<TextBlock> {
  const { tx, now, personId, record } = context;
  const { procedureId, blockId } = params;
  const { version, retired } = await lockBlock(context, procedureId, blockId);
  const refusal = refusesRetired(retired);
  if (refusal) throw refusal;
  const { approved } = await getBlock(tx, context, procedureId, blockId);
  if (approved) throw approvedAlready();
  const key = { procedureId, blockId, version, personId };
  await tx
    .insert(textBlockHand)
    .values({ ...key, hand: 'approver' })
    .catch((error: unknown) => {
      throw violates(error, 'text_block_four_eyes') ? ownBlock() : error;
    });
  await tx.insert(textBlockApproval).values({ ...key, personHand: 'approver', at: now });
  record({ action: 'text_block.approve', subject: { type: 'text_block', id: blockId }, after: { version } });
  return getBlock(tx, context, procedureId, blockId);
}
