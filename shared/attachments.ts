import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, listOf, nothing } from './values.ts';

/** What may be attached, by its media type: the ending a file of it gets when it is saved. */
export const attachmentTypes = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'text/plain': 'txt',
} as const;
export type AttachmentType = keyof typeof attachmentTypes;

const mediaType = z.enum(Object.keys(attachmentTypes) as [AttachmentType, ...AttachmentType[]]);

/** Bounds of attachments: bytes of one file, files of one position, code points of a name. */
export const attachmentLimits = { bytes: 25_000_000, files: 20, name: 200 } as const;

/** What is known about malicious software in a file: `not_scanned` where no scanner is configured, `pending` before its verdict. */
export const scanStates = ['not_scanned', 'pending', 'clean', 'infected'] as const;

/** A file that belongs to a position; its id stays when it is handed in. The type is that of its content, not of its name. */
export const attachment = z.object({
  id,
  name: z.string(),
  mediaType,
  bytes: z.int(),
  /** Of the bytes as they arrived, hexadecimal. */
  sha256: z.string(),
  scan: z.enum(scanStates),
  /** It opens only with a password, which staff has to ask for. */
  encrypted: z.boolean(),
});
export type Attachment = z.output<typeof attachment>;

const path = '/api/v1/procedures/:procedureId/attachments' as const;

export const addAttachment = endpoint({
  operationId: 'addAttachment',
  method: 'POST',
  path,
  action: 'position.write',
  summary: 'Attach a file to a draft: multipart/form-data with one part that is a file',
  query: z.strictObject({ positionId: id }),
  multipart: true,
  maxBytes: attachmentLimits.bytes,
  result: attachment,
  status: 201,
  owes: 'revision',
});

export const listAttachments = endpoint({
  operationId: 'listAttachments',
  method: 'GET',
  path,
  action: 'position.read',
  summary: 'Files of one position',
  query: z.strictObject({ positionId: id }),
  result: listOf(attachment),
});

export const getAttachment = endpoint({
  operationId: 'getAttachment',
  method: 'GET',
  path: `${path}/:attachmentId`,
  action: 'position.read',
  summary: 'What is known about a file',
  result: attachment,
});

export const getAttachmentContent = endpoint({
  operationId: 'getAttachmentContent',
  method: 'GET',
  path: `${path}/:attachmentId/content`,
  action: 'position.read',
  summary:
    'The file itself, to be saved, never to be shown from this origin; refused while it holds malicious software',
  download: true,
  result: nothing,
});

export const removeAttachment = endpoint({
  operationId: 'removeAttachment',
  method: 'DELETE',
  path: `${path}/:attachmentId`,
  action: 'position.write',
  summary: 'Take a file out of a draft',
  result: nothing,
  status: 204,
  owes: 'revision',
});
