import { describe, expect, it } from 'vitest';
import { daysLeft, formatDate, formatDateTime, formatDue, lastDay } from '../../web/platform/format.ts';

describe('dates as people read them', () => {
  it('name a calendar date without moving it', () => {
    expect(formatDate('2004-03-23', 'de', 'America/Los_Angeles')).toBe('23. März 2004');
    expect(formatDate('2004-03-23', 'de', 'Pacific/Auckland')).toBe('23. März 2004');
  });

  it('show an instant in the time zone of the procedure', () => {
    expect(formatDateTime('2026-07-01T22:30:00Z', 'de', 'Europe/Berlin')).toBe('2. Juli 2026 um 00:30');
  });

  it('keep a due date as exact as it was meant', () => {
    expect(formatDue({ on: '2004-09-30', precision: 'quarter' }, 'de')).toBe('3. Quartal 2004');
    expect(formatDue({ on: '2004-09-30', precision: 'month' }, 'de')).toBe('September 2004');
    expect(formatDue({ on: '2004-09-30', precision: 'day' }, 'en')).toBe('September 30, 2004');
  });

  it('count a closing at midnight to the day before (R10)', () => {
    expect(lastDay('2026-03-29T22:00:00Z', 'Europe/Berlin')).toBe('2026-03-29');
    expect(lastDay('2026-03-29T12:00:00Z', 'Europe/Berlin')).toBe('2026-03-29');
  });

  it('count the days left in the time zone, also over the change to summer time', () => {
    const closesAt = '2026-03-29T22:00:00Z';
    expect(daysLeft(closesAt, new Date('2026-03-27T23:30:00Z'))).toBe(1);
    expect(daysLeft(closesAt, new Date('2026-03-29T21:59:00Z'))).toBe(0);
    expect(daysLeft(closesAt, new Date('2026-03-29T22:00:00Z'))).toBe(-1);
  });
});
