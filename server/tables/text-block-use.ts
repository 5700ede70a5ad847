import { foreignKey, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { instant, procedureId } from './columns.ts';
import { person } from './identity.ts';
import { dispositionVersion } from './review.ts';
import { textBlockVersion } from './text-blocks.ts';

/** Into which proposals a text block was inserted, insert-only: also when its words were changed there afterwards. */
export const textBlockUse = pgTable(
  'text_block_use',
  {
    procedureId: procedureId(),
    blockId: uuid().notNull(),
    blockVersion: integer().notNull(),
    dispositionId: uuid().notNull(),
    dispositionVersion: integer().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.dispositionId, t.dispositionVersion, t.blockId] }),
    foreignKey({
      name: 'text_block_use_of_version',
      columns: [t.procedureId, t.blockId, t.blockVersion],
      foreignColumns: [textBlockVersion.procedureId, textBlockVersion.blockId, textBlockVersion.version],
    }),
    foreignKey({
      name: 'text_block_use_in_proposal',
      columns: [t.procedureId, t.dispositionId, t.dispositionVersion],
      foreignColumns: [dispositionVersion.procedureId, dispositionVersion.dispositionId, dispositionVersion.version],
    }),
    index('text_block_use_block').on(t.procedureId, t.blockId),
  ],
);
