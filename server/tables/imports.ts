import { foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant, oneOf, procedureId, word } from './columns.ts';
import { organisation } from './organisations.ts';
import { round } from './rounds.ts';

const importedKinds = ['text', 'point'] as const;

/**
 * What an import has already taken in, by the id it has at its source (R15). `contentHash` tells whether the source says the
 * same under that id today. A row whose draft was thrown away makes room for a new one.
 */
export const importSource = pgTable(
  'import_source',
  {
    procedureId: procedureId(),
    id: id(),
    roundId: uuid(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    kind: word(importedKinds).notNull(),
    sourceId: text().notNull(),
    contentHash: text().notNull(),
    positionId: uuid().notNull(),
    /** Null for the text of a whole position. */
    pointId: uuid(),
    importedAt: instant().notNull(),
    importedBy: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.roundId], foreignColumns: [round.procedureId, round.id] }),
    unique('import_source_once').on(t.procedureId, t.roundId, t.organisationId, t.kind, t.sourceId).nullsNotDistinct(),
    index('import_source_position').on(t.procedureId, t.positionId),
    oneOf('import_source_kind', t.kind, importedKinds),
  ],
);
