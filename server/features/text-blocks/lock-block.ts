import { and, eq } from 'drizzle-orm';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { textBlock } from '../../tables/text-blocks.ts';
import { getBlock } from './queries.ts';

/** Locks a text block in the version that was read (R16); throws `not_found`, or `stale` with what stands now. */
export async function lockBlock(context: WriteContext, procedureId: string, blockId: string) {
  const [found] = await context.tx
    .select()
    .from(textBlock)
    .where(and(eq(textBlock.procedureId, procedureId), eq(textBlock.id, blockId)))
    .for('update');
  if (!found) throw notFound(i18n.t('Diesen Textbaustein gibt es nicht.'));
  if (found.version === context.expected) return found;
  throw stale(
    i18n.t('Dieser Textbaustein wurde inzwischen geändert. Bitte lesen Sie ihn noch einmal.'),
    await getBlock(context.tx, context, procedureId, blockId),
  );
}
