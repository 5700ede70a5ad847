import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../shared/text/word-diff.ts';
import { paragraph, typed } from './german-text.ts';

/** `[-deleted-]` and `{+inserted+}`. */
const show = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('the difference of two wordings', () => {
  it.each([
    [
      'Sprachkurse finden in der Regel vormittags statt.',
      'Sprachkurse finden auch abends statt.',
      'Sprachkurse finden [-in der Regel vormittags-]{+auch abends+} statt.',
    ],
    ['Die Stadt fördert Kurse.', 'Die Stadt fördert offene Kurse.', 'Die Stadt fördert {+offene +}Kurse.'],
    ['Bildungseinrichtungen', 'Bildungsträger', '[-Bildungseinrichtungen-]{+Bildungsträger+}'],
    ['Rat und Amt entscheiden', 'Beirat und Stadt entscheiden', '[-Rat und Amt-]{+Beirat und Stadt+} entscheiden'],
    ['Das gilt', 'Das gilt.', 'Das gilt{+.+}'],
    ['', 'Neu', '{+Neu+}'],
    ['Alt', '', '[-Alt-]'],
    ['', '', ''],
    ['Gleich', 'Gleich', 'Gleich'],
  ])('%j → %j', (before, after, shown) => {
    expect(show(before, after)).toBe(shown);
  });

  it('gives back both wordings exactly', () => {
    const text = fc.oneof(paragraph, typed, fc.string({ unit: 'binary', maxLength: 80 }));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const join = (hidden: string) =>
          parts
            .filter(({ kind }) => kind !== hidden)
            .map((part) => part.text)
            .join('');
        expect(join('deleted')).toBe(after);
        expect(join('inserted')).toBe(before);
        for (const [index, { kind, text: shown }] of parts.entries()) {
          expect(shown).not.toBe('');
          expect(kind).not.toBe(parts[index - 1]?.kind);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of long texts with nothing in common is one deletion and one insertion, which nothing quadratic would finish', () => {
    const text = (prefix: string) => Array.from({ length: 100_000 }, (_, index) => `${prefix}${index}`).join(' ');
    expect(wordDiff(text('a'), text('b')).map(({ kind }) => kind)).toEqual(['deleted', 'inserted']);
  });
});
