import * as contract from '../../../shared/attachments.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { mountDownload } from '../../platform/files/mount-download.ts';
import { mountUpload } from '../../platform/files/mount-upload.ts';
import { addAttachment, admitAttachment } from './attachment-add.ts';
import { getVisibleAttachment, presentAttachment } from './attachment-queries.ts';
import { findContent, listAttachments } from './attachment-read.ts';
import { removeAttachment } from './attachment-remove.ts';

/** Files of drafts and positions. */
export const attachmentRoutes: Mounted[] = [
  mountUpload(contract.addAttachment, admitAttachment, addAttachment),
  mountRead(contract.listAttachments, listAttachments),
  mountRead(contract.getAttachment, async (context, { params }) =>
    presentAttachment(await getVisibleAttachment(context.db, context, params)),
  ),
  mountDownload(contract.getAttachmentContent, findContent),
  mount(contract.removeAttachment, removeAttachment),
];
