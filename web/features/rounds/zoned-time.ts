/**
 * Local dates and times of a procedure's time zone, as the browser's fields hold them: a day is `YYYY-MM-DD`,
 * a time `YYYY-MM-DDTHH:mm`. Instants are ISO 8601.
 */

/** What clocks in the zone show at an instant. */
export function localTime(instant: string, timeZone: string): string {
  return new Date(Date.parse(instant) + offsetAt(Date.parse(instant), timeZone)).toISOString().slice(0, 16);
}

/** The instant at which clocks in the zone show a time; one that is skipped in spring counts as an hour later. */
export function instantAt(local: string, timeZone: string): string {
  const shown = Date.parse(`${local}Z`);
  const first = shown - offsetAt(shown, timeZone);
  return new Date(shown - offsetAt(first, timeZone)).toISOString();
}

/** A closing date counts to its end: 00:00 of the following day, exclusive (R10). */
export const closingInstant = (lastDay: string, timeZone: string): string =>
  instantAt(`${dayAfter(lastDay)}T00:00`, timeZone);

/** Whether a closing instant is the end of a day; it may be any other. */
export const endsWithDay = (closesAt: string, timeZone: string): boolean =>
  localTime(closesAt, timeZone).endsWith('T00:00');

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Milliseconds by which clocks in the zone are ahead of UTC. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (
    ['year', 'month', 'day', 'hour', 'minute'] as const
  ).map((wanted) => Number(parts.find(({ type }) => type === wanted)?.value));
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000;
}
