import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedSection, findCounterparts, isSameWording } from '../../shared/text/section-similarity.ts';

const section = (heading: string, body: string, number: string | null = null): ComparedSection => ({
  number,
  heading,
  body,
});

const draft = [
  section('Leitbild', 'Integration ist eine gemeinsame Aufgabe von Stadt, Trägern und Zugewanderten.', '1'),
  section('Sprachförderung', 'Die Stadt fördert Sprachkurse für Erwachsene am Abend und mit Kinderbetreuung.', '2'),
  section('Arbeit und Ausbildung', 'Jugendliche werden bei der Suche nach einem Ausbildungsplatz beraten.', '3'),
  section('Wohnen', 'Die Wohnungsgesellschaft achtet auf eine gemischte Belegung der Häuser.', '4'),
];

const targetsOf = (sections: ComparedSection[], targets = draft) =>
  findCounterparts(sections, targets).map(({ target }) => target);

describe('proposing counterparts', () => {
  it('finds sections again that were moved and renumbered', () => {
    const moved = [3, 0, 2, 1].map((index) => ({ ...(draft[index] ?? section('', '')), number: `${9 - index}` }));
    expect(findCounterparts(moved, draft)).toEqual([3, 0, 2, 1].map((target) => ({ target, likeness: 1 })));
  });

  it('finds a section whose wording was changed, by heading and body together', () => {
    const rewritten = section(
      'Sprache',
      'Sprachkurse am Abend fördert die Stadt, wenn Erwachsene Kinderbetreuung brauchen.',
    );
    expect(targetsOf([rewritten])).toEqual([1]);
  });

  it('compares inflected and compound German words', () => {
    expect(targetsOf([section('', 'Beratung Jugendlicher bei der Ausbildungsplatzsuche')])).toEqual([2]);
  });

  it('proposes nothing for what the draft does not speak of', () => {
    const [found] = findCounterparts([section('Gesundheit', 'Ärztinnen sollen Dolmetscher bezahlt bekommen.')], draft);
    expect(found?.target).toBeNull();
    expect(found?.likeness).toBeLessThan(0.35);
  });

  it('takes two parts of one section as its counterparts when they stand together', () => {
    const parts = [
      section('Leitbild', 'Integration ist eine gemeinsame Aufgabe.'),
      section('Sprachförderung', 'Die Stadt fördert Sprachkurse für Erwachsene am Abend.'),
      section('Sprachförderung mit Kinderbetreuung', 'Sprachkurse werden mit Kinderbetreuung angeboten.'),
      section('Arbeit und Ausbildung', 'Jugendliche werden bei der Suche nach einem Ausbildungsplatz beraten.'),
    ];
    expect(targetsOf(parts)).toEqual([0, 1, 1, 2]);
  });

  it('does not give a section away twice to one that stands elsewhere', () => {
    const twice = [...draft, section('Sprachförderung im Betrieb', 'Betriebe fördern Kurse.', '5')];
    expect(targetsOf(twice)).toEqual([0, 1, 2, 3, null]);
  });

  it('lets the number decide between sections that are equally like', () => {
    const twins = [
      section('Übergang', 'Es gilt das alte Recht.', '7'),
      section('Übergang', 'Es gilt das alte Gesetz.', '8'),
    ];
    expect(targetsOf([section('Übergang', 'Es gilt das frühere', '8')], twins)).toEqual([1]);
  });
});

describe('the same wording', () => {
  it('does not look at the number, at line breaks or at marks', () => {
    const one = section('Ziele  der Stadt', 'Die Stadt\nfördert **Kurse**.', '1');
    expect(isSameWording(one, section('Ziele der Stadt', 'Die Stadt fördert Kurse.', '3.2'))).toBe(true);
  });

  it.each([
    ['a word', section('Ziele', 'Die Stadt fördert Sprachkurse.')],
    ['a comma', section('Ziele', 'Die Stadt, fördert Kurse.')],
    ['the heading', section('Zweck', 'Die Stadt fördert Kurse.')],
  ])('sees %s that differs', (_, other) => {
    expect(isSameWording(section('Ziele', 'Die Stadt fördert Kurse.'), other)).toBe(false);
  });
});

describe('whatever the drafts say', () => {
  const words = fc.constantFrom('Stadt', 'fördert', 'Kurse', 'Wohnung', 'Straße', 'und', '§', '2.', 'Ümit', '移民');
  const sections = fc.array(
    fc.record({
      number: fc.option(fc.constantFrom('1', '2', '§ 3')),
      heading: fc.array(words, { maxLength: 3 }).map((list) => list.join(' ')),
      body: fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
    }),
    { maxLength: 12 },
  );

  it('answers each section once, inside the draft, with a likeness from 0 to 1, always the same', () => {
    fc.assert(
      fc.property(sections, sections, (one, other) => {
        const found = findCounterparts(one, other);
        expect(found).toHaveLength(one.length);
        for (const { target, likeness } of found) {
          expect(likeness).toBeGreaterThanOrEqual(0);
          expect(likeness).toBeLessThanOrEqual(1);
          if (target !== null) expect(other[target]).toBeDefined();
        }
        expect(findCounterparts(one, other)).toEqual(found);
      }),
    );
  });

  it('gives every section of a draft laid beside itself a section in its own words', () => {
    fc.assert(
      fc.property(sections, (one) => {
        const found = findCounterparts(one, one);
        expect(new Set(found.map(({ target }) => target)).size).toBe(one.length);
        for (const [index, { target }] of found.entries()) {
          const [own, other] = [one[index], one[target ?? -1]];
          expect(own && other && isSameWording(own, other)).toBe(true);
        }
      }),
    );
  });
});
