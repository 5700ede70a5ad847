import type { getAttachmentContent, listAttachments as list } from '../../../shared/attachments.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { ReadContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { savedName } from '../../platform/files/file-name.ts';
import type { StoredContent } from '../../platform/files/mount-download.ts';
import { i18n } from '../../platform/i18n.ts';
import { getVisibleAttachment } from './attachment-queries.ts';
import { getVisiblePosition } from './get-position.ts';

/** The files of a position the caller may see (R9). */
export async function listAttachments(
  { db, ...viewer }: ReadContext,
  { params, query }: Input<typeof list>,
): Promise<Output<typeof list>> {
  const { attachments } = await getVisiblePosition(db, viewer, params.procedureId, query.positionId);
  return { items: attachments, next: null };
}

/** The bytes of a file; with malicious software in it nobody gets them, while its hash stays on record (R2). */
export async function findContent(
  { db, ...viewer }: ReadContext,
  { params }: Input<typeof getAttachmentContent>,
): Promise<StoredContent> {
  const { name, scan, mediaType, ...file } = await getVisibleAttachment(db, viewer, params);
  if (scan === 'infected') {
    throw wrongState(i18n.t('In „{name}“ wurde Schadsoftware gefunden. Die Datei wird nicht herausgegeben.', { name }));
  }
  return { name: savedName(name, mediaType), mediaType, ...file };
}
