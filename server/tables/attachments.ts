import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { type AttachmentType, attachmentLimits, attachmentTypes } from '../../shared/attachments.ts';
import { atMost, id, instant, oneOf, procedureId, word } from './columns.ts';
import { draft } from './drafts.ts';
import { storedFile } from './platform.ts';
import { position } from './positions.ts';

const mediaTypes = Object.keys(attachmentTypes) as [AttachmentType, ...AttachmentType[]];

const columns = () => ({
  procedureId: procedureId(),
  id: id(),
  fileId: uuid()
    .notNull()
    .references(() => storedFile.id),
  name: text().notNull(),
  mediaType: word(mediaTypes).notNull(),
  bytes: integer().notNull(),
  sha256: text().notNull(),
  isEncrypted: boolean().notNull(),
});

/** A file of a draft, seen by whoever sees the draft (R9). Gone once it is handed in. */
export const draftAttachment = pgTable(
  'draft_attachment',
  { ...columns(), draftId: uuid().notNull(), addedBy: uuid().notNull(), addedAt: instant().notNull() },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.draftId], foreignColumns: [draft.procedureId, draft.id] }),
    index('draft_attachment_draft').on(t.procedureId, t.draftId),
    index('draft_attachment_file').on(t.fileId),
    oneOf('draft_attachment_media_type', t.mediaType, mediaTypes),
    atMost('draft_attachment_name', t.name, attachmentLimits.name),
  ],
);

/** A file as it was handed in, insert-only (R1): evidence of its own, to be accounted for (R3). */
export const positionAttachment = pgTable(
  'position_attachment',
  { ...columns(), positionId: uuid().notNull(), place: integer().notNull() },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.positionId], foreignColumns: [position.procedureId, position.id] }),
    index('position_attachment_position').on(t.procedureId, t.positionId, t.place),
    index('position_attachment_file').on(t.fileId),
    oneOf('position_attachment_media_type', t.mediaType, mediaTypes),
    atMost('position_attachment_name', t.name, attachmentLimits.name),
  ],
);
