import type { InterfaceLanguage } from '../../shared/identity.ts';

export interface Due {
  on: string;
  precision: 'day' | 'month' | 'quarter';
}

/** The time zone of the procedure, in which its days begin and its deadlines are judged (R10). */
export const defaultTimeZone = 'Europe/Berlin';

/** A calendar date stands for noon UTC of that day, so that no time zone can turn it into its neighbour. */
const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);
const dateOf = (value: string) => new Date(isDay(value) ? `${value}T12:00:00Z` : value);
const zoneOf = (value: string, timeZone: string) => (isDay(value) ? 'UTC' : timeZone);

/** The calendar date (`YYYY-MM-DD`) on which an instant lies in a time zone. */
export const dayIn = (value: string | Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    typeof value === 'string' ? dateOf(value) : value,
  );

/** „23. März 2004“; takes a calendar date or an instant. */
export const formatDate = (value: string, language: InterfaceLanguage, timeZone = defaultTimeZone): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zoneOf(value, timeZone) }).format(dateOf(value));

/** „23.03.2004“: for dense tables. */
export const formatShortDate = (value: string, language: InterfaceLanguage, timeZone = defaultTimeZone): string =>
  new Intl.DateTimeFormat(language, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: zoneOf(value, timeZone),
  }).format(dateOf(value));

/** „23. März 2004 um 14:05“. */
export const formatDateTime = (value: string, language: InterfaceLanguage, timeZone = defaultTimeZone): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(dateOf(value));

/** A due date as exact as it was meant: a day, „September 2004“ or „3. Quartal 2004“. */
export function formatDue(due: Due, language: InterfaceLanguage): string {
  if (due.precision === 'day') return formatDate(due.on, language);
  const date = dateOf(due.on);
  if (due.precision === 'month') {
    return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
  }
  const quarter = Math.floor(date.getUTCMonth() / 3) + 1;
  return language === 'de' ? `${quarter}. Quartal ${date.getUTCFullYear()}` : `Q${quarter} ${date.getUTCFullYear()}`;
}

/**
 * The last day on which something can be handed in: closing is exclusive, so a deadline at 00:00 belongs to the day before (R10).
 */
export const lastDay = (closesAt: string, timeZone = defaultTimeZone): string =>
  dayIn(new Date(dateOf(closesAt).getTime() - 1), timeZone);

/** Whole calendar days from now to the last day of a deadline: 0 is „heute“, negative is past. */
export function daysLeft(closesAt: string, now: Date, timeZone = defaultTimeZone): number {
  const last = Date.parse(lastDay(closesAt, timeZone));
  return Math.round((last - Date.parse(dayIn(now, timeZone))) / 86_400_000);
}

export const formatNumber = (value: number, language: InterfaceLanguage): string =>
  new Intl.NumberFormat(language).format(value);

/** „A, B und C“. */
export const formatList = (values: string[], language: InterfaceLanguage): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(values);
