import { and, asc, eq, sql } from 'drizzle-orm';
import type { CounterDraftSection } from '../../../shared/counter-drafts.ts';
import type { Reader } from '../../platform/db.ts';
import { counterDraft, counterDraftSection, counterDraftText } from '../../tables/counter-drafts.ts';
import { evidenceText, point } from '../../tables/positions.ts';
import type { WrittenCounterDraft } from './receipt.ts';
import type { Position } from './shapes.ts';

/** What tells of the counter-draft of a draft, for a query over `draft`. */
export const counterDraftOfDraft = sql<Position['counterDraft']>`(
  select json_build_object('fileName', c.file_name, 'sections', jsonb_array_length(c.sections))
  from counter_draft_text c where c.procedure_id = draft.procedure_id and c.draft_id = draft.id)`;

/** The same of what was handed in, for a query over `position`. */
export const counterDraftOfPosition = sql<Position['counterDraft']>`(
  select json_build_object('fileName', c.file_name, 'sections', (
    select count(*) from counter_draft_section s where s.procedure_id = c.procedure_id and s.position_id = c.position_id))
  from counter_draft c where c.procedure_id = position.procedure_id and c.position_id = position.id)`;

/** The counter-draft that lies beside a draft, or null. */
export async function findCounterDraftText(
  reader: Reader,
  { procedureId, id }: { procedureId: string; id: string },
): Promise<Omit<WrittenCounterDraft, 'reference'> | null> {
  const [found] = await reader
    .select({ fileName: counterDraftText.fileName, sections: counterDraftText.sections })
    .from(counterDraftText)
    .where(and(eq(counterDraftText.procedureId, procedureId), eq(counterDraftText.draftId, id)));
  return found ?? null;
}

/** A section of a counter-draft as it was handed in, and the evidence text that holds its words. */
export type KeptSection = CounterDraftSection & { id: string; textId: string };

export interface KeptCounterDraft extends Omit<WrittenCounterDraft, 'sections'> {
  wholePointId: string;
  sections: KeptSection[];
}

/** The counter-draft that was handed in with a position, rebuilt from the evidence (R1), or null. */
export async function findCounterDraft(
  reader: Reader,
  { procedureId, positionId }: { procedureId: string; positionId: string },
): Promise<KeptCounterDraft | null> {
  const [found] = await reader
    .select({
      fileName: counterDraft.fileName,
      wholePointId: counterDraft.wholePointId,
      reference: point.reference,
    })
    .from(counterDraft)
    .innerJoin(point, and(eq(point.procedureId, counterDraft.procedureId), eq(point.id, counterDraft.wholePointId)))
    .where(and(eq(counterDraft.procedureId, procedureId), eq(counterDraft.positionId, positionId)));
  if (!found) return null;
  const rows = await reader
    .select({
      id: counterDraftSection.id,
      textId: counterDraftSection.textId,
      parentId: counterDraftSection.parentId,
      kind: counterDraftSection.kind,
      number: counterDraftSection.number,
      heading: counterDraftSection.heading,
      body: sql<string>`substr(${evidenceText.body}, ${counterDraftSection.bodyStart} + 1)`,
    })
    .from(counterDraftSection)
    .innerJoin(
      evidenceText,
      and(
        eq(evidenceText.procedureId, counterDraftSection.procedureId),
        eq(evidenceText.id, counterDraftSection.textId),
      ),
    )
    .where(and(eq(counterDraftSection.procedureId, procedureId), eq(counterDraftSection.positionId, positionId)))
    .orderBy(asc(counterDraftSection.place));
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  return {
    ...found,
    sections: rows.map(({ parentId, ...section }) => ({
      ...section,
      parent: parentId === null ? null : (places.get(parentId) ?? null),
    })),
  };
}
