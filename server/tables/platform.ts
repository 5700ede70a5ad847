import { sql } from 'drizzle-orm';
import { boolean, customType, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { scanStates } from '../../shared/attachments.ts';
import { id, instant, oneOf, procedureId, word } from './columns.ts';

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** What happened, insert-only; numbered only when sealed. Events outside procedures carry the nil UUID. */
export const event = pgTable(
  'event',
  {
    procedureId: procedureId(),
    id: id(),
    at: instant().notNull(),
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: uuid().notNull(),
    /** RFC 8785 text that is hashed: no personal data, only salted commitments to it. */
    canonical: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.procedureId, t.id] }), index('event_subject').on(t.procedureId, t.subjectId)],
);

/** The values behind the commitments of an event; can be erased without breaking the chain (R17). */
export const eventDetail = pgTable(
  'event_detail',
  {
    procedureId: procedureId(),
    eventId: uuid().notNull(),
    actorId: uuid(),
    actorName: text(),
    before: jsonb(),
    after: jsonb(),
    salt: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.procedureId, t.eventId] })],
);

/** Events not yet sealed. */
export const eventPending = pgTable(
  'event_pending',
  { procedureId: procedureId(), eventId: uuid().notNull(), since: instant().notNull() },
  (t) => [primaryKey({ columns: [t.procedureId, t.eventId] })],
);

/** The chain of a procedure: its lock and its newest seal. */
export const chainHead = pgTable('chain_head', {
  procedureId: procedureId().primaryKey(),
  sequence: integer().notNull(),
  hash: text(),
});

/** Place of an event in the sealed order, insert-only (R13). */
export const eventSeal = pgTable(
  'event_seal',
  {
    procedureId: procedureId(),
    sequence: integer().notNull(),
    eventId: uuid().notNull(),
    previousHash: text(),
    hash: text().notNull(),
    sealedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.procedureId, t.sequence] }), index('event_seal_event').on(t.procedureId, t.eventId)],
);

/** Gapless numbers: the row is raised as the last statement of a transaction. */
export const counter = pgTable(
  'counter',
  { procedureId: procedureId(), scope: text().notNull(), value: integer().notNull() },
  (t) => [primaryKey({ columns: [t.procedureId, t.scope] })],
);

/** Mails to be sent after commit; the job only carries the id. */
export const outbox = pgTable(
  'outbox',
  {
    procedureId: procedureId(),
    id: id(),
    template: text().notNull(),
    recipient: text().notNull(),
    language: word(['de', 'en']).notNull(),
    payload: jsonb().notNull(),
    status: word(['pending', 'sent', 'failed']).notNull(),
    attempts: integer().notNull().default(0),
    createdAt: instant().notNull(),
    settledAt: instant(),
    detail: text(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    oneOf('outbox_status', t.status, ['pending', 'sent', 'failed']),
    index('outbox_status_index').on(t.procedureId, t.status),
  ],
);

/** Answers kept for repeated requests with the same key (R15). */
export const idempotency = pgTable(
  'idempotency',
  {
    actorKey: text().notNull(),
    key: text().notNull(),
    fingerprint: text().notNull(),
    status: integer().notNull(),
    headers: jsonb().$type<Record<string, string>>().notNull(),
    body: bytes(),
    holdsSecret: boolean().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.actorKey, t.key] }), index('idempotency_created').on(t.createdAt)],
);

/**
 * A file in the storage, under its id. The row is there before the first byte: what no other row names is collected, so that
 * an upload that broke off leaves nothing.
 */
export const storedFile = pgTable(
  'stored_file',
  {
    id: id().primaryKey(),
    createdAt: instant().notNull(),
    scan: word(scanStates).notNull(),
    scannedAt: instant(),
    /** What the scanner calls the malicious software it found. */
    finding: text(),
  },
  (t) => [
    oneOf('stored_file_scan', t.scan, scanStates),
    index('stored_file_unscanned').on(t.createdAt).where(sql`${t.scan} in ('not_scanned', 'pending')`),
  ],
);
