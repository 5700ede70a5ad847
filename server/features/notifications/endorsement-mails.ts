import { mailPayloads } from '../../../shared/mails.ts';
import { mailText, until } from './mail-text.ts';

/** Asks an organisation whether it stands behind a version. */
export const endorsementCalledMail = mailText(mailPayloads.endorsement_called, {
  de: ({ procedureTitle, documentTitle, number, closesAt, timeZone, link }) => ({
    subject: `Tragen Sie es mit? ${documentTitle}, Fassung ${number}`,
    paragraphs: [
      `Im Verfahren „${procedureTitle}“ bittet die Stadt um Ihre Zustimmung zu „${documentTitle}“, Fassung ${number}.`,
      `Bitte antworten Sie bis ${until(closesAt, timeZone, 'de')}. Ihre Antwort kann auch ein Vorbehalt, ein Nein oder eine Enthaltung sein. Wer nicht antwortet, hat nicht zugestimmt.`,
      `Hier lesen Sie die Fassung und antworten:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, documentTitle, number, closesAt, timeZone, link }) => ({
    subject: `Do you stand behind it? ${documentTitle}, version ${number}`,
    paragraphs: [
      `In the procedure “${procedureTitle}” the city asks for your endorsement of “${documentTitle}”, version ${number}.`,
      `Please answer until ${until(closesAt, timeZone, 'en')}. Your answer may also be a reservation, a no or an abstention. Silence is no consent.`,
      `Here you read the version and answer:\n${link}`,
    ],
  }),
});

/** Tells that a version is agreed, and where its list of endorsements stands. */
export const versionAgreedMail = mailText(mailPayloads.version_agreed, {
  de: ({ procedureTitle, documentTitle, number, link }) => ({
    subject: `Abgestimmt: ${documentTitle}, Fassung ${number}`,
    paragraphs: [
      `Im Verfahren „${procedureTitle}“ ist „${documentTitle}“, Fassung ${number}, abgestimmt.`,
      `Hier sehen Sie, wer die Fassung mitträgt, mit welchen Vorbehalten, und wer nicht:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, documentTitle, number, link }) => ({
    subject: `Agreed: ${documentTitle}, version ${number}`,
    paragraphs: [
      `In the procedure “${procedureTitle}” “${documentTitle}”, version ${number}, is agreed.`,
      `Here you see who stands behind it, with which reservations, and who does not:\n${link}`,
    ],
  }),
});
