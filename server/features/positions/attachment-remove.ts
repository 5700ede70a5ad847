import { and, eq } from 'drizzle-orm';
import type { removeAttachment as endpoint } from '../../../shared/attachments.ts';
import type { Input } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { queueRemoval } from '../../platform/files/stored-files.ts';
import { i18n } from '../../platform/i18n.ts';
import { draftAttachment } from '../../tables/attachments.ts';
import { getVisibleAttachment, noSuchAttachment } from './attachment-queries.ts';
import { lockDraft } from './draft-lock.ts';
import { savePart } from './save-part.ts';

/** Takes a file out of a draft; its bytes go after the commit. What was handed in stays as it is (R1). */
export async function removeAttachment(context: WriteContext, { params }: Input<typeof endpoint>): Promise<undefined> {
  const { tx } = context;
  const { procedureId, attachmentId } = params;
  const [found] = await tx
    .select({ draftId: draftAttachment.draftId })
    .from(draftAttachment)
    .where(and(eq(draftAttachment.procedureId, procedureId), eq(draftAttachment.id, attachmentId)));
  if (!found) {
    const { name } = await getVisibleAttachment(tx, context, params);
    throw isEvidence(name);
  }
  const row = await lockDraft(context, procedureId, found.draftId);
  const [removed] = await tx
    .delete(draftAttachment)
    .where(and(eq(draftAttachment.procedureId, procedureId), eq(draftAttachment.id, attachmentId)))
    .returning({ fileId: draftAttachment.fileId });
  if (!removed) throw noSuchAttachment();
  await savePart(context, row, { part: 'attachment', partId: attachmentId, text: '' });
  await queueRemoval(tx, [removed.fileId]);
}

const isEvidence = (name: string) =>
  new AppError('wrong_state', i18n.t('„{name}“ ist eingereicht und bleibt bei der Stellungnahme.', { name }), {
    rule: 'R1',
  });
