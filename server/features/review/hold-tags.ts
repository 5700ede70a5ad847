import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../platform/db.ts';
import { badInput } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { tag } from '../../tables/triage.ts';

/**
 * Holds the listed tags that are about to be given until the commit, so that none is renamed, merged or retired meanwhile, and
 * answers the retired ones. Call it before points are locked: every act locks tags first, then points.
 */
export async function holdTags(
  tx: Tx,
  procedureId: string,
  tags: string[],
  against: 'share' | 'update' = 'share',
): Promise<Set<string>> {
  if (tags.length === 0) return new Set();
  const held = await tx
    .select({ tag: tag.tag, retired: tag.retired })
    .from(tag)
    .where(and(eq(tag.procedureId, procedureId), inArray(tag.tag, tags)))
    .orderBy(asc(tag.tag))
    .for(against);
  return new Set(held.flatMap((one) => (one.retired ? [one.tag] : [])));
}

/** Throws `malformed` for the first of these tags that is retired; `place` is where they stand in the body. */
export function refuseRetired(retired: ReadonlySet<string>, given: string[], place: string): void {
  const index = given.findIndex((one) => retired.has(one));
  if (index !== -1) throw retiredTag(`${place}/${index}`, given[index] ?? '');
}

export const retiredTag = (pointer: string, name: string) =>
  badInput(
    pointer,
    'retired_tag',
    i18n.t('Das Schlagwort „{tag}“ wird nicht mehr vergeben. Bitte wählen Sie ein anderes.', { tag: name }),
  );
