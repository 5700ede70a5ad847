import { mailPayloads } from '../../../shared/mails.ts';
import { exactly, mailText } from './mail-text.ts';

const lines = (entries: (string | null)[]) => entries.filter((entry) => entry !== null).join('\n');

/** Confirms what was received when, with the whole text where the procedure sends it (R2). */
export const receiptMail = mailText(mailPayloads.receipt, {
  de: ({ procedureTitle, roundTitle, organisationName, submittedAt, timeZone, text, ...receipt }) => ({
    subject: `Eingangsbestätigung ${receipt.reference}: ${procedureTitle}`,
    paragraphs: [
      `Vielen Dank. Die Stellungnahme von „${organisationName}“ ist eingegangen.`,
      lines([
        `Verfahren: ${procedureTitle}`,
        roundTitle && `Beteiligungsrunde: ${roundTitle}`,
        `Stellungnahme: ${receipt.reference}`,
        `Eingangsbestätigung Nummer: ${receipt.number}`,
        `Eingegangen: ${exactly(submittedAt, timeZone, 'de')}`,
        `Prüfsumme (SHA-256): ${receipt.sha256}`,
      ]),
      'Bitte bewahren Sie diese Nachricht auf. Mit der Prüfsumme lässt sich nachweisen, dass Ihre Stellungnahme nicht verändert wurde.',
      `Stellungnahme und Eingangsbestätigung ansehen:\n${receipt.link}`,
      text === null ? null : `Das ist eingegangen:\n\n${text}`,
    ],
  }),
  en: ({ procedureTitle, roundTitle, organisationName, submittedAt, timeZone, text, ...receipt }) => ({
    subject: `Receipt ${receipt.reference}: ${procedureTitle}`,
    paragraphs: [
      `Thank you. The position of “${organisationName}” has been received.`,
      lines([
        `Procedure: ${procedureTitle}`,
        roundTitle && `Round: ${roundTitle}`,
        `Position: ${receipt.reference}`,
        `Receipt number: ${receipt.number}`,
        `Received: ${exactly(submittedAt, timeZone, 'en')}`,
        `Checksum (SHA-256): ${receipt.sha256}`,
      ]),
      'Please keep this message. The checksum proves that your position has not been altered.',
      `See the position and its receipt:\n${receipt.link}`,
      text === null ? null : `This is what was received:\n\n${text}`,
    ],
  }),
});
