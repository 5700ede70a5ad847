import { mailPayloads } from '../../../shared/mails.ts';
import { calendarDay, mailText } from './mail-text.ts';

/** Asks an office of the city to sign a frozen version off. */
export const signOffAskedMail = mailText(mailPayloads.sign_off_asked, {
  de: ({ procedureTitle, documentTitle, number, dueOn, link }) => ({
    subject: `Bitte um Mitzeichnung: ${documentTitle}, Fassung ${number}`,
    paragraphs: [
      `Im Verfahren „${procedureTitle}“ wird die Mitzeichnung Ihres Amtes zu „${documentTitle}“, Fassung ${number}, gebraucht.`,
      dueOn === null ? null : `Bitte antworten Sie bis ${calendarDay(dueOn, 'de')}.`,
      `Hier lesen Sie die Fassung und zeichnen mit:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, documentTitle, number, dueOn, link }) => ({
    subject: `Your sign-off is wanted: ${documentTitle}, version ${number}`,
    paragraphs: [
      `In the procedure “${procedureTitle}” the sign-off of your office on “${documentTitle}”, version ${number}, is needed.`,
      dueOn === null ? null : `Please answer by ${calendarDay(dueOn, 'en')}.`,
      `Here you read the version and sign it off:\n${link}`,
    ],
  }),
});

/** Tells whoever asked that an office has answered; what it says is read inside. */
export const signOffGivenMail = mailText(mailPayloads.sign_off_given, {
  de: ({ procedureTitle, documentTitle, number, byName, link }) => ({
    subject: `Mitzeichnung ist da: ${documentTitle}, Fassung ${number}`,
    paragraphs: [
      `${byName} hat im Verfahren „${procedureTitle}“ zu „${documentTitle}“, Fassung ${number}, geantwortet.`,
      `Hier lesen Sie die Mitzeichnung:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, documentTitle, number, byName, link }) => ({
    subject: `A sign-off has come: ${documentTitle}, version ${number}`,
    paragraphs: [
      `${byName} has answered on “${documentTitle}”, version ${number}, in the procedure “${procedureTitle}”.`,
      `Here you read the sign-off:\n${link}`,
    ],
  }),
});
