import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
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
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AnswerValue } from '../../shared/answers.ts';
import { channels, pointKinds, publications, stances } from '../../shared/positions.ts';
import { evidenceTextKinds, pointSteps } from '../../shared/review.ts';
import type { Quote } from '../../shared/values.ts';
import { id, instant, oneOf, procedureId, word } from './columns.ts';
import { organisation } from './organisations.ts';
import { round } from './rounds.ts';

/** What was handed in, insert-only (R1): the application's database role may not change it. */
export const position = pgTable(
  'position',
  {
    procedureId: procedureId(),
    id: id(),
    roundId: uuid(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    /** Names as they were at submission: the receipt is rebuilt from them (R2, R14). */
    organisationName: text().notNull(),
    procedureTitle: text().notNull(),
    roundTitle: text(),
    reference: text().notNull(),
    channel: word(channels).notNull(),
    receivedOn: date({ mode: 'string' }),
    stance: word(stances),
    publication: word(publications).notNull(),
    language: text().notNull(),
    answers: jsonb().$type<{ questionKey: string; value: AnswerValue }[]>().notNull(),
    isLate: boolean().notNull(),
    supersedesId: uuid(),
    recordedByStaff: boolean().notNull(),
    submittedAt: instant().notNull(),
    submittedBy: uuid().notNull(),
    sha256: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.roundId], foreignColumns: [round.procedureId, round.id] }),
    foreignKey({ columns: [t.procedureId, t.supersedesId], foreignColumns: [t.procedureId, t.id] }),
    uniqueIndex('position_reference').on(t.procedureId, t.reference),
    index('position_sha256').on(t.sha256),
    index('position_round').on(t.procedureId, t.roundId, t.organisationId),
    oneOf('position_channel', t.channel, channels),
    oneOf('position_stance', t.stance, stances),
    oneOf('position_publication', t.publication, publications),
  ],
);

/** The random part of a receipt, apart so that an erasure can destroy it (R17). */
export const receiptNonce = pgTable(
  'receipt_nonce',
  { procedureId: procedureId(), positionId: uuid().notNull(), nonce: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.positionId] }),
    foreignKey({ columns: [t.procedureId, t.positionId], foreignColumns: [position.procedureId, position.id] }),
  ],
);

/** What happened to a position after it was handed in, insert-only; its status follows from these. */
export const positionStep = pgTable(
  'position_step',
  {
    procedureId: procedureId(),
    id: id(),
    positionId: uuid().notNull(),
    step: word(['withdrawn', 'superseded', 'admitted', 'not_admitted']).notNull(),
    at: instant().notNull(),
    personId: uuid().notNull(),
    reason: text().notNull(),
    byPositionId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.positionId], foreignColumns: [position.procedureId, position.id] }),
    uniqueIndex('position_step_once').on(t.procedureId, t.positionId, t.step),
    oneOf('position_step_word', t.step, ['withdrawn', 'superseded', 'admitted', 'not_admitted']),
  ],
);

/** Every text of a position as it was handed in, insert-only (R1, R3). */
export const evidenceText = pgTable(
  'evidence_text',
  {
    procedureId: procedureId(),
    id: id(),
    positionId: uuid().notNull(),
    kind: word(evidenceTextKinds).notNull(),
    /** Point or question the text belongs to. */
    sourceKey: text(),
    place: integer().notNull(),
    body: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.positionId], foreignColumns: [position.procedureId, position.id] }),
    index('evidence_text_position').on(t.procedureId, t.positionId, t.place),
    oneOf('evidence_text_kind', t.kind, evidenceTextKinds),
  ],
);

/** A reference as people count it, to be ordered by: R1-2 before R1-10, R1-2.3 before R1-2.3.1. */
export const countedReference = (reference: SQLWrapper) =>
  sql<string>`(ascii(${reference}) || string_to_array(ltrim(regexp_replace(${reference}, '[^0-9]+', ' ', 'g')), ' ')::integer[])`;

