import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFootnote,
  continueList,
  insertTable,
  insertWords,
  type Marked,
  type TextChange,
  toggleHeading,
  toggleList,
  toggleMark,
} from '../../web/features/documents/markdown-acts.ts';
import { markdown, typed } from '../text/german-text.ts';

/** `«…»` around what is marked, `‸` for a cursor. */
function read(shown: string): Marked {
  const from = shown.search(/[«‸]/);
  const text = shown.replaceAll(/[«»‸]/g, '');
  return { text, from, to: shown.includes('»') ? shown.indexOf('»') - 1 : from };
}

function applied({ text }: Marked, { from, to, words, select }: TextChange): Marked {
  return { text: text.slice(0, from) + words + text.slice(to), from: select[0], to: select[1] };
}

const show = ({ text, from, to }: Marked): string =>
  from === to
    ? `${text.slice(0, from)}‸${text.slice(from)}`
    : `${text.slice(0, from)}«${text.slice(from, to)}»${text.slice(to)}`;

const changed = (shown: string, act: (marked: Marked) => TextChange): string => {
  const marked = read(shown);
  return show(applied(marked, act(marked)));
};

describe('the tools of the editor', () => {
  it.each([
    ['Die «Stadt» lädt ein.', 'Die **«Stadt»** lädt ein.'],
    ['Die **«Stadt»** lädt ein.', 'Die «Stadt» lädt ein.'],
    ['Die «**Stadt**» lädt ein.', 'Die «Stadt» lädt ein.'],
    ['Die ‸', 'Die **‸**'],
  ])('bold: %s → %s', (before, shown) => {
    expect(changed(before, (marked) => toggleMark(marked, '**'))).toBe(shown);
  });

  it.each([
    ['Eins\nZw‸ei', 'Eins\n- Zwei‸'],
    ['«Eins\n\nZwei»', '«- Eins\n\n- Zwei»'],
    ['- Eins‸', 'Eins‸'],
    ['«1. Eins\n2. Zwei»', '«- Eins\n- Zwei»'],
    ['‸', '- ‸'],
  ])('bulleted list: %j → %j', (before, shown) => {
    expect(changed(before, (marked) => toggleList(marked, 'bullets'))).toBe(shown);
  });

  it('numbers the marked lines, and makes one a heading and back', () => {
    expect(changed('«Eins\n- Zwei»', (marked) => toggleList(marked, 'numbers'))).toBe('«1. Eins\n2. Zwei»');
    expect(changed('Sprache‸', toggleHeading)).toBe('### Sprache‸');
    expect(changed('### Sprache‸', toggleHeading)).toBe('Sprache‸');
  });

  it('puts a table below the line, its first cell marked', () => {
    expect(changed('Wer ‸was tut\nEnde', (marked) => insertTable(marked, ['Wer', 'Was']))).toBe(
      'Wer was tut\n\n| «Wer» | Was |\n| --- | --- |\n|     |     |\n|     |     |\n\nEnde',
    );
  });

  it('numbers a new footnote after those that are there', () => {
    expect(changed('Kurse‸ gibt es.', addFootnote)).toBe('Kurse[^1] gibt es.\n\n[^1]: ‸');
    expect(changed('A[^2] B‸\n\n[^2]: Siehe.\n', addFootnote)).toBe('A[^2] B[^3]\n\n[^2]: Siehe.\n[^3]: ‸');
  });

  it.each([
    ['- Eins‸', '- Eins\n- ‸'],
    ['9. Eins‸', '9. Eins\n10. ‸'],
    ['  - [x] Getan‸', '  - [x] Getan\n  - [ ] ‸'],
    ['- Eins\n- ‸', '- Eins\n\n‸'],
    ['- Ei‸ns', '- Ei\n- ‸ns'],
  ])('Enter: %j → %j', (before, shown) => {
    expect(changed(before, (marked) => continueList(marked) ?? insertWords(marked, 'nothing'))).toBe(shown);
  });

  it.each(['Kein Eintrag‸', '‸- Eins', '-‸ Eins', '- «Eins»', '2004 war‸'])('Enter stays Enter: %j', (shown) => {
    expect(continueList(read(shown))).toBeNull();
  });

  const marked = fc.tuple(fc.oneof(markdown, typed), fc.nat(), fc.nat()).map(([text, one, other]): Marked => {
    const [from, to] = [one % (text.length + 1), other % (text.length + 1)];
    return { text, from: Math.min(from, to), to: Math.max(from, to) };
  });
  const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, '');

  it('never lose a word and mark what is there, whatever the text and the selection', () => {
    const acts: ((marked: Marked) => TextChange)[] = [
      (given) => toggleMark(given, '**'),
      (given) => toggleMark(given, '_'),
      toggleHeading,
      (given) => toggleList(given, 'bullets'),
      (given) => toggleList(given, 'numbers'),
      (given) => insertTable(given, []),
      addFootnote,
      (given) => continueList(given) ?? insertWords({ ...given, to: given.from }, ''),
    ];
    fc.assert(
      fc.property(marked, fc.constantFrom(...acts), (given, act) => {
        const result = applied(given, act(given));
        expect(letters(result.text)).toBe(letters(given.text));
        expect(result.from).toBeGreaterThanOrEqual(0);
        expect(result.to).toBeGreaterThanOrEqual(result.from);
        expect(result.to).toBeLessThanOrEqual(result.text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('bold twice is the text as it was', () => {
    fc.assert(
      fc.property(marked, (given) => {
        const once = applied(given, toggleMark(given, '**'));
        if (once.text.length < given.text.length) return;
        expect(applied(once, toggleMark(once, '**'))).toEqual(given);
      }),
    );
  });
});
