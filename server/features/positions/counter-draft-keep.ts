import { codePoints } from '../../../shared/values.ts';
import type { Tx } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { insertRows, type NewRow } from '../../platform/insert-rows.ts';
import { counterDraft, counterDraftSection } from '../../tables/counter-drafts.ts';
import { evidenceText, point, pointSpan } from '../../tables/positions.ts';
import type { Evidence } from './receipt.ts';

/** What stands for a counter-draft as a whole among the texts: never its file name, which may tell who wrote it (R12). */
const wholeInEvidence = 'Eigener Entwurf im Ganzen';

/**
 * Keeps a counter-draft as evidence (R1): each section a text of its own, left for staff to account for, and a point for the whole,
 * which must be answered before results are published (R3). Its texts stand from `firstPlace` on. Returns the id of the point.
 */
export async function keepCounterDraft(tx: Tx, evidence: Evidence, firstPlace: number): Promise<string | null> {
  const { position, points, counterDraft: written } = evidence;
  if (written === null) return null;
  const { procedureId, id: positionId } = position;
  const wholePointId = newId();
  const whole: NewRow<typeof evidenceText> = {
    procedureId,
    id: newId(),
    positionId,
    kind: 'comment',
    sourceKey: wholePointId,
    place: firstPlace,
    body: wholeInEvidence,
  };
  const sections = written.sections.map((section) => ({ ...section, id: newId(), textId: newId() }));
  await insertRows(tx, evidenceText, [
    whole,
    ...sections.map(
      (section, index): NewRow<typeof evidenceText> => ({
        procedureId,
        id: section.textId,
        positionId,
        kind: 'counter_draft',
        sourceKey: section.id,
        place: firstPlace + 1 + index,
        body: titleLine(section) + section.body,
      }),
    ),
  ]);
  await insertRows(tx, point, [
    {
      procedureId,
      id: wholePointId,
      positionId,
      roundId: position.roundId,
      organisationId: position.organisationId,
      reference: written.reference,
      number: points.length + 1,
      parentId: null,
      origin: 'submitted',
      kind: 'change',
      sectionKey: null,
      quote: null,
      disputesPointId: null,
      createdBy: position.submittedBy,
      createdAt: position.submittedAt,
    },
  ]);
  await insertRows(tx, pointSpan, [
    { procedureId, id: newId(), pointId: wholePointId, textId: whole.id, start: 0, end: codePoints(wholeInEvidence) },
  ]);
  await insertRows(tx, counterDraft, [{ procedureId, positionId, wholePointId, fileName: written.fileName }]);
  await insertRows(
    tx,
    counterDraftSection,
    sections.map(
      (section, place): NewRow<typeof counterDraftSection> => ({
        procedureId,
        id: section.id,
        positionId,
        textId: section.textId,
        parentId: section.parent === null ? null : (sections[section.parent]?.id ?? null),
        place,
        kind: section.kind,
        number: section.number,
        heading: section.heading,
        bodyStart: codePoints(titleLine(section)),
      }),
    ),
  );
  return wholePointId;
}

/** Number and heading in front of the body, on a line of their own; nothing where there are none. */
function titleLine({ number, heading, body }: { number: string | null; heading: string; body: string }): string {
  const title = [number, heading].filter(Boolean).join(' ');
  return title === '' || body === '' ? title : `${title}\n`;
}
