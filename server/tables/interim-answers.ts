import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, procedureId } from './columns.ts';
import { person } from './identity.ts';
import { position } from './positions.ts';

/** What an organisation was told while it waits, insert-only (R3). */
export const interimAnswer = pgTable(
  'interim_answer',
  {
    procedureId: procedureId(),
    id: id(),
    positionId: uuid().notNull(),
    body: text().notNull(),
    /** Office that answers, as it is named outside. */
    office: text().notNull(),
    writtenBy: uuid()
      .notNull()
      .references(() => person.id),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.positionId], foreignColumns: [position.procedureId, position.id] }),
    index('interim_answer_position').on(t.procedureId, t.positionId),
    check('interim_answer_body', sql`btrim(${t.body}, E' \n\t') <> ''`),
  ],
);
