import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { openPromise } from '../../../shared/incorporation.ts';
import { groupBy } from '../../../shared/text/group-by.ts';
import type { Reader } from '../../platform/db.ts';
import { incorporation, promiseExplanation } from '../../tables/incorporation.ts';
import { type PassageNow, passagesNow } from '../anchors/index.ts';
import { findPreviousVersion, isQuoted, type SectionRow, type VersionRow } from '../documents/index.ts';
import { listAcceptedPoints } from '../review/index.ts';

export type OpenPromise = z.output<typeof openPromise>;
type Link = typeof incorporation.$inferSelect;

/** Whether the words of an incorporation stand in the version being judged: of a deletion, that they are gone. */
export function stands(
  { change, sectionKey, before, after }: Pick<Link, 'change' | 'sectionKey' | 'before' | 'after'>,
  sections: readonly SectionRow[],
): boolean {
  const section = sections.find(({ key }) => key === sectionKey);
  if (change === 'deleted') return !section || !isQuoted(before, section);
  return section !== undefined && isQuoted(after, section);
}

/**
 * R6: accepted points of positions that count, of any round of the document, that are neither written into this version or an earlier
 * frozen one nor promised as an action. Those with an explanation for this version are listed with it; they hold nothing up.
 * Points of prior positions belong to no round and are owed by every document. Each stands with the section in which its passage is now.
 */
export async function listPromises(
  reader: Reader,
  working: VersionRow,
  sections: readonly SectionRow[],
): Promise<OpenPromise[]> {
  const { procedureId, documentId } = working;
  const points = await listAcceptedPoints(reader, procedureId, documentId);
  const explanations = await listExplanations(reader, working);
  const links = await reader.select().from(incorporation).where(eq(incorporation.procedureId, procedureId));
  const ofPoint = groupBy(links, ({ pointId }) => pointId);
  const ofTopic = groupBy(links, ({ topicId }) => topicId);
  const isKept = (link: Link): boolean => {
    if (link.change === 'action') return true;
    return link.versionId === working.id ? stands(link, sections) : link.doneAt !== null;
  };
  const owed = points.flatMap((point) => {
    const own = [
      ...(ofPoint.get(point.pointId) ?? []),
      ...(point.topicId === null ? [] : (ofTopic.get(point.topicId) ?? [])),
    ];
    if (own.some(isKept)) return [];
    const missing = own.find((link) => link.versionId === working.id && link.change !== 'deleted');
    return [{ ...point, missingAfter: missing?.after ?? null }];
  });
  const previous = await findPreviousVersion(reader, working);
  const pointIds = owed.map(({ pointId }) => pointId);
  const places = previous ? await passagesNow(reader, previous, pointIds) : new Map<string, PassageNow>();
  return owed.map(({ words, organisationId: _, ...facts }): OpenPromise => {
    const place = places.get(facts.pointId);
    return {
      ...facts,
      sectionKey: place ? place.sectionKey : facts.sectionKey,
      quote: place ? place.quote : facts.quote,
      isChanged: place?.result === 'changed' && facts.quote !== null,
      proposedText: words.proposedText,
      explanation: explanations.get(facts.pointId) ?? null,
    };
  });
}

/** What organisations were told for this version. */
async function listExplanations(reader: Reader, { procedureId, id }: VersionRow): Promise<Map<string, string>> {
  const rows = await reader
    .select({ pointId: promiseExplanation.pointId, explanation: promiseExplanation.explanation })
    .from(promiseExplanation)
    .where(and(eq(promiseExplanation.procedureId, procedureId), eq(promiseExplanation.versionId, id)));
  return new Map(rows.map(({ pointId, explanation }) => [pointId, explanation]));
}
