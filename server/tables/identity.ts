import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { organisationRoles, staffRoles } from '../../shared/access.ts';
import { languages } from '../../shared/identity.ts';
import { id, instant, oneOf, procedureId, word } from './columns.ts';

/** Several persons may share one mailbox, so an address does not tell who it is. */
export const person = pgTable(
  'person',
  {
    id: id().primaryKey(),
    name: text().notNull(),
    email: text().notNull(),
    passwordHash: text(),
    language: word(languages).notNull(),
    isAdministrator: boolean().notNull().default(false),
    createdAt: instant().notNull(),
  },
  (t) => [index('person_mailbox').on(sql`lower(${t.email})`), oneOf('person_language', t.language, languages)],
);

/** A sign-in and its family of refresh tokens. */
export const session = pgTable(
  'session',
  {
    id: id().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [index('session_person').on(t.personId)],
);

/** One refresh token; replaced at each use. Reuse of a replaced one ends the session. */
export const refreshToken = pgTable(
  'refresh_token',
  {
    hash: text().primaryKey(),
    sessionId: uuid()
      .notNull()
      .references(() => session.id),
    createdAt: instant().notNull(),
    replacedAt: instant(),
    replacedBy: text(),
    usedAt: instant(),
  },
  (t) => [index('refresh_token_session').on(t.sessionId)],
);

/** A mailed link that signs somebody in; the secret is stored hashed, works once and for minutes. */
export const signInLink = pgTable(
  'sign_in_link',
  {
    hash: text().primaryKey(),
    email: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index('sign_in_link_mailbox').on(sql`lower(${t.email})`, t.createdAt)],
);

export const apiToken = pgTable(
  'api_token',
  {
    id: id().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    name: text().notNull(),
    hash: text().notNull().unique(),
    scopes: jsonb().$type<('read' | 'write')[]>().notNull(),
    procedureId: uuid(),
    createdAt: instant().notNull(),
    expiresAt: instant(),
    revokedAt: instant(),
  },
  (t) => [index('api_token_person').on(t.personId)],
);

/** Staff roles of a person in a procedure; nobody adopts with a role they granted themselves. */
export const procedureRole = pgTable(
  'procedure_role',
  {
    procedureId: procedureId(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    role: word(staffRoles).notNull(),
    grantedBy: uuid(),
    grantedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.personId, t.role] }),
    index('procedure_role_person').on(t.personId),
    oneOf('procedure_role_role', t.role, staffRoles),
  ],
);

/** Who writes or submits for an organisation. */
export const membership = pgTable(
  'membership',
  {
    organisationId: uuid().notNull(),
    personId: uuid().notNull(),
    role: word(organisationRoles).notNull(),
    since: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.personId] }),
    index('membership_person').on(t.personId),
    foreignKey({ columns: [t.personId], foreignColumns: [person.id] }),
    oneOf('membership_role', t.role, organisationRoles),
  ],
);

/** A mailed invitation; the secret is stored hashed and works once. */
export const invitation = pgTable(
  'invitation',
  {
    procedureId: procedureId(),
    id: id(),
    organisationId: uuid(),
    email: text().notNull(),
    role: word([...organisationRoles, ...staffRoles]).notNull(),
    secretHash: text().notNull().unique(),
    invitedBy: uuid().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    acceptedBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    oneOf('invitation_role', t.role, [...organisationRoles, ...staffRoles]),
  ],
);
