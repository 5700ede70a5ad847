import { and, eq } from 'drizzle-orm';
import { recordEvents } from '../../platform/audit.ts';
import type { Tx } from '../../platform/db.ts';
import { positionAttachment } from '../../tables/attachments.ts';
import { position } from '../../tables/positions.ts';

/**
 * Records that malicious software was found in what was handed in (R13); of a draft nobody learns (R9). Answers the chains
 * that have something to seal.
 */
export async function recordFinding(tx: Tx, fileId: string, finding: string, now: Date): Promise<string[]> {
  const found = await tx
    .select({
      procedureId: position.procedureId,
      positionId: position.id,
      reference: position.reference,
      name: positionAttachment.name,
      sha256: positionAttachment.sha256,
    })
    .from(positionAttachment)
    .innerJoin(
      position,
      and(eq(position.procedureId, positionAttachment.procedureId), eq(position.id, positionAttachment.positionId)),
    )
    .where(eq(positionAttachment.fileId, fileId));
  const chains: string[] = [];
  for (const { procedureId, positionId, ...after } of found) {
    const event = {
      action: 'attachment.refuse',
      subject: { type: 'position', id: positionId },
      after: { ...after, finding },
    };
    chains.push(...(await recordEvents(tx, { personId: null, name: 'Stellwerk' }, now, [event], procedureId)));
  }
  return chains;
}
