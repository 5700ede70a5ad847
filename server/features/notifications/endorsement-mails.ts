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

/** Reminds an organisation that has not answered. */
export const endorsementReminderMail = mailText(mailPayloads.endorsement_reminder, {
  de: ({ procedureTitle, documentTitle, number, closesAt, timeZone, link }) => ({
    subject: `Erinnerung: Tragen Sie es mit? ${documentTitle}, Fassung ${number}`,
    paragraphs: [
      `Im Verfahren „${procedureTitle}“ fehlt noch Ihre Antwort zu „${documentTitle}“, Fassung ${number}.`,
      `Sie können bis ${until(closesAt, timeZone, 'de')} antworten. Wer nicht antwortet, hat nicht zugestimmt.`,
      `Hier lesen Sie die Fassung und antworten:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, documentTitle, number, closesAt, timeZone, link }) => ({
    subject: `Reminder: do you stand behind it? ${documentTitle}, version ${number}`,
    paragraphs: [
      `In the procedure “${procedureTitle}” your answer to “${documentTitle}”, version ${number}, is still missing.`,
      `You can answer until ${until(closesAt, timeZone, 'en')}. Silence is no consent.`,
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

/** Tells what the council made of the agreed version. */
export const versionResolvedMail = mailText(mailPayloads.version_resolved, {
  de: ({ procedureTitle, documentTitle, number, reference, body, changes, link }) => ({
    subject: `Beschlossen: ${documentTitle}, Fassung ${number}`,
    paragraphs: [
      `Im Verfahren „${procedureTitle}“ ist „${documentTitle}“, Fassung ${number}, beschlossen (${body}, Beschluss ${reference}).`,
      changes === 0
        ? 'Gegenüber der abgestimmten Fassung ist kein Satz anders.'
        : `Gegenüber der abgestimmten Fassung hat der Beschluss Sätze geändert: ${changes}. Zu jedem steht dabei, dass er aus dem Beschluss stammt.`,
      `Hier lesen Sie die beschlossene Fassung:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, documentTitle, number, reference, body, changes, link }) => ({
    subject: `Resolved: ${documentTitle}, version ${number}`,
    paragraphs: [
      `In the procedure “${procedureTitle}” “${documentTitle}”, version ${number}, is resolved (${body}, resolution ${reference}).`,
      changes === 0
        ? 'No sentence is different from the agreed version.'
        : `Sentences the resolution changed in the agreed version: ${changes}. Each says that it comes from the resolution.`,
      `Here you read the resolved version:\n${link}`,
    ],
  }),
});
