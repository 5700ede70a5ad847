import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, procedureId } from './columns.ts';
import { deliberation } from './procedures.ts';

/** What a body resolved in a deliberation, insert-only: a source of changes (R7) that outranks the working group (R18). */
export const resolution = pgTable(
  'resolution',
  {
    procedureId: procedureId(),
    id: id(),
    deliberationId: uuid().notNull(),
    /** As the body counts its resolutions, such as `1234-056(VIII)26`. */
    reference: text().notNull(),
    wording: text().notNull(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({
      columns: [t.procedureId, t.deliberationId],
      foreignColumns: [deliberation.procedureId, deliberation.id],
    }),
    index('resolution_deliberation').on(t.procedureId, t.deliberationId),
  ],
);
