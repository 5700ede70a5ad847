import { mailPayloads } from '../../../shared/mails.ts';
import { calendarDay, mailText } from './mail-text.ts';

/** Asks a specialist office for advice on a point or topic. */
export const adviceAskedMail = mailText(mailPayloads.advice_asked, {
  de: ({ procedureTitle, reference, question, dueOn, link }) => ({
    subject: `Bitte um Zuarbeit zu ${reference}`,
    paragraphs: [
      `Im Verfahren „${procedureTitle}“ wird Ihre fachliche Einschätzung zu ${reference} gebraucht:`,
      question,
      dueOn === null ? null : `Bitte antworten Sie bis ${calendarDay(dueOn, 'de')}.`,
      `Hier lesen Sie den Wortlaut und antworten:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, reference, question, dueOn, link }) => ({
    subject: `Your advice on ${reference} is wanted`,
    paragraphs: [
      `In the procedure “${procedureTitle}” your expert opinion on ${reference} is needed:`,
      question,
      dueOn === null ? null : `Please answer by ${calendarDay(dueOn, 'en')}.`,
      `Here you read the words and answer:\n${link}`,
    ],
  }),
});

/** Tells whoever asked that the advice is there. */
export const adviceGivenMail = mailText(mailPayloads.advice_given, {
  de: ({ procedureTitle, reference, byName, link }) => ({
    subject: `Zuarbeit zu ${reference} ist da`,
    paragraphs: [
      `${byName} hat im Verfahren „${procedureTitle}“ zu ${reference} geantwortet.`,
      `Hier lesen Sie die Zuarbeit:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, reference, byName, link }) => ({
    subject: `Advice on ${reference} has come`,
    paragraphs: [
      `${byName} has answered on ${reference} in the procedure “${procedureTitle}”.`,
      `Here you read the advice:\n${link}`,
    ],
  }),
});
