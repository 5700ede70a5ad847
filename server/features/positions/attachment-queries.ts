import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Attachment } from '../../../shared/attachments.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { draftAttachment, positionAttachment } from '../../tables/attachments.ts';
import { draft } from '../../tables/drafts.ts';
import { storedFile } from '../../tables/platform.ts';
import { position } from '../../tables/positions.ts';
import { readableDraft, readablePosition } from './scope.ts';
import type { Viewer } from './shapes.ts';

/** The files of a draft in the order in which they came, for a query over `draft`. */
export const filesOfDraft = filesOf(
  sql`draft_attachment a`,
  sql`a.procedure_id = draft.procedure_id and a.draft_id = draft.id`,
);

/** The files of a position as they were handed in, for a query over `position`. */
export const filesOfPosition = filesOf(
  sql`position_attachment a`,
  sql`a.procedure_id = position.procedure_id and a.position_id = position.id`,
);

function filesOf(table: SQL, belong: SQL) {
  return sql<Attachment[]>`coalesce((
    select json_agg(json_build_object('id', a.id, 'name', a.name, 'mediaType', a.media_type, 'bytes', a.bytes,
      'sha256', a.sha256, 'scan', f.scan, 'encrypted', a.is_encrypted) order by a.id)
    from ${table} join stored_file f on f.id = a.file_id where ${belong}), '[]')`;
}

const columnsOf = (table: typeof draftAttachment | typeof positionAttachment) => ({
  id: table.id,
  fileId: table.fileId,
  name: table.name,
  mediaType: table.mediaType,
  bytes: table.bytes,
  sha256: table.sha256,
  encrypted: table.isEncrypted,
  scan: storedFile.scan,
});

export type FoundAttachment = Attachment & { fileId: string };

/** A file of a draft the caller may read, or of a position the caller may see; to everybody else `not_found` (R9). */
export async function getVisibleAttachment(
  reader: Reader,
  viewer: Viewer,
  { procedureId, attachmentId }: { procedureId: string; attachmentId: string },
): Promise<FoundAttachment> {
  const [ofDraft] = await reader
    .select(columnsOf(draftAttachment))
    .from(draftAttachment)
    .innerJoin(storedFile, eq(storedFile.id, draftAttachment.fileId))
    .innerJoin(draft, and(eq(draft.procedureId, draftAttachment.procedureId), eq(draft.id, draftAttachment.draftId)))
    .where(
      and(eq(draftAttachment.procedureId, procedureId), eq(draftAttachment.id, attachmentId), readableDraft(viewer)),
    );
  if (ofDraft) return ofDraft;
  const [handedIn] = await reader
    .select(columnsOf(positionAttachment))
    .from(positionAttachment)
    .innerJoin(storedFile, eq(storedFile.id, positionAttachment.fileId))
    .innerJoin(
      position,
      and(eq(position.procedureId, positionAttachment.procedureId), eq(position.id, positionAttachment.positionId)),
    )
    .where(
      and(
        eq(positionAttachment.procedureId, procedureId),
        eq(positionAttachment.id, attachmentId),
        readablePosition(viewer),
      ),
    );
  if (!handedIn) throw noSuchAttachment();
  return handedIn;
}

/** Where the files of a draft lie. */
export async function listFileIds(reader: Reader, procedureId: string, draftId: string): Promise<string[]> {
  const rows = await reader
    .select({ fileId: draftAttachment.fileId })
    .from(draftAttachment)
    .where(and(eq(draftAttachment.procedureId, procedureId), eq(draftAttachment.draftId, draftId)));
  return rows.map(({ fileId }) => fileId);
}

export const presentAttachment = ({ fileId: _, ...attachment }: FoundAttachment): Attachment => attachment;

export const noSuchAttachment = () =>
  notFound(i18n.t('Diese Anlage gibt es nicht (mehr), oder sie ist nicht für Sie bestimmt.'));
