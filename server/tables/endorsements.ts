import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { endorsementOpinions } from '../../shared/endorsements.ts';
import { channels, publications } from '../../shared/positions.ts';
import { atMost, id, instant, oneOf, procedureId, word } from './columns.ts';
import { version } from './documents.ts';
import { person } from './identity.ts';
import { organisation } from './organisations.ts';

/** The organisations are asked to endorse a version, insert-only: once for each version. */
export const endorsementCall = pgTable(
  'endorsement_call',
  {
    procedureId: procedureId(),
    id: id(),
    versionId: uuid().notNull(),
    introduction: text().notNull(),
    closesAt: instant().notNull(),
    calledBy: uuid()
      .notNull()
      .references(() => person.id),
    calledAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.versionId], foreignColumns: [version.procedureId, version.id] }),
    uniqueIndex('endorsement_call_version').on(t.procedureId, t.versionId),
    atMost('endorsement_call_introduction', t.introduction, 5000),
  ],
);

/** What an organisation said, insert-only: the newest counts. */
export const endorsement = pgTable(
  'endorsement',
  {
    procedureId: procedureId(),
    id: id(),
    callId: uuid().notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    opinion: word(endorsementOpinions).notNull(),
    words: text().notNull(),
    publication: word(publications).notNull(),
    channel: word(channels).notNull(),
    /** Of what came by another way than the form. */
    receivedOn: date({ mode: 'string' }),
    givenBy: uuid()
      .notNull()
      .references(() => person.id),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({
      columns: [t.procedureId, t.callId],
      foreignColumns: [endorsementCall.procedureId, endorsementCall.id],
    }),
    index('endorsement_by_call').on(t.procedureId, t.callId, t.organisationId),
    oneOf('endorsement_opinion', t.opinion, endorsementOpinions),
    oneOf('endorsement_publication', t.publication, publications),
    oneOf('endorsement_channel', t.channel, channels),
    check(
      'endorsement_words',
      sql`(${t.opinion} in ('endorsed_with_reservation', 'objected')) = (btrim(${t.words}, E' \n\t') <> '')`,
    ),
    check('endorsement_receipt', sql`(${t.channel} = 'form') = (${t.receivedOn} is null)`),
    atMost('endorsement_words_length', t.words, 5000),
  ],
);

/** Who stood behind a version when it was agreed, insert-only; without opinion: asked, and no answer. */
export const agreementEntry = pgTable(
  'agreement_entry',
  {
    procedureId: procedureId(),
    versionId: uuid().notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    /** As it was called then. */
    organisationName: text().notNull(),
    opinion: word(endorsementOpinions),
    words: text().notNull(),
    publication: word(publications).notNull(),
    agreedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.versionId, t.organisationId] }),
    foreignKey({ columns: [t.procedureId, t.versionId], foreignColumns: [version.procedureId, version.id] }),
    oneOf('agreement_entry_opinion', t.opinion, endorsementOpinions),
    oneOf('agreement_entry_publication', t.publication, publications),
  ],
);

/** Which organisations were reminded of a call, and how many days before its end, insert-only: once each. */
export const endorsementReminded = pgTable(
  'endorsement_reminded',
  { procedureId: procedureId(), callId: uuid().notNull(), organisationId: uuid().notNull(), days: integer().notNull() },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.callId, t.organisationId, t.days] }),
    foreignKey({
      columns: [t.procedureId, t.callId],
      foreignColumns: [endorsementCall.procedureId, endorsementCall.id],
    }),
    foreignKey({ columns: [t.organisationId], foreignColumns: [organisation.id] }),
  ],
);
