import { boolean, foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, procedureId } from './columns.ts';
import { organisation } from './organisations.ts';
import { procedure } from './procedures.ts';

/** The working group (Arbeitsgremium) of a procedure. */
export const workingGroup = pgTable('working_group', {
  procedureId: procedureId()
    .primaryKey()
    .references(() => procedure.id),
  title: text().notNull(),
  note: text().notNull(),
  version: integer().notNull(),
});

export const groupSeat = pgTable(
  'group_seat',
  {
    procedureId: procedureId(),
    id: id(),
    place: integer().notNull(),
    organisationId: uuid().references(() => organisation.id),
    function: text().notNull(),
    isVoting: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId], foreignColumns: [workingGroup.procedureId] }),
  ],
);
