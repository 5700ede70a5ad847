/** A calendar date as people and table programmes write it, as `YYYY-MM-DD`; null for what is none. */
export function dayOf(cell: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T[\d:.]+Z?)?$/.exec(cell.trim());
  const german = /^(\d{1,2})[.-]\s?(\d{1,2})[.-]\s?(\d{4})$/.exec(cell.trim());
  const parts = iso ? [iso[1], iso[2], iso[3]] : german ? [german[3], german[2], german[1]] : null;
  if (!parts) return null;
  const [year, month, day] = parts.map(Number) as [number, number, number];
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isReal && year >= 1900 ? at.toISOString().slice(0, 10) : null;
}

/** The calendar date of an instant in a time zone, `YYYY-MM-DD`. */
export const dayIn = (timeZone: string, instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);

/** The hour of an instant in a time zone, 0 to 23. */
export const hourIn = (timeZone: string, instant: Date): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(instant));

/** The calendar date so many days later. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The instant of a wall clock time (`HH:MM`) on a day in a time zone; an hour that summer time skips is the next one. */
export function instantIn(timeZone: string, day: string, time: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const offsetAt = (at: number) => wallClock(timeZone, at) - at;
  return new Date(wall - offsetAt(wall - offsetAt(wall)));
}

/** What clocks in a time zone show at an instant, as if it were UTC. */
function wallClock(timeZone: string, at: number): number {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
  return Date.parse(`${shown.replace(' ', 'T')}Z`);
}
