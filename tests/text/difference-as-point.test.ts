import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceAsPoint, suggestedText } from '../../shared/text/difference-as-point.ts';
import { findQuote } from '../../shared/text/quotes.ts';
import { paragraph, sentence } from './german-text.ts';

const plain =
  'Sprache verbindet. Die Stadt fördert Kurse. Der Bund hilft.\nBeratung findet abends statt. Sie ist kostenlos.';

const suggested = (edited: string, before = plain) => {
  const point = differenceAsPoint(before, edited);
  return point && { kind: point.kind, exact: point.quote?.exact ?? null, proposedText: point.proposedText };
};

describe('an edited section becomes one point', () => {
  it('on the sentence that was changed', () => {
    expect(suggested(plain.replace('fördert', 'bezahlt'))).toEqual({
      kind: 'change',
      exact: 'Die Stadt fördert Kurse.',
      proposedText: 'Die Stadt bezahlt Kurse.',
    });
  });

  it('on the run of sentences between the first and the last difference', () => {
    expect(suggested(plain.replace('fördert', 'bezahlt').replace('abends', 'auch abends'))).toEqual({
      kind: 'change',
      exact: 'Die Stadt fördert Kurse. Der Bund hilft.\nBeratung findet abends statt.',
      proposedText: 'Die Stadt bezahlt Kurse. Der Bund hilft.\nBeratung findet auch abends statt.',
    });
  });

  it('that adds, when only words came in', () => {
    expect(suggested(plain.replace('fördert', 'fördert und bezahlt'))?.kind).toBe('addition');
    expect(suggested(plain.replace('Der Bund', 'Das Land zahlt. Der Bund'))).toEqual({
      kind: 'addition',
      exact: 'Die Stadt fördert Kurse.',
      proposedText: 'Die Stadt fördert Kurse. Das Land zahlt.',
    });
    expect(suggested(`Vorweg. ${plain}`)).toEqual({
      kind: 'addition',
      exact: 'Sprache verbindet.',
      proposedText: 'Vorweg. Sprache verbindet.',
    });
    expect(suggested(`${plain}\nZuletzt.`)).toEqual({
      kind: 'addition',
      exact: 'Sie ist kostenlos.',
      proposedText: 'Sie ist kostenlos.\nZuletzt.',
    });
    expect(suggested('Ein erster Satz.', '')).toEqual({
      kind: 'addition',
      exact: null,
      proposedText: 'Ein erster Satz.',
    });
  });

  it('that deletes, when whole sentences or all of them went', () => {
    expect(suggested(plain.replace('Die Stadt fördert Kurse. ', ''))).toEqual({
      kind: 'deletion',
      exact: 'Die Stadt fördert Kurse. ',
      proposedText: '',
    });
    expect(suggested(plain.replace('Die Stadt fördert Kurse.', ''))?.exact).toBe('Die Stadt fördert Kurse.');
    expect(suggested('')).toEqual({ kind: 'deletion', exact: null, proposedText: '' });
  });

  it('that changes, when words inside a sentence went', () => {
    expect(suggested(plain.replace(' abends', ''))).toEqual({
      kind: 'change',
      exact: 'Beratung findet abends statt.',
      proposedText: 'Beratung findet statt.',
    });
  });

  it('with enough sentences around to be told from equal ones', () => {
    const same = 'Das ist wichtig und bleibt es auch in Zukunft.';
    const text = `Eins. ${same} ${same} ${same} Zwei.`;
    const at = text.lastIndexOf(same);
    const edited = `${text.slice(0, at)}Das ist unwichtig.${text.slice(at + same.length)}`;
    const point = differenceAsPoint(text, edited);
    expect(point?.quote && findQuote(text, point.quote)).not.toBeNull();
    expect(point && suggestedText(text, point)).toBe(edited);
  });

  it('on the whole section, when the passage is longer than a quote may be', () => {
    const long = `${'Die Stadt hilft gern. '.repeat(300)}Ende.`;
    const point = differenceAsPoint(long, `Neuer Anfang. ${long.slice(22, -5)}Schluss.`);
    expect(point?.quote).toBeNull();
  });

  it('only when something differs', () => {
    expect(differenceAsPoint(plain, plain)).toBeNull();
    expect(differenceAsPoint('', '')).toBeNull();
  });

  it('is not placed by a guess in a text where its passage is gone', () => {
    const point = differenceAsPoint(plain, plain.replace('fördert', 'bezahlt'));
    expect(point && suggestedText('Etwas anderes.', point)).toBeNull();
  });
});

const section = fc.array(paragraph, { maxLength: 5 }).map((list) => list.join('\n'));
const anything = fc.string({
  unit: fc.constantFrom('a', 'B', '. ', '.', ' ', '\n', 'ä', '😀', '„', ')', '1. '),
  maxLength: 40,
});

/** Replaces a piece of a text by another, as somebody typing does. */
const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat({ max: 120 }), text: fc.oneof(anything, sentence) }), {
  maxLength: 4,
});
const applyEdits = (text: string, list: { at: number; length: number; text: string }[]) =>
  list
    .reduce((points, edit) => {
      const at = edit.at % (points.length + 1);
      return [...points.slice(0, at), ...edit.text, ...points.slice(at + edit.length)];
    }, Array.from(text))
    .join('');

describe('whatever is typed', () => {
  it('the proposed wording put in place of the quote is exactly the edited text', () => {
    fc.assert(
      fc.property(fc.oneof(section, anything), edits, (before, list) => {
        const edited = applyEdits(before, list);
        const point = differenceAsPoint(before, edited);
        if (edited === before) expect(point).toBeNull();
        else expect(point && suggestedText(before, point)).toBe(edited);
      }),
      { numRuns: 2000 },
    );
  });

  it('suggesting the suggested text again makes the same point', () => {
    fc.assert(
      fc.property(section, edits, (before, list) => {
        const point = differenceAsPoint(before, applyEdits(before, list));
        if (point) expect(differenceAsPoint(before, suggestedText(before, point) ?? '')).toEqual(point);
      }),
      { numRuns: 500 },
    );
  });

  it('an edit inside one sentence that stands once names that sentence alone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 1, maxLength: 8 }), fc.nat(), (sentences, pick) => {
        const at = pick % sentences.length;
        const before = sentences.join(' ');
        const edited = sentences.map((text, index) => (index === at ? text.replace('.', ' Zusatz.') : text)).join(' ');
        expect(differenceAsPoint(before, edited)?.quote?.exact).toBe(sentences[at]);
      }),
      { numRuns: 500 },
    );
  });
});
