import { and, eq, sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { writeTag as endpoint } from '../../../shared/tags.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { tag } from '../../tables/triage.ts';
import { findTag, type Tag } from './list-tags.ts';
import { lockTag, namedOf, tagHasChanged } from './lock-tag.ts';
import { moveTag } from './move-tag.ts';
import { mustBeStaff } from './write-triage.ts';

/**
 * Lists a tag, or changes a listed one, with the version that was read (R16). Other words are taken over at all points that carry
 * it; words that are another tag's already are refused, as two tags become one only by being merged.
 */
export async function writeTag(context: WriteContext, { params, query, body }: Input<typeof endpoint>): Promise<Tag> {
  const { tx } = context;
  const { procedureId } = params;
  if (body.assigneeId !== null) await mustBeStaff(tx, procedureId, body.assigneeId, '/assigneeId');
  const before = await lockTag(context, procedureId, query.tag);
  const isRenamed = body.tag !== query.tag;
  if (isRenamed && (await findTag(tx, procedureId, body.tag))) throw taken(body.tag);
  if (before && before.version > 0) await changeListed(context, { procedureId, before, body });
  else await list(context, { procedureId, body });
  const points = isRenamed && before ? await moveTag(tx, procedureId, query.tag, body.tag) : 0;
  context.record({
    action: 'tag.edit',
    subject: { type: 'procedure', id: procedureId },
    ...(before && { before: namedOf(before) }),
    after: { ...body, ...(isRenamed && { points }) },
  });
  return present(context, procedureId, body.tag);
}

interface Wish {
  procedureId: string;
  body: Input<typeof endpoint>['body'];
}

async function list({ tx }: WriteContext, { procedureId, body }: Wish): Promise<void> {
  const { rowCount } = await tx
    .insert(tag)
    .values({ procedureId, ...body })
    .onConflictDoNothing();
  if (rowCount === 0) throw stale(tagHasChanged(body.tag), await findTag(tx, procedureId, body.tag));
}

async function changeListed(
  { tx }: WriteContext,
  { procedureId, before, body }: Wish & { before: Tag },
): Promise<void> {
  const { theme, assigneeId, retired } = body;
  const which = and(eq(tag.procedureId, procedureId), eq(tag.tag, before.tag));
  if (body.tag === before.tag) {
    await tx
      .update(tag)
      .set({ theme, assigneeId, retired, version: sql`${tag.version} + 1` })
      .where(which);
    return;
  }
  const { rowCount } = await tx
    .insert(tag)
    .values({ procedureId, ...body, version: before.version + 1 })
    .onConflictDoNothing();
  if (rowCount === 0) throw taken(body.tag);
  await tx.delete(tag).where(which);
}

const taken = (name: string) =>
  wrongState(i18n.t('Das Schlagwort „{tag}“ gibt es schon. Legen Sie beide zusammen.', { tag: name }));

async function present({ tx }: WriteContext, procedureId: string, name: string): Promise<Tag> {
  const found = await findTag(tx, procedureId, name);
  if (!found) throw new Error('The tag is gone.');
  return found;
}
