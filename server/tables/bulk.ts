import { foreignKey, index, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import type { BulkAct } from '../../shared/bulk.ts';
import type { PointKind } from '../../shared/positions.ts';
import { id, instant, procedureId } from './columns.ts';
import { person } from './identity.ts';

/** What an act on many points did to one: enough to take it back. */
export interface BulkPoint {
  id: string;
  reference: string;
  /** The version it made of the triage or of the proposal; 0 of a membership. */
  version: number;
  /** The triage it found. */
  before?: { tags: string[]; assigneeId: string | null; dueOn: string | null; reviewKind: PointKind | null };
  /** The membership it made. */
  memberId?: string;
}

/** An act on many points at once, insert-only: it can be taken back as long as nobody has changed them since. */
export const bulkAct = pgTable(
  'bulk_act',
  {
    procedureId: procedureId(),
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    at: instant().notNull(),
    act: jsonb().$type<BulkAct>().notNull(),
    points: jsonb().$type<BulkPoint[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.procedureId, t.id] }), index('bulk_act_person').on(t.procedureId, t.personId, t.id)],
);

/** An act on many points that was taken back, insert-only: once. */
export const bulkUndone = pgTable(
  'bulk_undone',
  { procedureId: procedureId(), bulkId: uuid().notNull(), at: instant().notNull() },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.bulkId] }),
    foreignKey({ columns: [t.procedureId, t.bulkId], foreignColumns: [bulkAct.procedureId, bulkAct.id] }),
  ],
);
