import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, makeQuote } from '../../shared/text/quotes.ts';

const at = (plain: string, words: string, from = 0) => {
  const start = Array.from(plain.slice(0, plain.indexOf(words, from))).length;
  return { start, end: start + [...words].length };
};

describe('a quote', () => {
  it('holds the passage and 32 characters on either side, counted in code points', () => {
    const plain = `${'😀'.repeat(40)}Sprache${'é'.repeat(40)}`;
    expect(makeQuote(plain, 40, 47)).toEqual({ exact: 'Sprache', prefix: '😀'.repeat(32), suffix: 'é'.repeat(32) });
  });

  it('is refused for a passage that is empty or not inside the text', () => {
    for (const [start, end] of [
      [1, 1],
      [2, 1],
      [-1, 2],
      [0, 4],
      [0.5, 2],
    ] as const) {
      expect(() => makeQuote('abc', start, end)).toThrow(RangeError);
    }
  });

  const plain = 'Die Stadt fördert Kurse. Der Bund fördert Kurse. Das Land wirbt.';

  it('is found by its context where the words stand twice', () => {
    for (const from of [0, 30]) {
      const span = at(plain, 'fördert', from);
      expect(findQuote(plain, makeQuote(plain, span.start, span.end))).toEqual(span);
    }
  });

  it('is found where its words stand once, whatever was changed around them', () => {
    const span = at(plain, 'Das Land');
    const quote = makeQuote(plain, span.start, span.end);
    const changed = 'Ganz anderes. 😀 Das Land hilft.';
    expect(findQuote(changed, quote)).toEqual(at(changed, 'Das Land'));
  });

  it('is not guessed where several places remain', () => {
    const span = at(plain, 'fördert');
    const quote = makeQuote(plain, span.start, span.end);
    expect(findQuote('Sie fördert das. Er fördert dies.', quote)).toBeNull();
    expect(findQuote('aXbaXb', { exact: 'X', prefix: 'a', suffix: 'b' })).toBeNull();
  });

  it('is gone where its words are gone', () => {
    expect(findQuote('Nichts davon.', { exact: 'Sprache', prefix: '', suffix: '' })).toBeNull();
    expect(findQuote('Nichts', { exact: '', prefix: '', suffix: '' })).toBeNull();
  });

  it('is found in its own text exactly where it was taken, or not at all', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'ä', '😀', ' '), { minLength: 1, maxLength: 200 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, one, other) => {
        const length = [...source].length;
        const start = one % length;
        const end = start + 1 + (other % (length - start));
        const found = findQuote(source, makeQuote(source, start, end));
        if (found) expect(found).toEqual({ start, end });
        if (length <= 33) expect(found).toEqual({ start, end });
      }),
      { numRuns: 500 },
    );
  });
});
