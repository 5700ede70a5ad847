import { mailPayloads } from '../../../shared/mails.ts';
import { mailText } from './mail-text.ts';

/** Tells an organisation what its position is waiting for; no outcome is in it (R3). */
export const interimAnswerMail = mailText(mailPayloads.interim_answer, {
  de: ({ procedureTitle, reference, organisationName, body, office, link }) => ({
    subject: `Zwischennachricht zu Ihrer Stellungnahme ${reference}`,
    paragraphs: [
      `Zur Stellungnahme ${reference} von „${organisationName}“ im Verfahren „${procedureTitle}“ schreibt Ihnen ${office}:`,
      body,
      'Das ist noch keine Entscheidung über Ihre Anmerkungen. Sie lesen sie, sobald die Ergebnisse veröffentlicht sind.',
      `Zu Ihrer Stellungnahme:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, reference, organisationName, body, office, link }) => ({
    subject: `Interim answer on your position ${reference}`,
    paragraphs: [
      `On the position ${reference} of “${organisationName}” in the procedure “${procedureTitle}”, ${office} writes to you:`,
      body,
      'This is not yet a decision on your points. You will read it as soon as the results are published.',
      `To your position:\n${link}`,
    ],
  }),
});
