import type { z } from 'zod';
import type { Language } from '../../../shared/identity.ts';

/** Subject and paragraphs of a mail; what does not apply is null. */
export interface Wording {
  subject: string;
  paragraphs: (string | null)[];
  /** Who greets, where it is not the coordination of a procedure. */
  closing?: string;
}

/** A mail in every language: checks the payload, then puts it into words. Throws a ZodError for a payload of another shape. */
export const mailText =
  <Schema extends z.ZodType>(schema: Schema, wordings: Record<Language, (facts: z.output<Schema>) => Wording>) =>
  (payload: unknown, language: Language): Wording =>
    wordings[language](schema.parse(payload));

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

/** An instant to the second with its zone, as a receipt tells it. */
export const exactly = (at: Date, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'long', timeZone }).format(at);

/** A calendar date as people write it. */
export const calendarDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day));

/** A deadline; what ends at midnight ends at 24:00 of the day before, as people say it (R10). */
export function until(at: Date, timeZone: string, language: Language): string {
  const locale = locales[language];
  const format = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23', timeZone });
  const time = format.format(at);
  const isMidnight = time === '00:00:00' && at.getTime() % 1000 === 0;
  const lastMoment = new Date(at.getTime() - (isMidnight ? 1 : 0));
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone }).format(lastMoment);
  const hour = isMidnight ? '24:00' : time.slice(0, 5);
  return language === 'de' ? `${day}, ${hour} Uhr` : `${day}, ${hour}`;
}
