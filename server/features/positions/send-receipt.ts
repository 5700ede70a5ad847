import type { WriteContext } from '../../platform/context.ts';
import { getPerson } from '../identity/index.ts';
import { positionText, type TextSetting } from './position-text.ts';
import { type ReceiptDocument, receiptNumber } from './receipt.ts';

/** Sends the receipt with the whole text to whoever handed the position in (R2). */
export async function sendReceipt(
  context: WriteContext,
  document: ReceiptDocument,
  sha256: string,
  setting: TextSetting & { timeZone: string },
): Promise<void> {
  const { email, language } = await getPerson(context.tx, context.personId);
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
      text: positionText(document, setting, language),
      link: `/verfahren/${document.procedure.id}/stellungnahmen/${document.positionId}`,
    },
  });
}
