import { mailPayloads } from '../../../shared/mails.ts';
import { mailText, until } from './mail-text.ts';

/** Calls the people of the working group together, moves the meeting, or calls it off; the calendar file goes along. */
export const meetingInvitationMail = mailText(mailPayloads.meeting_invitation, {
  de: ({ procedureTitle, number, title, place, startsAt, timeZone, occasion, link }) => ({
    subject: {
      invited: `Einladung zur ${number}. Sitzung: ${title}`,
      changed: `Geändert, ${number}. Sitzung: ${title}`,
      cancelled: `Abgesagt, ${number}. Sitzung: ${title}`,
    }[occasion],
    paragraphs: [
      {
        invited: `das Arbeitsgremium des Verfahrens „${procedureTitle}“ kommt zusammen:`,
        changed: `die Sitzung des Arbeitsgremiums im Verfahren „${procedureTitle}“ hat sich geändert. Jetzt gilt:`,
        cancelled: `diese Sitzung des Arbeitsgremiums im Verfahren „${procedureTitle}“ fällt aus:`,
      }[occasion],
      [title, until(startsAt, timeZone, 'de'), place].filter(Boolean).join('\n'),
      occasion === 'cancelled' ? null : `Tagesordnung und schriftliche Abstimmung:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, number, title, place, startsAt, timeZone, occasion, link }) => ({
    subject: {
      invited: `Invitation to meeting ${number}: ${title}`,
      changed: `Changed, meeting ${number}: ${title}`,
      cancelled: `Called off, meeting ${number}: ${title}`,
    }[occasion],
    paragraphs: [
      {
        invited: `The working group of the procedure “${procedureTitle}” meets:`,
        changed: `The meeting of the working group in the procedure “${procedureTitle}” has changed. It is now:`,
        cancelled: `This meeting of the working group in the procedure “${procedureTitle}” does not take place:`,
      }[occasion],
      [title, until(startsAt, timeZone, 'en'), place].filter(Boolean).join('\n'),
      occasion === 'cancelled' ? null : `Agenda and written votes:\n${link}`,
    ],
  }),
});
