import type { WriteContext } from '../../platform/context.ts';
import { getPerson } from '../identity/index.ts';
import type { AnswerSetting } from './answer-text.ts';
import { positionText } from './position-text.ts';
import { type ReceiptDocument, receiptNumber } from './receipt.ts';
import type { Setting } from './setting.ts';

/**
 * Sends the receipt to whoever handed the position in and whoever signed it for another organisation: with the whole
 * text and its PDF, or none of its words (R2, R14).
 */
export async function sendReceipt(
  context: WriteContext,
  document: ReceiptDocument,
  sha256: string,
  setting: AnswerSetting & Pick<Setting, 'timeZone' | 'receiptMail'> & { readers: string[] },
): Promise<void> {
  const withWords = setting.receiptMail === 'text';
  for (const personId of new Set(setting.readers)) {
    const { email, language } = await getPerson(context.tx, personId);
    context.notify({
      template: 'receipt',
      to: { email, language },
      payload: {
        procedureTitle: document.procedure.title,
        roundTitle: document.round?.title ?? null,
        organisationName: document.organisation.name,
        reference: document.reference,
        number: receiptNumber(document.reference, sha256),
        submittedAt: context.now,
        timeZone: setting.timeZone,
        sha256,
        text: withWords ? positionText(document, setting, language) : null,
        positionId: withWords ? document.positionId : null,
        link: `/verfahren/${document.procedure.id}/stellungnahmen/${document.positionId}`,
      },
    });
  }
}
