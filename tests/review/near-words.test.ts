import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slipsBetween, wordsLike } from '../../server/features/review/near-words.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 8 });

describe('the distance between two words', () => {
  it('is none for the same word, the same in both directions, and at most the length of the longer', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const slips = slipsBetween(one, other, 20);
        expect(slips === 0).toBe(one === other);
        expect(slipsBetween(other, one, 20)).toBe(slips);
        expect(slips).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });

  it('is one after a letter was added, dropped, replaced or swapped with its neighbour', () => {
    for (const slip of ['schuule', 'schle', 'schale', 'shcule']) expect(slipsBetween('schule', slip, 2)).toBe(1);
  });

  it('stops counting above the most that is asked for', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
        expect(slipsBetween(one, other, most)).toBe(Math.min(slipsBetween(one, other, 20), most + 1));
      }),
    );
  });
});

describe('the words a searched one stands for', () => {
  const vocabulary = ['schul', 'grundschul', 'schuld', 'radweg', 'ort', 'wohnort', 'or'];

  it('are all that contain it, the shortest first', () => {
    expect(wordsLike('schul', vocabulary)).toEqual(['schul', 'schuld', 'grundschul']);
    expect(wordsLike('or', vocabulary)).toEqual(['or', 'ort']);
  });

  it('are the nearest where none contains it, and none where nothing is near', () => {
    expect(wordsLike('radwge', vocabulary)).toEqual(['radweg']);
    expect(wordsLike('xyz', vocabulary)).toEqual([]);
    expect(wordsLike('elefant', vocabulary)).toEqual([]);
  });
});