/** The smallest part that gets its own answer, insert-only; its words are spans of evidence texts. */
export const point = pgTable(
  'point',
  {
    procedureId: procedureId(),
    id: id(),
    positionId: uuid().notNull(),
    roundId: uuid(),
    organisationId: uuid().notNull(),
    reference: text().notNull(),
    /** The reference as people count it. */
    counted: integer()
      .array()
      .generatedAlwaysAs((): SQL => countedReference(point.reference)),
    /** Place among the points of its position or, where it is a part, of its parent; also what was taken back keeps it. */
    number: integer().notNull(),
    /** The point it was split from, which is only a heading since. */
    parentId: uuid(),
    /** Handed in as a point, or marked by staff in a longer text. */
    origin: word(['submitted', 'marked']).notNull(),
    kind: word(pointKinds).notNull(),
    sectionKey: text(),
    quote: jsonb().$type<Quote>(),
    /** The point of an earlier round whose decision this one disputes. */
    disputesPointId: uuid(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.positionId], foreignColumns: [position.procedureId, position.id] }),
    uniqueIndex('point_reference').on(t.procedureId, t.reference),
    index('point_counted').on(t.procedureId, t.counted),
    foreignKey({ columns: [t.procedureId, t.parentId], foreignColumns: [t.procedureId, t.id] }),
    foreignKey({
      name: 'point_disputes_fk',
      columns: [t.procedureId, t.disputesPointId],
      foreignColumns: [t.procedureId, t.id],
    }),
    index('point_disputes').on(t.procedureId, t.disputesPointId).where(sql`${t.disputesPointId} is not null`),
    unique('point_place').on(t.procedureId, t.positionId, t.parentId, t.number).nullsNotDistinct(),
    index('point_organisation').on(t.procedureId, t.organisationId),
    index('point_section').on(t.procedureId, t.sectionKey),
    oneOf('point_origin', t.origin, ['submitted', 'marked']),
    oneOf('point_kind', t.kind, pointKinds),
  ],
);

/** A passage of an evidence text that belongs to a point; code points, end exclusive. */
export const pointSpan = pgTable(
  'point_span',
  {
    procedureId: procedureId(),
    id: id(),
    pointId: uuid().notNull(),
    textId: uuid().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.pointId], foreignColumns: [point.procedureId, point.id] }),
    foreignKey({ columns: [t.procedureId, t.textId], foreignColumns: [evidenceText.procedureId, evidenceText.id] }),
    index('point_span_point').on(t.procedureId, t.pointId),
    index('point_span_text').on(t.procedureId, t.textId),
    check('point_span_order', sql`${t.start} >= 0 and ${t.end} > ${t.start}`),
  ],
);

/** A passage marked "no point here" by a named office (R3); code points, end exclusive. */
export const textCleared = pgTable(
  'text_cleared',
  {
    procedureId: procedureId(),
    id: id(),
    textId: uuid().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    office: text().notNull(),
    note: text().notNull(),
    clearedBy: uuid().notNull(),
    clearedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.textId], foreignColumns: [evidenceText.procedureId, evidenceText.id] }),
    index('text_cleared_text').on(t.procedureId, t.textId),
    check('text_cleared_order', sql`${t.start} >= 0 and ${t.end} > ${t.start}`),
  ],
);

/** What became of a point as such after it was made, insert-only; the newest step tells whether it stands (R8). */
export const pointStep = pgTable(
  'point_step',
  {
    procedureId: procedureId(),
    id: id(),
    pointId: uuid().notNull(),
    step: word(pointSteps).notNull(),
    note: text().notNull(),
    personId: uuid().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.pointId], foreignColumns: [point.procedureId, point.id] }),
    index('point_step_point').on(t.procedureId, t.pointId, t.id),
    oneOf('point_step_word', t.step, pointSteps),
  ],
);

/** A passage marked "no point here" whose mark was taken back, insert-only. */
export const clearingUndone = pgTable(
  'clearing_undone',
  {
    procedureId: procedureId(),
    clearingId: uuid().notNull(),
    personId: uuid().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.clearingId] }),
    foreignKey({ columns: [t.procedureId, t.clearingId], foreignColumns: [textCleared.procedureId, textCleared.id] }),
  ],
);

/** Who has opened a text to read it whole, insert-only: what is longer is not set aside unread (R3). */
export const textOpened = pgTable(
  'text_opened',
  {
    procedureId: procedureId(),
    textId: uuid().notNull(),
    personId: uuid().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.textId, t.personId] }),
    foreignKey({ columns: [t.procedureId, t.textId], foreignColumns: [evidenceText.procedureId, evidenceText.id] }),
  ],
);
