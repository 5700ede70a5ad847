import { mailPayloads } from '../../../shared/mails.ts';
import { mailText } from './mail-text.ts';

/** Tells everyone concerned that a decision is taken anew (R18). */
export const decisionReopenedMail = mailText(mailPayloads.decision_reopened, {
  de: ({ procedureTitle, reference, reason, link }) => ({
    subject: `Berichtigung zu ${reference}: ${procedureTitle}`,
    paragraphs: [
      `Über ${reference} im Verfahren „${procedureTitle}“ wird neu entschieden.`,
      `Grund: ${reason}`,
      `Die bisherige Entscheidung bleibt nachlesbar. Die neue erscheint daneben:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, reference, reason, link }) => ({
    subject: `Correction of ${reference}: ${procedureTitle}`,
    paragraphs: [
      `${reference} of the procedure “${procedureTitle}” is being decided anew.`,
      `Reason: ${reason}`,
      `The earlier decision can still be read. The new one will stand beside it:\n${link}`,
    ],
  }),
});

/** Tells an organisation whether its late position counts (R10). */
export const lateDecidedMail = mailText(mailPayloads.late_decided, {
  de: ({ procedureTitle, reference, admitted, reason, link }) => ({
    subject: `Verspätete Stellungnahme ${reference}: ${admitted ? 'zugelassen' : 'nicht zugelassen'}`,
    paragraphs: [
      `Ihre Stellungnahme ${reference} im Verfahren „${procedureTitle}“ ist nach Ende der Beteiligungsrunde eingegangen.`,
      admitted
        ? 'Sie ist zugelassen. Sie wird behandelt wie jede andere.'
        : 'Sie ist nicht zugelassen. Sie bleibt aufbewahrt; nichts davon geht verloren.',
      reason && `Grund: ${reason}`,
      `Zur Stellungnahme:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, reference, admitted, reason, link }) => ({
    subject: `Late position ${reference}: ${admitted ? 'admitted' : 'not admitted'}`,
    paragraphs: [
      `Your position ${reference} of the procedure “${procedureTitle}” arrived after the round had closed.`,
      admitted
        ? 'It is admitted. It is treated like any other.'
        : 'It is not admitted. It is kept; nothing of it is lost.',
      reason && `Reason: ${reason}`,
      `To the position:\n${link}`,
    ],
  }),
});
