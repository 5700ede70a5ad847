import { sql } from 'drizzle-orm';
import { type Attachment, attachmentTypes } from '../../../shared/attachments.ts';
import type { Tx } from '../../platform/db.ts';

/** Copies the files of a draft as evidence (R1): the same ids, names and hashes, in the order in which they came. */
export async function keepAttachments(tx: Tx, procedureId: string, positionId: string): Promise<void> {
  await tx.execute(sql`
    insert into position_attachment (procedure_id, id, position_id, place, file_id, name, media_type, bytes, sha256, is_encrypted)
    select procedure_id, id, draft_id, row_number() over (order by id), file_id, name, media_type, bytes, sha256, is_encrypted
    from draft_attachment where procedure_id = ${procedureId} and draft_id = ${positionId}`);
}

/**
 * What stands for a file among the texts that staff accounts for (R3): its number and kind. Not its name: a point keeps these
 * words when it is published, and a name may tell who wrote (R12).
 */
export const nameInEvidence = ({ mediaType }: Attachment, index: number): string =>
  `Anlage ${index + 1} (${attachmentTypes[mediaType].toUpperCase()})`;
