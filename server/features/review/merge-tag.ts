import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { mergeTag as endpoint } from '../../../shared/tags.ts';
import type { WriteContext } from '../../platform/context.ts';
import { badInput } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { tag } from '../../tables/triage.ts';
import { holdTags, retiredTag } from './hold-tags.ts';
import { findTag, type Tag } from './list-tags.ts';
import { lockTag, namedOf } from './lock-tag.ts';
import { moveTag } from './move-tag.ts';

/** Gives all points with a tag another one instead, with the version that was read (R16); the tag is listed no more. */
export async function mergeTag(context: WriteContext, { params, query, body }: Input<typeof endpoint>): Promise<Tag> {
  const { tx } = context;
  const { procedureId } = params;
  const { into } = body;
  if (into === query.tag) throw badInput('/into', 'same_tag', i18n.t('Bitte wählen Sie ein anderes Schlagwort.'));
  const retired = await holdTags(tx, procedureId, [query.tag, into], 'update');
  const before = await lockTag(context, procedureId, query.tag);
  if (retired.has(into)) throw retiredTag('/into', into);
  if (!(await findTag(tx, procedureId, into))) {
    throw badInput('/into', 'unknown_tag', i18n.t('Das Schlagwort „{tag}“ gibt es nicht.', { tag: into }));
  }
  const points = await moveTag(tx, procedureId, query.tag, into);
  await tx.delete(tag).where(and(eq(tag.procedureId, procedureId), eq(tag.tag, query.tag)));
  context.record({
    action: 'tag.merge',
    subject: { type: 'procedure', id: procedureId },
    ...(before && { before: namedOf(before) }),
    after: { tag: into, points },
  });
  const merged = await findTag(tx, procedureId, into);
  if (!merged) throw new Error('The tag is gone.');
  return merged;
}
