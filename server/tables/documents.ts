import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { sectionKinds, sourceKinds, versionStates } from '../../shared/documents.ts';
import { id, instant, oneOf, procedureId, word } from './columns.ts';
import { procedure } from './procedures.ts';
import { resolution } from './resolutions.ts';

const textChanges = ['inserted', 'changed', 'deleted', 'moved'] as const;
const unitKinds = ['heading', 'sentence', 'item', 'cell', 'footnote'] as const;
const origins = ['same', 'moved', 'changed', 'new'] as const;

export const document = pgTable(
  'document',
  {
    procedureId: procedureId(),
    id: id(),
    title: text().notNull(),
    note: text().notNull(),
    version: integer().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId], foreignColumns: [procedure.id] }),
  ],
);

/** A numbered state of a document; exactly one per document is working. */
export const version = pgTable(
  'version',
  {
    procedureId: procedureId(),
    id: id(),
    documentId: uuid().notNull(),
    number: integer().notNull(),
    status: word(versionStates).notNull(),
    contentVersion: integer().notNull(),
    createdAt: instant().notNull(),
    frozenAt: instant(),
    frozenBy: uuid(),
    releasedAt: instant(),
    /** Version of the splitter that cut its units. */
    unitsVersion: integer(),
    /** The resolution by which it is the text the council wants. */
    resolutionId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.documentId], foreignColumns: [document.procedureId, document.id] }),
    foreignKey({ columns: [t.procedureId, t.resolutionId], foreignColumns: [resolution.procedureId, resolution.id] }),
    check('version_resolved', sql`(${t.status} = 'resolved') = (${t.resolutionId} is not null)`),
    uniqueIndex('version_number').on(t.procedureId, t.documentId, t.number),
    uniqueIndex('version_one_working').on(t.procedureId, t.documentId).where(sql`${t.status} = 'working'`),
    oneOf('version_status', t.status, versionStates),
  ],
);

const sectionColumns = () => ({
  procedureId: procedureId(),
  id: id(),
  versionId: uuid().notNull(),
  key: text().notNull(),
  parentKey: text(),
  kind: word(sectionKinds).notNull(),
  number: text(),
  heading: text().notNull(),
  body: text().notNull(),
  position: integer().notNull(),
});

/** Sections of the working version. */
export const sectionDraft = pgTable('section_draft', { ...sectionColumns(), version: integer().notNull() }, (t) => [
  primaryKey({ columns: [t.procedureId, t.id] }),
  foreignKey({ columns: [t.procedureId, t.versionId], foreignColumns: [version.procedureId, version.id] }),
  uniqueIndex('section_draft_key').on(t.procedureId, t.versionId, t.key),
  oneOf('section_draft_kind', t.kind, sectionKinds),
]);

/** Sections of frozen versions, insert-only. Quotes are stored over `plain_text`. */
export const section = pgTable(
  'section',
  { ...sectionColumns(), plainText: text().notNull(), plainTextVersion: integer().notNull() },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.versionId], foreignColumns: [version.procedureId, version.id] }),
    uniqueIndex('section_key').on(t.procedureId, t.versionId, t.key),
    oneOf('section_kind', t.kind, sectionKinds),
  ],
);

/** Sentences, headings, list items, table cells and footnotes of a frozen version: cut once, insert-only. */
export const unit = pgTable(
  'unit',
  {
    procedureId: procedureId(),
    id: id(),
    versionId: uuid().notNull(),
    sectionId: uuid().notNull(),
    sectionKey: text().notNull(),
    position: integer().notNull(),
    kind: word(unitKinds).notNull(),
    text: text().notNull(),
    origin: word(origins).notNull(),
    /** Number of the version in which the unit came in with these words. */
    sinceVersion: integer().notNull(),
    /** The earlier unit that it continues as it stood, the one which changed last; null where this one is new, changed or moved. */
    continuesId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.sectionId], foreignColumns: [section.procedureId, section.id] }),
    foreignKey({
      name: 'unit_continues',
      columns: [t.procedureId, t.continuesId],
      foreignColumns: [t.procedureId, t.id],
    }),
    uniqueIndex('unit_position').on(t.procedureId, t.versionId, t.position),
    index('unit_changed').on(t.procedureId, t.versionId).where(sql`${t.origin} <> 'same'`),
    oneOf('unit_kind', t.kind, unitKinds),
    oneOf('unit_origin_word', t.origin, origins),
  ],
);

/** Stated source of a change that no disposition asked for (R7). */
export const textSource = pgTable(
  'text_source',
  {
    procedureId: procedureId(),
    id: id(),
    versionId: uuid().notNull(),
    sectionKey: text().notNull(),
    kind: word(sourceKinds).notNull(),
    change: word(textChanges).notNull(),
    quote: text().notNull(),
    note: text().notNull(),
    /** The resolution, where one is the source. */
    resolutionId: uuid(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.versionId], foreignColumns: [version.procedureId, version.id] }),
    foreignKey({ columns: [t.procedureId, t.resolutionId], foreignColumns: [resolution.procedureId, resolution.id] }),
    check('text_source_resolution', sql`${t.resolutionId} is null or ${t.kind} = 'resolution'`),
    index('text_source_version').on(t.procedureId, t.versionId),
    oneOf('text_source_kind', t.kind, sourceKinds),
    oneOf('text_source_change', t.change, textChanges),
  ],
);
