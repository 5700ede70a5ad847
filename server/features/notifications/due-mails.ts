import type { Language } from '../../../shared/identity.ts';
import { mailPayloads } from '../../../shared/mails.ts';
import { calendarDay, mailText } from './mail-text.ts';

interface DuePoint {
  reference: string;
  dueOn: string;
}

const moreWords = { de: (count: number) => `… und ${count} weitere`, en: (count: number) => `… and ${count} more` };

/** A line for every point that is named, and how many there are besides. */
function listed(points: DuePoint[], count: number, language: Language): string {
  const lines = points.map(({ reference, dueOn }) => `${reference}: ${calendarDay(dueOn, language)}`);
  if (count > points.length) lines.push(moreWords[language](count - points.length));
  return lines.join('\n');
}

/** Reminds somebody of points that are due within two days. */
export const dueReminderMail = mailText(mailPayloads.due_reminder, {
  de: ({ procedureTitle, count, points, link }) => ({
    subject: count === 1 ? `Bald fällig: ${points[0]?.reference ?? ''}` : `Bald fällig: ${count} Einzelpunkte`,
    paragraphs: [
      `Im Verfahren „${procedureTitle}“ sind bald zu beantworten:`,
      listed(points, count, 'de'),
      `Ihre Einzelpunkte:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, count, points, link }) => ({
    subject: count === 1 ? `Due soon: ${points[0]?.reference ?? ''}` : `Due soon: ${count} points`,
    paragraphs: [
      `In the procedure “${procedureTitle}” these are to be answered soon:`,
      listed(points, count, 'en'),
      `Your points:\n${link}`,
    ],
  }),
});

/** Tells somebody once a day what is overdue and what comes next. */
export const dailyDigestMail = mailText(mailPayloads.daily_digest, {
  de: ({ procedureTitle, overdueCount, overdue, soonCount, soon, link }) => ({
    subject: `Ihre Einzelpunkte heute: ${overdueCount} überfällig, ${soonCount} bald fällig`,
    paragraphs: [
      `Ihr Überblick im Verfahren „${procedureTitle}“.`,
      overdueCount > 0 ? `Überfällig:\n${listed(overdue, overdueCount, 'de')}` : null,
      soonCount > 0 ? `In den nächsten sieben Tagen fällig:\n${listed(soon, soonCount, 'de')}` : null,
      `Ihre Einzelpunkte:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, overdueCount, overdue, soonCount, soon, link }) => ({
    subject: `Your points today: ${overdueCount} overdue, ${soonCount} due soon`,
    paragraphs: [
      `Your overview of the procedure “${procedureTitle}”.`,
      overdueCount > 0 ? `Overdue:\n${listed(overdue, overdueCount, 'en')}` : null,
      soonCount > 0 ? `Due within the next seven days:\n${listed(soon, soonCount, 'en')}` : null,
      `Your points:\n${link}`,
    ],
  }),
});
