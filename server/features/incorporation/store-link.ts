import { and, eq } from 'drizzle-orm';
import type { WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { incorporation } from '../../tables/incorporation.ts';

export type Link = typeof incorporation.$inferSelect;

/** A link to a changed passage, as it is made; its words were held against the texts before. */
type NewLink = Pick<
  Link,
  | 'procedureId'
  | 'pointId'
  | 'topicId'
  | 'versionId'
  | 'sectionKey'
  | 'change'
  | 'before'
  | 'after'
  | 'note'
  | 'takeOverId'
>;

/** Adds a link with its event. The bare write. */
export async function linkChange({ tx, now, personId, record }: WriteContext, link: NewLink): Promise<void> {
  const { procedureId: _, ...facts } = link;
  const id = newId();
  await tx.insert(incorporation).values({ ...link, id, createdBy: personId, createdAt: now, version: 1 });
  record({ action: 'incorporation.create', subject: { type: 'incorporation', id }, after: facts });
}

/** Takes a link away with its event. The bare write. */
export async function unlinkChange({ tx, record }: WriteContext, link: Link): Promise<void> {
  const { procedureId, id, pointId, topicId, versionId, sectionKey, change, before, after } = link;
  await tx.delete(incorporation).where(and(eq(incorporation.procedureId, procedureId), eq(incorporation.id, id)));
  record({
    action: 'incorporation.delete',
    subject: { type: 'incorporation', id },
    before: { pointId, topicId, versionId, sectionKey, change, before, after },
  });
}
