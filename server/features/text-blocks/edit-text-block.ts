import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { editTextBlock as endpoint } from '../../../shared/text-blocks.ts';
import type { WriteContext } from '../../platform/context.ts';
import { textBlock } from '../../tables/text-blocks.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { lockBlock } from './lock-block.ts';
import { getBlock, type TextBlock } from './queries.ts';
import { writeVersion } from './write-version.ts';

/** Writes the next version of the one that was read (R16). What was approved or used is an earlier version and stays what it was. */
export async function editTextBlock(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<TextBlock> {
  const { tx, record } = context;
  const { procedureId, blockId } = params;
  const locked = await lockBlock(context, procedureId, blockId);
  checkPlaceholders(body.body);
  const before = await getBlock(tx, context, procedureId, blockId);
  const words = ({ title, body: text, outcomes }: typeof body) => JSON.stringify([title, text, outcomes.toSorted()]);
  if (words(before) === words(body)) {
    context.unchanged();
    return before;
  }
  const version = locked.version + 1;
  await writeVersion(context, { procedureId, blockId, version }, body);
  await tx
    .update(textBlock)
    .set({ version })
    .where(and(eq(textBlock.procedureId, procedureId), eq(textBlock.id, blockId)));
  const { title, body: text, outcomes } = before;
  record({
    action: 'text_block.edit',
    subject: { type: 'text_block', id: blockId },
    before: { title, body: text, outcomes },
    after: { version, ...body },
  });
  return getBlock(tx, context, procedureId, blockId);
}
