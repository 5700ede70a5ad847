import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { signOffOpinions } from '../../shared/sign-offs.ts';
import { atMost, id, instant, oneOf, procedureId, word } from './columns.ts';
import { version } from './documents.ts';
import { person } from './identity.ts';

/** Which office was asked to sign which frozen version off, insert-only. Never outside: no view of the public shows it. */
export const signOffRequest = pgTable(
  'sign_off_request',
  {
    procedureId: procedureId(),
    id: id(),
    versionId: uuid().notNull(),
    officeId: uuid()
      .notNull()
      .references(() => person.id),
    dueOn: date({ mode: 'string' }),
    askedBy: uuid()
      .notNull()
      .references(() => person.id),
    askedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.versionId], foreignColumns: [version.procedureId, version.id] }),
    index('sign_off_request_version').on(t.procedureId, t.versionId),
    index('sign_off_request_office').on(t.procedureId, t.officeId),
  ],
);

/** What the office said, insert-only: once for each request. */
export const signOff = pgTable(
  'sign_off',
  {
    procedureId: procedureId(),
    requestId: uuid().notNull(),
    opinion: word(signOffOpinions).notNull(),
    remark: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.requestId] }),
    foreignKey({
      columns: [t.procedureId, t.requestId],
      foreignColumns: [signOffRequest.procedureId, signOffRequest.id],
    }),
    oneOf('sign_off_opinion', t.opinion, signOffOpinions),
    check('sign_off_remark', sql`(${t.opinion} = 'agreed') = (btrim(${t.remark}, E' \n\t') = '')`),
    atMost('sign_off_remark_length', t.remark, 5000),
  ],
);
