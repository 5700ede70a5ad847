import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { anchor } from '../../../shared/anchors.ts';
import type { Reader } from '../../platform/db.ts';
import { anchorResult } from '../../tables/anchors.ts';
import { section, version } from '../../tables/documents.ts';
import { sectionLabel } from '../documents/index.ts';

/**
 * What became of the passage of a point in each later frozen version, the earliest first. Organisations are told of versions that are
 * released. Whoever calls it has made sure that the reader may see the point (R9).
 */
export async function listAnchors(
  reader: Reader,
  { procedureId, pointId, isStaff }: { procedureId: string; pointId: string; isStaff: boolean },
): Promise<z.output<typeof anchor>[]> {
  const rows = await reader
    .select({
      versionId: version.id,
      versionNumber: version.number,
      result: anchorResult.result,
      sectionKey: anchorResult.sectionKey,
      quote: anchorResult.quote,
      section: { number: section.number, heading: section.heading, plainText: section.plainText },
    })
    .from(anchorResult)
    .innerJoin(version, and(eq(version.procedureId, anchorResult.procedureId), eq(version.id, anchorResult.versionId)))
    .leftJoin(
      section,
      and(
        eq(section.procedureId, anchorResult.procedureId),
        eq(section.versionId, anchorResult.versionId),
        eq(section.key, anchorResult.sectionKey),
      ),
    )
    .where(
      and(
        eq(anchorResult.procedureId, procedureId),
        eq(anchorResult.pointId, pointId),
        isStaff ? undefined : isNotNull(version.releasedAt),
      ),
    )
    .orderBy(asc(version.number));
  return rows.map(({ section: place, ...row }) => ({ ...row, sectionLabel: place && sectionLabel(place) }));
}

/** Where the passage of a point stands in a frozen version; without section when it is gone. */
export type PassageNow = Pick<typeof anchorResult.$inferSelect, 'pointId' | 'result' | 'sectionKey' | 'quote'>;

/** Where the passages of points stand in a frozen version; nothing for those not looked for. */
export async function passagesNow(
  reader: Reader,
  { procedureId, id: versionId }: { procedureId: string; id: string },
  pointIds: string[],
): Promise<Map<string, PassageNow>> {
  const rows = await reader
    .select({
      pointId: anchorResult.pointId,
      result: anchorResult.result,
      sectionKey: anchorResult.sectionKey,
      quote: anchorResult.quote,
    })
    .from(anchorResult)
    .where(
      and(
        eq(anchorResult.procedureId, procedureId),
        eq(anchorResult.versionId, versionId),
        inArray(anchorResult.pointId, pointIds),
      ),
    );
  return new Map(rows.map((row) => [row.pointId, row]));
}
