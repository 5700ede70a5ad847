import { and, eq } from 'drizzle-orm';
import { PLAIN_TEXT_VERSION } from '../../../shared/text/plain-text.ts';
import { UNITS_VERSION } from '../../../shared/text/sentences.ts';
import type { Tx } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { section, sectionDraft, unit, version } from '../../tables/documents.ts';
import { inBatches } from './in-batches.ts';
import type { SectionRow, VersionRow } from './queries.ts';

/** A unit in document order with where it comes from, as the judgement found it. */
export type FrozenUnit = Pick<
  typeof unit.$inferSelect,
  'id' | 'sectionKey' | 'kind' | 'text' | 'origin' | 'sinceVersion' | 'continuesId'
>;

interface Freezing {
  /** The locked working version. */
  working: VersionRow;
  sections: SectionRow[];
  units: FrozenUnit[];
  personId: string;
  now: Date;
}

/**
 * Freezes a working version as it stands and opens the next working copy of it: sections and units become evidence
 * that the application cannot change. The bare write: whoever calls it has judged R6 and R7.
 */
export async function markFrozen(tx: Tx, { working, sections, units, personId, now }: Freezing): Promise<void> {
  const { procedureId, documentId, id: versionId } = working;
  await tx
    .update(version)
    .set({ status: 'frozen', frozenAt: now, frozenBy: personId, unitsVersion: UNITS_VERSION })
    .where(and(eq(version.procedureId, procedureId), eq(version.id, versionId)));
  const frozen = sections.map(({ version: _, ...row }) => ({ ...row, procedureId, versionId, id: newId() }));
  const idOfKey = new Map(frozen.map(({ key, id }) => [key, id]));
  await inBatches(frozen, (rows) =>
    tx.insert(section).values(rows.map((row) => ({ ...row, plainTextVersion: PLAIN_TEXT_VERSION }))),
  );
  const placed = units.map((row, position) => {
    const sectionId = idOfKey.get(row.sectionKey);
    if (sectionId === undefined) throw new Error(`Unit ${position} stands in no section of the version.`);
    return { ...row, procedureId, versionId, sectionId, position };
  });
  await inBatches(placed, (rows) => tx.insert(unit).values(rows));

  const next = newId();
  await tx.insert(version).values({
    procedureId,
    id: next,
    documentId,
    number: working.number + 1,
    status: 'working',
    contentVersion: 1,
    createdAt: now,
  });
  await tx
    .update(sectionDraft)
    .set({ versionId: next })
    .where(and(eq(sectionDraft.procedureId, procedureId), eq(sectionDraft.versionId, versionId)));
}
