import { and, count, eq } from 'drizzle-orm';
import { type Attachment, attachmentLimits, type addAttachment as endpoint } from '../../../shared/attachments.ts';
import type { Input } from '../../../shared/endpoint.ts';
import type { ReadContext, WriteContext } from '../../platform/context.ts';
import { ruleBroken } from '../../platform/errors.ts';
import type { StoredUpload } from '../../platform/files/mount-upload.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { draftAttachment } from '../../tables/attachments.ts';
import { draft } from '../../tables/drafts.ts';
import { getVisibleAttachment, presentAttachment } from './attachment-queries.ts';
import { lockDraft, noSuchDraft } from './draft-lock.ts';
import { savePart } from './save-part.ts';
import { writtenBy } from './scope.ts';

/** Before the first byte: only for a draft the caller writes, and only while there is room in it (R9). */
export async function admitAttachment(context: ReadContext, { params, query }: Input<typeof endpoint>): Promise<void> {
  const [found] = await context.db
    .select({ files: count(draftAttachment.id) })
    .from(draft)
    .leftJoin(
      draftAttachment,
      and(eq(draftAttachment.procedureId, draft.procedureId), eq(draftAttachment.draftId, draft.id)),
    )
    .where(and(eq(draft.procedureId, params.procedureId), eq(draft.id, query.positionId), writtenBy(context, draft)))
    .groupBy(draft.id);
  if (!found) throw noSuchDraft();
  requireRoom(found.files);
}

/** Attaches a file to a draft: from then on it is part of its content, which is read before it is handed in (R16). */
export async function addAttachment(
  context: WriteContext,
  { params, query }: Input<typeof endpoint>,
  { fileId, name, mediaType, bytes, sha256, isEncrypted }: StoredUpload,
): Promise<Attachment> {
  const { tx, now, personId } = context;
  const { procedureId } = params;
  const row = await lockDraft(context, procedureId, query.positionId);
  const [present] = await tx
    .select({ files: count() })
    .from(draftAttachment)
    .where(and(eq(draftAttachment.procedureId, procedureId), eq(draftAttachment.draftId, row.id)));
  requireRoom(present?.files ?? 0);
  const id = newId();
  const file = { fileId, name, mediaType, bytes, sha256, isEncrypted };
  await tx
    .insert(draftAttachment)
    .values({ procedureId, id, draftId: row.id, ...file, addedBy: personId, addedAt: now });
  await savePart(context, row, { part: 'attachment', partId: id, text: name });
  return presentAttachment(await getVisibleAttachment(tx, context, { procedureId, attachmentId: id }));
}

function requireRoom(files: number): void {
  if (files < attachmentLimits.files) return;
  throw ruleBroken(
    'R2',
    i18n.t('Eine Stellungnahme hat höchstens {max} Anlagen. Bitte entfernen Sie zuerst eine andere.', {
      max: attachmentLimits.files,
    }),
  );
}
