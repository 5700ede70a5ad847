import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { type CounterDraftSection, counterDraftChoices } from '../../shared/counter-drafts.ts';
import { sectionKinds } from '../../shared/documents.ts';
import { id, instant, oneOf, procedureId, word } from './columns.ts';
import { version } from './documents.ts';
import { draft } from './drafts.ts';
import { evidenceText, point, position } from './positions.ts';

/** A whole draft of its own (Gegenentwurf) beside what is being written: gone once it is handed in. */
export const counterDraftText = pgTable(
  'counter_draft_text',
  {
    procedureId: procedureId(),
    draftId: uuid().notNull(),
    fileName: text().notNull(),
    sections: jsonb().$type<CounterDraftSection[]>().notNull(),
    addedBy: uuid().notNull(),
    addedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.draftId] }),
    foreignKey({ columns: [t.procedureId, t.draftId], foreignColumns: [draft.procedureId, draft.id] }),
  ],
);

/** A counter-draft that was handed in, insert-only (R1); the point that stands for the whole is answered like any other (R3). */
export const counterDraft = pgTable(
  'counter_draft',
  {
    procedureId: procedureId(),
    positionId: uuid().notNull(),
    wholePointId: uuid().notNull(),
    fileName: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.positionId] }),
    foreignKey({ columns: [t.procedureId, t.positionId], foreignColumns: [position.procedureId, position.id] }),
    foreignKey({ columns: [t.procedureId, t.wholePointId], foreignColumns: [point.procedureId, point.id] }),
  ],
);

/**
 * The section tree of a counter-draft, insert-only (R1). The words of a section are its evidence text: number and heading on the
 * first line, and from `bodyStart`, in code points, the body.
 */
export const counterDraftSection = pgTable(
  'counter_draft_section',
  {
    procedureId: procedureId(),
    id: id(),
    positionId: uuid().notNull(),
    textId: uuid().notNull(),
    parentId: uuid(),
    place: integer().notNull(),
    kind: word(sectionKinds).notNull(),
    number: text(),
    heading: text().notNull(),
    bodyStart: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({
      columns: [t.procedureId, t.positionId],
      foreignColumns: [counterDraft.procedureId, counterDraft.positionId],
    }),
    foreignKey({ columns: [t.procedureId, t.textId], foreignColumns: [evidenceText.procedureId, evidenceText.id] }),
    foreignKey({ columns: [t.procedureId, t.parentId], foreignColumns: [t.procedureId, t.id] }),
    uniqueIndex('counter_draft_section_place').on(t.procedureId, t.positionId, t.place),
    oneOf('counter_draft_section_kind', t.kind, sectionKinds),
  ],
);

/** What staff confirmed about a section of a counter-draft, insert-only; the newest row stands. */
export const counterDraftMapping = pgTable(
  'counter_draft_mapping',
  {
    procedureId: procedureId(),
    id: id(),
    sectionId: uuid().notNull(),
    /** The version it was laid beside. */
    versionId: uuid().notNull(),
    choice: word(counterDraftChoices).notNull(),
    sectionKey: text(),
    personId: uuid().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({
      columns: [t.procedureId, t.sectionId],
      foreignColumns: [counterDraftSection.procedureId, counterDraftSection.id],
    }),
    foreignKey({ columns: [t.procedureId, t.versionId], foreignColumns: [version.procedureId, version.id] }),
    index('counter_draft_mapping_section').on(t.procedureId, t.sectionId, t.id),
    oneOf('counter_draft_mapping_choice', t.choice, counterDraftChoices),
  ],
);
