import { describe, expect, it } from 'vitest';
import { remainingMinutes } from '../../web/features/long-work/remaining-minutes.ts';

describe('the time that long work still takes', () => {
  it('goes by the pace since it is watched, in whole minutes', () => {
    expect(remainingMinutes({ made: 100, at: 5000 }, { made: 200, at: 15_000 }, 1000)).toBe(2);
    expect(remainingMinutes({ made: 0, at: 0 }, { made: 10, at: 60_000 }, 20)).toBe(1);
  });

  it('is not told before there is a pace, nor when the end is near', () => {
    expect(remainingMinutes({ made: 100, at: 0 }, { made: 100, at: 60_000 }, 1000)).toBeNull();
    expect(remainingMinutes({ made: 100, at: 0 }, { made: 50, at: 60_000 }, 1000)).toBeNull();
    expect(remainingMinutes({ made: 0, at: 0 }, { made: 1000, at: 60_000 }, 1000)).toBeNull();
    expect(remainingMinutes({ made: 0, at: 0 }, { made: 900, at: 60_000 }, 1000)).toBeNull();
  });
});
