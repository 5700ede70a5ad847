import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyKind, namedSection } from '../../shared/text/cut-guess.ts';
import { proposeCuts } from '../../shared/text/cuts.ts';
import { readPassages } from '../../shared/text/passages.ts';
import { wordsOf } from '../../shared/text/words.ts';
import { markdown, paragraph, sentence, typed } from '../text/german-text.ts';

const letter = `Ausländerbeirat
Alter Markt 6

Stellungnahme zum Integrationskonzept

Sehr geehrte Damen und Herren,

wir haben am 3. Mai beraten und nehmen
wie folgt Stellung.

Zu Abschnitt 2.1: Sprache
Die Kurse sollen auch am Abend stattfinden. 🙂

1. Mehr Räume
2. Mehr Kurse
3. Mehr Lehrkräfte

Wir fordern:
- bezahlte Sprachmittlung
– einen Beirat

§ 3 Kosten
a) Wer zahlt das?
b) Der Satz zum
3. Quartal ist zu streichen.

Mit freundlichen Grüßen
Erika Muster
Vorsitzende`;

const shown = (text: string) => {
  const signs = Array.from(text);
  return proposeCuts(text).map(({ start, end, kind }) => [kind, signs.slice(start, end).join('')]);
};

describe('proposals for cuts', () => {
  it('follow paragraphs, numbering and headings; what stands around a letter is no point', () => {
    expect(shown(letter)).toEqual([
      ['frame', 'Ausländerbeirat\nAlter Markt 6'],
      ['frame', 'Stellungnahme zum Integrationskonzept'],
      ['frame', 'Sehr geehrte Damen und Herren,'],
      ['point', 'wir haben am 3. Mai beraten und nehmen\nwie folgt Stellung.'],
      ['heading', 'Zu Abschnitt 2.1: Sprache'],
      ['point', 'Die Kurse sollen auch am Abend stattfinden. 🙂'],
      ['point', '1. Mehr Räume'],
      ['point', '2. Mehr Kurse'],
      ['point', '3. Mehr Lehrkräfte'],
      ['heading', 'Wir fordern:'],
      ['point', '- bezahlte Sprachmittlung'],
      ['point', '– einen Beirat'],
      ['heading', '§ 3 Kosten'],
      ['point', 'a) Wer zahlt das?'],
      ['point', 'b) Der Satz zum\n3. Quartal ist zu streichen.'],
      ['frame', 'Mit freundlichen Grüßen\nErika Muster\nVorsitzende'],
    ]);
  });

  it('know the heading each passage stands under; a lead-in is none', () => {
    const about = proposeCuts(letter).flatMap((cut) => (cut.kind === 'point' ? [cut.about] : []));
    const language = 'Zu Abschnitt 2.1: Sprache';
    expect(about).toEqual(['', ...Array<string>(6).fill(language), '§ 3 Kosten', '§ 3 Kosten']);
  });

  it.each([
    ['Ein Absatz.\n\nNoch einer.', ['Ein Absatz.', 'Noch einer.']],
    ['Ein Absatz in einer Zeile.\nNoch einer.', ['Ein Absatz in einer Zeile.', 'Noch einer.']],
    [
      'Diese Zeile hat ein Mailprogramm nach gut siebzig Zeichen umbrochen. Der\nSatz geht weiter.',
      ['Diese Zeile hat ein Mailprogramm nach gut siebzig Zeichen umbrochen. Der\nSatz geht weiter.'],
    ],
    ['Das gilt nach\n§ 3 Absatz 1.', ['Das gilt nach\n§ 3 Absatz 1.']],
    ['(1) Der Kurs dient allen.\n(2) Er ist frei.', ['(1) Der Kurs dient allen.', '(2) Er ist frei.']],
    ['• eins\r\n• zwei\u2028• drei', ['• eins', '• zwei', '• drei']],
    ['Zu § 3: Bitte streichen.\nZu § 4: Bitte ergänzen.', ['Zu § 3: Bitte streichen.', 'Zu § 4: Bitte ergänzen.']],
    ['| Kurs | Ort |\n|---|---|\n| A1 | Mitte |', ['| Kurs | Ort |', '| A1 | Mitte |']],
    ['---\n\n***', []],
    ['', []],
  ])('%j', (text, points) => {
    expect(shown(text)).toEqual(points.map((words) => ['point', words]));
  });

  it('cut a long paragraph where another thought begins, and else where 80 words are full', () => {
    const long = (count: number) => `${'Diese Kurse helfen sehr vielen Menschen gut. '.repeat(count)}`;
    const text = `${long(6)}Außerdem fehlen Räume. ${long(6)}`.trim();
    expect(shown(text).map(([, words]) => wordsOf(words ?? '').length)).toEqual([42, 45]);
    expect(shown(long(20)).map(([, words]) => wordsOf(words ?? '').length)).toEqual([77, 63]);
  });

  it('stand in order, do not overlap, and hold every word of the text', () => {
    const letters = fc
      .array(
        fc.oneof(paragraph, sentence, typed, fc.constantFrom('Sehr geehrte Damen,', '§ 3 Kosten', '- eins', '2. zwei')),
      )
      .map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(fc.oneof(markdown, typed, letters), (text) => {
        const signs = Array.from(text);
        const cuts = proposeCuts(text);
        let at = 0;
        for (const { start, end } of cuts) {
          expect(wordsOf(signs.slice(at, start).join(''))).toEqual([]);
          expect(start).toBeGreaterThanOrEqual(at);
          expect(wordsOf(signs.slice(start, end).join(''))).not.toEqual([]);
          at = end;
        }
        expect(wordsOf(signs.slice(at).join(''))).toEqual([]);
        expect(readPassages(text).flatMap(({ sentences }) => sentences).length).toBeGreaterThanOrEqual(cuts.length);
      }),
      { numRuns: 500 },
    );
  });

  it('of a million characters are all made', () => {
    const text = 'Zu § 3:\nDie „Stadt“ fördert z. B. Kurse. Das ist gut.\n\n'.repeat(18_000);
    expect(proposeCuts(text)).toHaveLength(36_000);
  });
});

describe('first choices', () => {
  it.each([
    ['Der Satz ist ersatzlos zu streichen.', 'deletion'],
    ['In Zeile 3 steht ein Tippfehler.', 'editorial'],
    ['Statt „soll“ muss es „muss“ heißen.', 'change'],
    ['Bitte ergänzen Sie die Vereine.', 'addition'],
    ['Wir begrüßen das Vorhaben.', 'support'],
    ['Wer bezahlt das?', 'question'],
    ['Das ist zu spät.', 'concern'],
  ])('%s is %s', (words, kind) => {
    expect(likelyKind(words)).toBe(kind);
  });

  const sections = [
    { key: 'a', number: '2', heading: 'Sprache' },
    { key: 'b', number: '2.1', heading: 'Kurse' },
    { key: 'c', number: '§ 4', heading: 'Kosten' },
    { key: 'd', number: null, heading: 'Ausblick' },
    { key: 'e', number: '3', heading: 'Kurse' },
  ];
  it.each([
    ['Zu Abschnitt 2.1: Etwas anderes', 'b'],
    ['2.1 Kurse', 'b'],
    ['Zu § 4', 'c'],
    ['## Ausblick', 'd'],
    ['Zum Ausblick', 'd'],
    ['Kurse', undefined],
    ['Zu Abschnitt 9', undefined],
    ['', undefined],
  ])('%s names section %s', (about, key) => {
    expect(namedSection(about, sections)?.key).toBe(key);
  });
});
