import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../shared/text/plain-text.ts';
import { sectionUnits, splitSentences, splitUnits } from '../../shared/text/sentences.ts';
import { markdown, sentence, typed } from './german-text.ts';

/** Each line is a text; `|` stands where a sentence ends. */
const vectors = `
Die Stadt fördert Kurse. | Sie wirbt dafür. | Wer zahlt? | Alle!
Der Auftrag ergibt sich aus Art. 28 (2) des Grundgesetzes. | Er gilt.
Das sind z. B. Vereine, u. a. Beiräte und d. h. alle. | Auch z.B. Schulen i.V.m. Horten.
Es gibt Kurse, Treffen usw. | Die Stadt zahlt. | Es gibt Kurse, Treffen usw. in allen Stadtteilen.
Die Vorlage ist für das 3. Quartal 2004 vorgesehen. | Strukturelle Grundlagen sind zu schaffen.
Am 23. März 2004 und am 1. Juli tagt der Rat. | Am 23. 3. 2004 nicht.
Das steht in Satz 1 Nr. 2 und Abs. 3 bzw. Ziff. 4 des Gesetzes. | Ende.
Gesetz vom 30. Juli 2004 (BGBl. I S. 1950), geändert durch Art. 1 V v. 20.2.2012 I 295. | Neu.
Das Konzept gilt seit 2004. | Magdeburg setzt es um.
Es gilt § 4 Absatz 1. | Teilnehmende melden sich an. | Dies folgt aus § 44 Abs. 3 Satz 1 Nr. 2. | Niemand widerspricht.
Das gilt nach Absatz 1. | Der Antrag ist frei.
Mit dem Beschluss-Nr. 2689-73(III)03 wurde er beauftragt.
Vorschläge „...zur Verbesserung der Integration zu erarbeiten...“ | Weil diese wichtig sind, ist Akzeptanz nötig.
Die Kommune ist für die „...Angelegenheiten der örtlichen Gemeinschaft...“ zuständig. | Punkt.
Sie sagte: „Das ist gut. Wir machen das.“ | Danach ging sie.
Er fragte: „Wer kommt?“ und schwieg. | Niemand kam.
Der Entwurf des „Runden Tisches für Aussiedler „Konzeption zum Aufbau“, wird einbezogen. | Das ist gut.
Sie sagte: "Das ist gut. Wir machen das." | Danach ging sie.
„Erster Satz. | Zweiter Satz.“
Die Stadt (sie ist groß. Sie wächst.) wächst weiter. | Gut.
(Das ist ein eigener Satz.) | Und noch einer.
Das steht im Plan (Stand 2004, siehe Anl. 2). | Er liegt aus.
Herr A. Müller und Frau Dr. B. Schmidt leiten das Amt. | Prof. J. S. Bach hilft.
Das zeigt das Handbuch.¹ | Es erscheint im Mai.[2] | Alle lesen es.
Der II. Weltkrieg und das 20. Jahrhundert prägten die Stadt. | Im 21. Jh. wächst sie.
Das kostet ca. 5 Mio. Euro pro Jahr. | Die Stadt zahlt 3 Mio. | Das Land zahlt den Rest.
(1) Der Kurs dient der Vermittlung. | (2) Er dauert lange.
1.2. Die Lage ist gut. | 3. Bereits vorliegende Entwürfe gelten.
Näheres unter www.magdeburg.de. | Fragen an info@example.org bitte. | Danke!
Maßnahmen dieser Art. | Die Stadt prüft sie.
Das ist so. | So soll es bleiben.
So geht es … und weiter. | Ende … | Die Stadt dankt.
Verwendet wird die Verw. und nichts sonst.
`
  .trim()
  .split('\n')
  .map((line) => [line.replaceAll(' | ', ' '), line.split(' | ')] as const);

describe('sentences', () => {
  it.each(vectors)('%s', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });
});

describe('units', () => {
  it('are headings, sentences, items, cells and footnotes', () => {
    const source =
      '# 1. Ziele\nEins. Zwei.\n\n- Drei. Vier.\n\n| A | B |\n|---|---|\n| C. D. E | F |\n\n[^1]: Fünf. Sechs.\n\n¹ Sieben.';
    expect(splitUnits(source).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'heading: 1. Ziele',
      'sentence: Eins.',
      'sentence: Zwei.',
      'item: Drei.',
      'item: Vier.',
      'cell: A',
      'cell: B',
      'cell: C. D. E',
      'cell: F',
      'footnote: [1] Fünf.',
      'footnote: Sechs.',
      'footnote: ¹ Sieben.',
    ]);
  });

  it('of a section begin with its heading, whatever its number', () => {
    expect(sectionUnits({ heading: 'Ziele', body: 'Eins.' })).toEqual([
      { kind: 'heading', text: 'Ziele' },
      { kind: 'sentence', text: 'Eins.' },
    ]);
    expect(sectionUnits({ heading: '', body: 'Eins.' })).toEqual([{ kind: 'sentence', text: 'Eins.' }]);
  });

  it('joined are the plain text: nothing is lost, doubled or reordered', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, typed), (source) => {
        const units = splitUnits(source).map(({ text }) => text);
        expect(units.join(' ')).toBe(toPlainText(source).replaceAll('\n', ' '));
        for (const text of units) expect(text.trim()).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('are the sentences that were put together, wherever the lines are wrapped', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(' ', '\n', '\r\n', '  \n'),
        (sentences, space) => {
          expect(splitUnits(sentences.join(' ').replaceAll(' ', space)).map(({ text }) => text)).toEqual(sentences);
        },
      ),
    );
  });

  it('of a paragraph of 500,000 characters are all found', () => {
    const units = splitUnits('Die „Stadt“ (Magdeburg) fördert z. B. Kurse. '.repeat(11_000));
    expect(units.length).toBe(11_000);
  });
});
