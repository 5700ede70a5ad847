import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../shared/text/plain-text.ts';
import { lettersOf, markdown, typed } from './german-text.ts';

const vectors: [what: string, markdown: string, plain: string][] = [
  [
    'joins hard-wrapped lines',
    'Die Stadt fördert\nSprachkurse.\r\nSie wirbt dafür.',
    'Die Stadt fördert Sprachkurse. Sie wirbt dafür.',
  ],
  ['keeps paragraphs apart', 'Eins.\n\n\nZwei.', 'Eins.\nZwei.'],
  ['collapses every white space', 'z.\u00a0B.\t  die\u202fStadt', 'z. B. die Stadt'],
  ['drops soft hyphens and unifies hyphens', 'Inte\u00adgration der Aus\u2011länder', 'Integration der Aus-länder'],
  ['composes decomposed umlauts', 'fu\u0308r', 'für'],
  ['strips emphasis', '*Leitlinien* und **feste _Ziele_** und ~~alte~~', 'Leitlinien und feste Ziele und alte'],
  [
    'keeps gender stars and underscores inside words',
    'Bürger*innen und Schüler*innen, Kolleg_innen',
    'Bürger*innen und Schüler*innen, Kolleg_innen',
  ],
  ['keeps gender stars inside emphasis', '*Bürger*innen beteiligen*', 'Bürger*innen beteiligen'],
  ['keeps stars that mark nothing', '3 * 4 * 5', '3 * 4 * 5'],
  ['resolves escapes and entities', '\\*kein Stern\\* &amp; 5 &lt; 6 &#8211; &auml;', '*kein Stern* & 5 < 6 – ä'],
  ['keeps unknown entities', 'A &foo; B', 'A &foo; B'],
  ['keeps code literally', '`*a*` und ``b`c``', '*a* und b`c'],
  [
    'puts the target of a link after it',
    '[Handbuch](https://example.org/a_b "KGSt")',
    'Handbuch (https://example.org/a_b KGSt)',
  ],
  ['shows an address once', '[https://example.org](https://example.org) <a@b.de>', 'https://example.org a@b.de'],
  ['names a picture', '![Plan](plan.png)', 'Plan (plan.png)'],
  ['strips headings', '## Ziele ##\nText', 'Ziele\nText'],
  ['reads underlined headings', 'Ziele\n=====\nText', 'Ziele\nText'],
  [
    'puts list items on lines of their own without marks',
    '- eins\n- zwei\n  weiter\n\n1. drei\n2) vier',
    'eins\nzwei weiter\ndrei\nvier',
  ],
  [
    'keeps an ordinal at the beginning of a line',
    'für das\n3. Quartal und ab dem\n1. Januar',
    'für das 3. Quartal und ab dem 1. Januar',
  ],
  [
    'keeps legal numbering',
    'Art. 28\n(2) des Grundgesetzes\n\na) Ausländer',
    'Art. 28 (2) des Grundgesetzes\na) Ausländer',
  ],
  ['puts table cells on lines of their own', '| A | B |\n|---|:-:|\n| c \\| d | e |', 'A\nB\nc | d\ne'],
  ['shows footnotes with their mark', 'Standards.[^1]\n\n[^1]: Ein Handbuch.', 'Standards.[1]\n[1] Ein Handbuch.'],
  ['strips quotation marks of blocks', '> Zitat\n> weiter', 'Zitat weiter'],
  ['shows HTML as it was typed', '<b>fett</b> <!-- x -->', '<b>fett</b> <!-- x -->'],
  ['reads a line break', 'eins<br>zwei\\\ndrei', 'eins zwei drei'],
  ['takes nothing in fenced code for a mark', '```\n# kein Titel\n- kein Punkt\n```', '# kein Titel\n- kein Punkt'],
  ['is empty for nothing but marks', '-\n\n---\n\n#\n', ''],
];

describe('plain text', () => {
  it.each(vectors)('%s', (_, source, plain) => {
    expect(toPlainText(source)).toBe(plain);
  });

  it('keeps every word in order, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, typed), (source) => {
        expect(lettersOf(toPlainText(source)).join('')).toBe(lettersOf(source).join(''));
      }),
      { numRuns: 500 },
    );
  });

  it('has no white space but single spaces and line feeds between lines that hold something', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, typed, fc.string({ unit: 'binary' })), (source) => {
        const plain = toPlainText(source);
        if (plain !== '') for (const line of plain.split('\n')) expect(line).toMatch(/^\S+(?: \S+)*$/u);
      }),
    );
  });

  it('does not depend on where the lines of a paragraph were wrapped', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Stadt', 'fördert', '*Ziele*', 'Art.', '28', '(2)'), { minLength: 2 }),
        (words) => {
          expect(toPlainText(words.join('\n'))).toBe(toPlainText(words.join(' ')));
        },
      ),
    );
  });

  it.each([
    '*a ',
    '_',
    '[',
    '![',
    '[^',
    '`',
    '`` ',
    '\\',
    '&',
    '> ',
    '| ',
    '- ',
    '# ',
    '~~~',
    '<',
    '(',
    'a@',
    '**a*',
    '[a](b "',
    ' ',
  ])('reads a million characters of %j, which nothing quadratic would finish', (mark) => {
    expect(toPlainText(`x${mark.repeat(1_000_000 / mark.length)}x`)).toMatch(/^x/);
  });
});
