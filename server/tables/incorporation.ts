import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { changes } from '../../shared/incorporation.ts';
import type { TextEdit } from '../../shared/text/text-edit.ts';
import { id, instant, oneOf, procedureId, word } from './columns.ts';
import { textSource, unit, version } from './documents.ts';
import { point } from './positions.ts';
import { topic } from './review.ts';

/**
 * An edit of a section of the working version that wrote proposed wording in: what is needed to take it back with its links.
 * Its links point here.
 */
export const takeOver = pgTable(
  'take_over',
  {
    procedureId: procedureId(),
    id: id(),
    versionId: uuid().notNull(),
    sectionKey: text().notNull(),
    edit: jsonb().$type<TextEdit>().notNull(),
    /** Links whose words the edit took away: they come back with it. */
    replaced: jsonb().$type<ReplacedLink[]>().notNull(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.versionId], foreignColumns: [version.procedureId, version.id] }),
    index('take_over_version').on(t.procedureId, t.versionId),
  ],
);

/** A link as it stood before an edit took its words away. */
export interface ReplacedLink {
  pointId: string | null;
  topicId: string | null;
  change: (typeof changes)[number];
  before: string;
  after: string;
  note: string;
  takeOverId: string | null;
}

/** The link from a decision to a changed passage of a version, or to a promised action. */
export const incorporation = pgTable(
  'incorporation',
  {
    procedureId: procedureId(),
    id: id(),
    pointId: uuid(),
    topicId: uuid(),
    versionId: uuid().notNull(),
    sectionKey: text(),
    change: word(changes).notNull(),
    before: text().notNull(),
    after: text().notNull(),
    actionOffice: text(),
    actionDue: date({ mode: 'string' }),
    note: text().notNull(),
    /** The edit it came with, while that can be taken back. */
    takeOverId: uuid(),
    /** Since when the promised words stand in a frozen version. */
    doneAt: instant(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.pointId], foreignColumns: [point.procedureId, point.id] }),
    foreignKey({ columns: [t.procedureId, t.topicId], foreignColumns: [topic.procedureId, topic.id] }),
    foreignKey({ columns: [t.procedureId, t.versionId], foreignColumns: [version.procedureId, version.id] }),
    foreignKey({ columns: [t.procedureId, t.takeOverId], foreignColumns: [takeOver.procedureId, takeOver.id] }),
    index('incorporation_take_over').on(t.procedureId, t.takeOverId),
    index('incorporation_version').on(t.procedureId, t.versionId),
    index('incorporation_point').on(t.procedureId, t.pointId),
    index('incorporation_topic').on(t.procedureId, t.topicId),
    oneOf('incorporation_change', t.change, changes),
    check('incorporation_subject', sql`num_nonnulls(${t.pointId}, ${t.topicId}) = 1`),
    check('incorporation_action', sql`(${t.change} = 'action') = (${t.actionOffice} is not null)`),
    check('incorporation_section', sql`${t.change} = 'action' or ${t.sectionKey} is not null`),
  ],
);

/** Where a unit of a frozen version comes from, insert-only: predecessor, and what changed it (R7). */
export const unitOrigin = pgTable(
  'unit_origin',
  {
    procedureId: procedureId(),
    id: id(),
    unitId: uuid().notNull(),
    predecessorId: uuid(),
    incorporationId: uuid(),
    sourceId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.unitId], foreignColumns: [unit.procedureId, unit.id] }),
    foreignKey({ columns: [t.procedureId, t.predecessorId], foreignColumns: [unit.procedureId, unit.id] }),
    foreignKey({
      columns: [t.procedureId, t.incorporationId],
      foreignColumns: [incorporation.procedureId, incorporation.id],
    }),
    foreignKey({ columns: [t.procedureId, t.sourceId], foreignColumns: [textSource.procedureId, textSource.id] }),
    index('unit_origin_unit').on(t.procedureId, t.unitId),
    index('unit_origin_predecessor').on(t.procedureId, t.predecessorId),
  ],
);

/** A unit that does not stand in the version any more, and why, insert-only (R7). */
export const unitDeletion = pgTable(
  'unit_deletion',
  {
    procedureId: procedureId(),
    versionId: uuid().notNull(),
    unitId: uuid().notNull(),
    incorporationId: uuid(),
    sourceId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.versionId, t.unitId] }),
    foreignKey({ columns: [t.procedureId, t.versionId], foreignColumns: [version.procedureId, version.id] }),
    foreignKey({ columns: [t.procedureId, t.unitId], foreignColumns: [unit.procedureId, unit.id] }),
    foreignKey({
      columns: [t.procedureId, t.incorporationId],
      foreignColumns: [incorporation.procedureId, incorporation.id],
    }),
    foreignKey({ columns: [t.procedureId, t.sourceId], foreignColumns: [textSource.procedureId, textSource.id] }),
    check('unit_deletion_reason', sql`num_nonnulls(${t.incorporationId}, ${t.sourceId}) = 1`),
  ],
);

/** What an organisation says to an incorporation, insert-only. */
export const response = pgTable(
  'response',
  {
    procedureId: procedureId(),
    id: id(),
    incorporationId: uuid().notNull(),
    pointId: uuid().notNull(),
    organisationId: uuid().notNull(),
    kind: word(['confirmed', 'disputed']).notNull(),
    note: text().notNull(),
    personId: uuid().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({
      columns: [t.procedureId, t.incorporationId],
      foreignColumns: [incorporation.procedureId, incorporation.id],
    }),
    foreignKey({ columns: [t.procedureId, t.pointId], foreignColumns: [point.procedureId, point.id] }),
    index('response_incorporation').on(t.procedureId, t.incorporationId),
    oneOf('response_kind', t.kind, ['confirmed', 'disputed']),
  ],
);

/** Why an accepted point is not yet written in, readable for the organisation; insert-only (R6). */
export const promiseExplanation = pgTable(
  'promise_explanation',
  {
    procedureId: procedureId(),
    id: id(),
    pointId: uuid().notNull(),
    versionId: uuid().notNull(),
    explanation: text().notNull(),
    personId: uuid().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.pointId], foreignColumns: [point.procedureId, point.id] }),
    foreignKey({ columns: [t.procedureId, t.versionId], foreignColumns: [version.procedureId, version.id] }),
    uniqueIndex('promise_explanation_once').on(t.procedureId, t.pointId, t.versionId),
  ],
);
