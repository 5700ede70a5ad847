import { mailPayloads } from '../../../shared/mails.ts';
import { mailText, until } from './mail-text.ts';

/** Tells an organisation whether it has more time (R10). */
export const extensionDecidedMail = mailText(mailPayloads.extension_decided, {
  de: ({ procedureTitle, roundTitle, organisationName, granted, wasAsked, reason, link, ...time }) => ({
    subject: `${granted ? 'Mehr Zeit' : 'Keine Fristverlängerung'}: ${roundTitle}`,
    paragraphs: [
      granted
        ? `„${organisationName}“ hat in der Beteiligungsrunde „${roundTitle}“ im Verfahren „${procedureTitle}“ mehr Zeit: bis ${until(time.until, time.timeZone, 'de')}.`
        : `Ihre Bitte um mehr Zeit für „${organisationName}“ in der Beteiligungsrunde „${roundTitle}“ im Verfahren „${procedureTitle}“ ist abgelehnt. Es bleibt bei der bisherigen Frist.`,
      granted && !wasAsked ? 'Dafür mussten Sie nichts tun.' : null,
      `Begründung: ${reason}`,
      `Zur Beteiligungsrunde:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, roundTitle, organisationName, granted, wasAsked, reason, link, ...time }) => ({
    subject: `${granted ? 'More time' : 'No extension'}: ${roundTitle}`,
    paragraphs: [
      granted
        ? `“${organisationName}” has more time in the round “${roundTitle}” of the procedure “${procedureTitle}”: until ${until(time.until, time.timeZone, 'en')}.`
        : `Your request for more time for “${organisationName}” in the round “${roundTitle}” of the procedure “${procedureTitle}” is refused. The deadline stays as it was.`,
      granted && !wasAsked ? 'You did not have to do anything for this.' : null,
      `Reason: ${reason}`,
      `To the round:\n${link}`,
    ],
  }),
});
