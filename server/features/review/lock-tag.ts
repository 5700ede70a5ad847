import { and, eq } from 'drizzle-orm';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { tag } from '../../tables/triage.ts';
import { findTag, type Tag } from './list-tags.ts';

/**
 * Locks a tag in the version that was read; null where a new one is meant and there is none. Throws `stale` with the present state
 * (R16), and `not_found` where a tag is meant that is neither listed nor in use in this procedure (R9).
 */
export async function lockTag({ tx, expected }: WriteContext, procedureId: string, name: string): Promise<Tag | null> {
  await tx
    .select({ tag: tag.tag })
    .from(tag)
    .where(and(eq(tag.procedureId, procedureId), eq(tag.tag, name)))
    .for('update');
  const found = await findTag(tx, procedureId, name);
  if (!found && expected !== null) throw notFound(i18n.t('Das Schlagwort „{tag}“ gibt es nicht.', { tag: name }));
  if (found && found.version !== expected) throw stale(tagHasChanged(name), found);
  return found;
}

export const tagHasChanged = (name: string) =>
  i18n.t('Das Schlagwort „{tag}“ wurde inzwischen geändert. Bitte vergleichen Sie.', { tag: name });

/** A tag as an event names it. */
export const namedOf = ({ tag: name, theme, assignee, retired }: Tag) => ({
  tag: name,
  theme,
  assigneeId: assignee?.id ?? null,
  retired,
});
