import { z } from 'zod';
import { fileTypes } from '../../../shared/endpoint.ts';
import { mailPayloads } from '../../../shared/mails.ts';
import type { Reader } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import type { MailFile } from '../../platform/mail.ts';
import type { outbox } from '../../tables/platform.ts';
import { calendarFile } from '../meetings/index.ts';
import { makeReceiptPdf } from '../positions/index.ts';

const receipt = z.object({ positionId: z.uuid() });

/**
 * The files that go with a mail: with a meeting its entry for the calendar, with a receipt the PDF of the position (R2). While it cannot be made the mail waits; the
 * last attempt sends it without, because the words stand in the text as well. What was erased since goes without too (R17).
 */
export async function filesOf(
  reader: Reader,
  { template, procedureId, language, payload, recipient }: typeof outbox.$inferSelect,
  { isLast, publicUrl }: { isLast: boolean; publicUrl: string },
): Promise<MailFile[]> {
  if (template === 'meeting_invitation') {
    return [calendarFile(mailPayloads.meeting_invitation.parse(payload), recipient, publicUrl)];
  }
  const found = template === 'receipt' ? receipt.safeParse(payload) : null;
  if (!found?.success) return [];
  try {
    const { name, content } = await makeReceiptPdf(
      reader,
      { procedureId, positionId: found.data.positionId },
      language,
    );
    return [{ name, mediaType: fileTypes.pdf, content }];
  } catch (error) {
    if (isLast || (error instanceof AppError && error.code === 'wrong_state')) return [];
    throw error;
  }
}
