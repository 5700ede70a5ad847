import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { CounterDraftChoice } from '../../../shared/counter-drafts.ts';
import type { Reader } from '../../platform/db.ts';
import { counterDraftMapping, counterDraftSection } from '../../tables/counter-drafts.ts';
import { document, version } from '../../tables/documents.ts';
import { evidenceText, point, pointSpan, position } from '../../tables/positions.ts';
import { round } from '../../tables/rounds.ts';
import type { VersionRow } from '../documents/index.ts';
import { noSuchCounterDraft, retiredInSql } from '../positions/index.ts';

interface Of {
  procedureId: string;
  positionId: string;
}

export interface Mapping {
  choice: CounterDraftChoice;
  sectionKey: string | null;
}

/** The newest mapping of each section that was ever mapped, by the section's id. */
export async function listMappings(reader: Reader, { procedureId, positionId }: Of): Promise<Map<string, Mapping>> {
  const rows = await reader
    .selectDistinctOn([counterDraftMapping.sectionId], {
      sectionId: counterDraftMapping.sectionId,
      choice: counterDraftMapping.choice,
      sectionKey: counterDraftMapping.sectionKey,
    })
    .from(counterDraftMapping)
    .innerJoin(
      counterDraftSection,
      and(
        eq(counterDraftSection.procedureId, counterDraftMapping.procedureId),
        eq(counterDraftSection.id, counterDraftMapping.sectionId),
      ),
    )
    .where(and(eq(counterDraftMapping.procedureId, procedureId), eq(counterDraftSection.positionId, positionId)))
    .orderBy(asc(counterDraftMapping.sectionId), desc(counterDraftMapping.id));
  return new Map(rows.map(({ sectionId, ...mapping }) => [sectionId, mapping]));
}

/** The points that stand and have words of a counter-draft, by the text they are in, in their order. */
export async function listPointsOfTexts(reader: Reader, { procedureId, positionId }: Of) {
  const rows = await reader
    .selectDistinct({ textId: pointSpan.textId, id: point.id, reference: point.reference, counted: point.counted })
    .from(pointSpan)
    .innerJoin(point, and(eq(point.procedureId, pointSpan.procedureId), eq(point.id, pointSpan.pointId)))
    .innerJoin(
      evidenceText,
      and(eq(evidenceText.procedureId, pointSpan.procedureId), eq(evidenceText.id, pointSpan.textId)),
    )
    .where(
      and(
        eq(pointSpan.procedureId, procedureId),
        eq(point.positionId, positionId),
        eq(evidenceText.kind, 'counter_draft'),
        isNull(retiredInSql(point.procedureId, point.id)),
      ),
    )
    .orderBy(asc(point.counted));
  const points = new Map<string, { id: string; reference: string }[]>();
  for (const { textId, id, reference } of rows) points.set(textId, [...(points.get(textId) ?? []), { id, reference }]);
  return points;
}

/** The position a counter-draft was handed in with; throws `not_found`. */
export async function getOwner(reader: Reader, { procedureId, positionId }: Of) {
  const [found] = await reader
    .select({
      procedureId: position.procedureId,
      positionId: position.id,
      reference: position.reference,
      organisationId: position.organisationId,
      organisationName: position.organisationName,
      language: position.language,
      roundId: position.roundId,
      roundVersionId: round.versionId,
    })
    .from(position)
    .leftJoin(round, and(eq(round.procedureId, position.procedureId), eq(round.id, position.roundId)))
    .where(and(eq(position.procedureId, procedureId), eq(position.id, positionId)));
  if (!found) throw noSuchCounterDraft();
  return found;
}

/** The frozen versions of a procedure, the newest first. */
export function listFrozenVersions(
  reader: Reader,
  procedureId: string,
): Promise<{ version: VersionRow; documentTitle: string }[]> {
  return reader
    .select({ version, documentTitle: document.title })
    .from(version)
    .innerJoin(document, and(eq(document.procedureId, version.procedureId), eq(document.id, version.documentId)))
    .where(and(eq(version.procedureId, procedureId), eq(version.status, 'frozen')))
    .orderBy(desc(version.frozenAt), desc(version.number));
}
