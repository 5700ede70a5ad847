import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { type Question, questionKinds } from '../../shared/questions.ts';
import { id, instant, oneOf, procedureId, word } from './columns.ts';
import { version } from './documents.ts';

/** A dated call for positions on one version. Open or closed follows from the instants, never from a flag. */
export const round = pgTable(
  'round',
  {
    procedureId: procedureId(),
    id: id(),
    number: integer().notNull(),
    reference: text().notNull(),
    title: text().notNull(),
    versionId: uuid().notNull(),
    opensAt: instant().notNull(),
    closesAt: instant().notNull(),
    closedEarlyAt: instant(),
    publishedAt: instant(),
    audience: word(['invited', 'public']).notNull(),
    sectionKeys: jsonb().$type<string[]>().notNull(),
    /** Which passages of the clock are already recorded as events and mailed. */
    openingRecorded: boolean().notNull(),
    closingRecorded: boolean().notNull(),
    contentVersion: integer().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.versionId], foreignColumns: [version.procedureId, version.id] }),
    uniqueIndex('round_number').on(t.procedureId, t.number),
    check('round_instants', sql`${t.closesAt} > ${t.opensAt}`),
    oneOf('round_audience', t.audience, ['invited', 'public']),
  ],
);

export const question = pgTable(
  'question',
  {
    procedureId: procedureId(),
    id: id(),
    roundId: uuid().notNull(),
    key: text().notNull(),
    kind: word(questionKinds).notNull(),
    label: text().notNull(),
    help: text().notNull(),
    isRequired: boolean().notNull(),
    isEncouraged: boolean().notNull().default(false),
    options: jsonb().$type<string[]>().notNull(),
    scale: jsonb().$type<Question['scale']>(),
    range: jsonb().$type<Question['range']>(),
    shownIf: jsonb().$type<Question['shownIf']>(),
    place: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.roundId], foreignColumns: [round.procedureId, round.id] }),
    uniqueIndex('question_key').on(t.procedureId, t.roundId, t.key),
    oneOf('question_kind', t.kind, questionKinds),
    check('question_demand', sql`not (${t.isRequired} and ${t.isEncouraged})`),
  ],
);
