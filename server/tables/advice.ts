import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, procedureId } from './columns.ts';
import { person } from './identity.ts';
import { organisation } from './organisations.ts';
import { point } from './positions.ts';
import { topic } from './review.ts';

/** What a specialist, or an office whose specialists share the answer, was asked about a point or topic, insert-only. */
export const adviceRequest = pgTable(
  'advice_request',
  {
    procedureId: procedureId(),
    id: id(),
    pointId: uuid(),
    topicId: uuid(),
    adviserId: uuid().references(() => person.id),
    officeId: uuid().references(() => organisation.id),
    question: text().notNull(),
    dueOn: date({ mode: 'string' }),
    askedBy: uuid()
      .notNull()
      .references(() => person.id),
    askedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.pointId], foreignColumns: [point.procedureId, point.id] }),
    foreignKey({ columns: [t.procedureId, t.topicId], foreignColumns: [topic.procedureId, topic.id] }),
    index('advice_request_point').on(t.procedureId, t.pointId),
    index('advice_request_topic').on(t.procedureId, t.topicId),
    index('advice_request_adviser').on(t.procedureId, t.adviserId),
    index('advice_request_office').on(t.procedureId, t.officeId),
    check('advice_request_asked', sql`num_nonnulls(${t.adviserId}, ${t.officeId}) = 1`),
    check('advice_request_subject', sql`num_nonnulls(${t.pointId}, ${t.topicId}) = 1`),
  ],
);

/** The advice that came back, insert-only: one for each request, and only by whoever was asked; an office names its person. */
export const adviceAnswer = pgTable(
  'advice_answer',
  {
    procedureId: procedureId(),
    requestId: uuid().notNull(),
    body: text().notNull(),
    at: instant().notNull(),
    answeredBy: uuid().references(() => person.id),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.requestId] }),
    foreignKey({
      columns: [t.procedureId, t.requestId],
      foreignColumns: [adviceRequest.procedureId, adviceRequest.id],
    }),
    check('advice_answer_body', sql`btrim(${t.body}, E' \n\t') <> ''`),
  ],
);
