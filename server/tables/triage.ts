import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, procedureId } from './columns.ts';
import { person } from './identity.ts';
import { point } from './positions.ts';

/** What staff writes to each other at a point, insert-only; no view of it is open to organisations or the public. */
export const pointNote = pgTable(
  'point_note',
  {
    procedureId: procedureId(),
    id: id(),
    pointId: uuid().notNull(),
    body: text().notNull(),
    authorId: uuid()
      .notNull()
      .references(() => person.id),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.pointId], foreignColumns: [point.procedureId, point.id] }),
    index('point_note_point').on(t.procedureId, t.pointId, t.id),
    check('point_note_body', sql`btrim(${t.body}, E' \n\t') <> ''`),
  ],
);

/** A view of the table of points under a name; `search` is what stands in its address. */
export const savedView = pgTable(
  'saved_view',
  {
    procedureId: procedureId(),
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    name: text().notNull(),
    search: jsonb().$type<Record<string, string | string[]>>().notNull(),
    isShared: boolean().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    index('saved_view_person').on(t.procedureId, t.personId),
    index('saved_view_shared').on(t.procedureId).where(sql`${t.isShared}`),
  ],
);

/**
 * A tag as it is listed for a procedure, with the field it belongs to and who is given a point together with it. A retired one stays
 * where it is and is given no more.
 */
export const tag = pgTable(
  'tag',
  {
    procedureId: procedureId(),
    tag: text().notNull(),
    theme: text().notNull(),
    assigneeId: uuid().references(() => person.id),
    retired: boolean().notNull().default(false),
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.procedureId, t.tag] })],
);

/** Whom the clock has reminded of which due date, insert-only: once. */
export const dueReminded = pgTable(
  'due_reminded',
  {
    procedureId: procedureId(),
    pointId: uuid().notNull(),
    personId: uuid().notNull(),
    dueOn: date({ mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.pointId, t.personId, t.dueOn] }),
    foreignKey({ columns: [t.procedureId, t.pointId], foreignColumns: [point.procedureId, point.id] }),
    foreignKey({ columns: [t.personId], foreignColumns: [person.id] }),
  ],
);

/** On which days a person got the digest of a procedure, insert-only: once a day. */
export const digestSent = pgTable(
  'digest_sent',
  { procedureId: procedureId(), personId: uuid().notNull(), day: date({ mode: 'string' }).notNull() },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.personId, t.day] }),
    foreignKey({ columns: [t.personId], foreignColumns: [person.id] }),
  ],
);
