import { describe, expect, it } from 'vitest';
import { readNumber } from '../../web/features/positions/number-text.ts';

describe('a written number', () => {
  it.each([
    ['12', 'de', 12],
    ['12,5', 'de', 12.5],
    ['12.5', 'de', 12.5],
    ['1.000', 'de', 1000],
    ['1.000.000,25', 'de', 1_000_000.25],
    ['1,000', 'en', 1000],
    ['1.000', 'en', 1],
    ['12,5', 'en', 12.5],
    ['1 000', 'fr', 1000],
    ['1 000,5', 'ru', 1000.5],
    ['-3', 'de', -3],
    ['−3', 'de', -3],
    ['٣٫٥', 'ar', 3.5],
    ['0', 'de', 0],
  ])('%s in %s is %d', (written, language, number) => {
    expect(readNumber(written, language)).toBe(number);
  });

  it.each(['', 'zwölf', '12 Personen', '1,2,3', '1e5', '0x10', '--3', '3-'])('„%s“ is none', (written) => {
    expect(readNumber(written, 'de')).toBeNull();
  });
});
