import { and, eq, inArray } from 'drizzle-orm';
import type { WriteContext } from '../../platform/context.ts';
import { badInput } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { textBlockUse } from '../../tables/text-block-use.ts';
import { textBlock } from '../../tables/text-blocks.ts';
import type { VersionKey } from './add-version.ts';

/**
 * Notes which text blocks a proposal was written with, in the version they have now. Whoever inserts one writes on the proposal and is
 * its author by that; having written the block does not count (R5).
 */
export async function recordBlocks(
  { tx, now, personId }: WriteContext,
  { procedureId, dispositionId, version }: VersionKey,
  blockIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(blockIds)];
  if (ids.length === 0) return;
  const blocks = await tx
    .select({ blockId: textBlock.id, blockVersion: textBlock.version })
    .from(textBlock)
    .where(and(eq(textBlock.procedureId, procedureId), inArray(textBlock.id, ids)))
    .for('share');
  if (blocks.length < ids.length) {
    throw badInput('/textBlockIds', 'unknown', i18n.t('Einen der Textbausteine gibt es hier nicht.'));
  }
  const use = { procedureId, dispositionId, dispositionVersion: version, personId, at: now };
  await tx.insert(textBlockUse).values(blocks.map((block) => ({ ...use, ...block })));
}
