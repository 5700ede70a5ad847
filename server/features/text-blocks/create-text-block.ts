import type { Input } from '../../../shared/endpoint.ts';
import type { createTextBlock as endpoint } from '../../../shared/text-blocks.ts';
import type { WriteContext } from '../../platform/context.ts';
import { nextNumber } from '../../platform/counter.ts';
import { newId } from '../../platform/ids.ts';
import { textBlock } from '../../tables/text-blocks.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { getBlock, type TextBlock } from './queries.ts';
import { writeVersion } from './write-version.ts';

/** Writes a reusable reason. Its placeholders must be known; nobody has approved it yet. */
export async function createTextBlock(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<TextBlock> {
  const { tx, record } = context;
  const { procedureId } = params;
  checkPlaceholders(body.body);
  const id = newId();
  const number = await nextNumber(tx, procedureId, 'text_block');
  await tx.insert(textBlock).values({ procedureId, id, number, version: 1, retired: false });
  await writeVersion(context, { procedureId, blockId: id, version: 1 }, body);
  record({ action: 'text_block.create', subject: { type: 'text_block', id }, after: { number, ...body } });
  return getBlock(tx, context, procedureId, id);
}
