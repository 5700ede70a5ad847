import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingInstant, endsWithDay, instantAt, isWeekend, localTime } from '../../web/features/rounds/zoned-time.ts';

const zone = 'Europe/Berlin';

describe('local times of a procedure', () => {
  it('are read in its zone, in winter and in summer', () => {
    expect(instantAt('2026-01-15T09:00', zone)).toBe('2026-01-15T08:00:00.000Z');
    expect(instantAt('2026-07-15T09:00', zone)).toBe('2026-07-15T07:00:00.000Z');
    expect(instantAt('2026-07-15T09:00', 'America/New_York')).toBe('2026-07-15T13:00:00.000Z');
  });

  it('that are skipped in spring count as an hour later', () => {
    expect(instantAt('2026-03-29T02:30', zone)).toBe('2026-03-29T01:30:00.000Z');
    expect(localTime('2026-03-29T01:30:00.000Z', zone)).toBe('2026-03-29T03:30');
  });

  it('come back as they were typed, at every minute that exists', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.constantFrom(zone, 'UTC', 'America/St_Johns', 'Asia/Kathmandu'),
        (date, timeZone) => {
          const shown = localTime(date.toISOString(), timeZone);
          expect(localTime(instantAt(shown, timeZone), timeZone)).toBe(shown);
        },
      ),
    );
  });
});

describe('the last day of a round (R10)', () => {
  it('counts to its end: 00:00 of the following day', () => {
    expect(closingInstant('2026-12-20', zone)).toBe('2026-12-20T23:00:00.000Z');
    expect(closingInstant('2026-12-31', zone)).toBe('2026-12-31T23:00:00.000Z');
  });

  it('keeps its length on the days on which clocks change', () => {
    expect(closingInstant('2026-03-28', zone)).toBe('2026-03-28T23:00:00.000Z');
    expect(closingInstant('2026-03-29', zone)).toBe('2026-03-29T22:00:00.000Z');
    expect(closingInstant('2026-10-25', zone)).toBe('2026-10-25T23:00:00.000Z');
  });

  it('is told from a closing in the middle of a day', () => {
    expect(endsWithDay(closingInstant('2026-06-30', zone), zone)).toBe(true);
    expect(endsWithDay('2026-06-30T12:00:00.000Z', zone)).toBe(false);
  });

  it('warns on Saturdays and Sundays only', () => {
    expect(['2026-12-18', '2026-12-19', '2026-12-20', '2026-12-21'].map(isWeekend)).toEqual([false, true, true, false]);
  });
});
