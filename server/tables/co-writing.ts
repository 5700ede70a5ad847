import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { remarkLength } from '../../shared/drafting.ts';
import { atMost, id, instant, procedureId } from './columns.ts';
import { organisation } from './organisations.ts';
import { position } from './positions.ts';

/** A remark inside the organisation on a draft or one of its points; never evidence, never seen by staff (R9). */
export const draftRemark = pgTable(
  'draft_remark',
  {
    procedureId: procedureId(),
    id: id(),
    /** The draft, and once it is handed in the position of the same id. */
    positionId: uuid().notNull(),
    /** The point it is about, which may be gone; null for the whole. */
    pointId: uuid(),
    authorId: uuid().notNull(),
    at: instant().notNull(),
    body: text().notNull(),
    resolvedAt: instant(),
    resolvedBy: uuid(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    index('draft_remark_position').on(t.procedureId, t.positionId, t.id),
    atMost('draft_remark_body', t.body, remarkLength),
  ],
);

/** A draft shown to a named organisation for signing together, from that moment until it is revoked (R9). */
export const signatureRequest = pgTable(
  'signature_request',
  {
    procedureId: procedureId(),
    id: id(),
    draftId: uuid().notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    requestedBy: uuid().notNull(),
    requestedAt: instant().notNull(),
    /** When the organisation was asked again, because the words had changed. */
    askedAgainAt: instant(),
    revokedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    uniqueIndex('signature_request_standing')
      .on(t.procedureId, t.draftId, t.organisationId)
      .where(sql`${t.revokedAt} is null`),
    index('signature_request_organisation').on(t.organisationId, t.procedureId),
  ],
);

/** What a representative said to exactly one content of a shown draft, insert-only (R14). */
export const draftSignature = pgTable(
  'draft_signature',
  {
    procedureId: procedureId(),
    id: id(),
    requestId: uuid().notNull(),
    /** The content that was read: any later one needs a new approval (R16). */
    contentVersion: integer().notNull(),
    isApproved: boolean().notNull(),
    note: text().notNull(),
    personId: uuid().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({
      columns: [t.procedureId, t.requestId],
      foreignColumns: [signatureRequest.procedureId, signatureRequest.id],
    }),
    index('draft_signature_request').on(t.procedureId, t.requestId, t.id),
    atMost('draft_signature_note', t.note, remarkLength),
  ],
);

/** The organisations that signed a position with its owner, as they approved it, insert-only (R1, R14). */
export const positionSignatory = pgTable(
  'position_signatory',
  {
    procedureId: procedureId(),
    positionId: uuid().notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    /** Its name as it was at submission. */
    organisationName: text().notNull(),
    approvedAt: instant().notNull(),
    approvedBy: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.positionId, t.organisationId] }),
    foreignKey({ columns: [t.procedureId, t.positionId], foreignColumns: [position.procedureId, position.id] }),
    index('position_signatory_organisation').on(t.organisationId, t.procedureId),
  ],
);
