import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { retireTextBlock as endpoint } from '../../../shared/text-blocks.ts';
import type { WriteContext } from '../../platform/context.ts';
import { textBlock } from '../../tables/text-blocks.ts';
import { lockBlock } from './lock-block.ts';
import { getBlock, type TextBlock } from './queries.ts';

/** Offers a text block no longer, or again. Nothing is deleted: what was written with it can still be followed. */
export async function retireTextBlock(
  context: WriteContext,
  { params, body: { retired } }: Input<typeof endpoint>,
): Promise<TextBlock> {
  const { tx, record } = context;
  const { procedureId, blockId } = params;
  const locked = await lockBlock(context, procedureId, blockId);
  if (locked.retired === retired) {
    context.unchanged();
    return getBlock(tx, context, procedureId, blockId);
  }
  await tx
    .update(textBlock)
    .set({ retired })
    .where(and(eq(textBlock.procedureId, procedureId), eq(textBlock.id, blockId)));
  record({ action: 'text_block.retire', subject: { type: 'text_block', id: blockId }, after: { retired } });
  return getBlock(tx, context, procedureId, blockId);
}
