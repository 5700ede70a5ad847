import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, makeQuote } from '../../shared/text/quotes.ts';
import { type Anchor, reAnchor } from '../../shared/text/re-anchor.ts';
import { type PlainSection, readText } from '../../shared/text/read-text.ts';

const old: PlainSection[] = [
  {
    key: 'kurse',
    plainText:
      'Die Stadt fördert Sprachkurse in allen Stadtteilen.\nKinderbetreuung wird während der Kurse angeboten. Die Teilnahme ist freiwillig.',
  },
  {
    key: 'rat',
    plainText:
      'Der Beirat berät den Stadtrat in allen Fragen der Zuwanderung. Er tagt viermal im Jahr öffentlich. Die Stadt fördert seine Arbeit.',
  },
];

function anchorOn(sectionKey: string, exact: string): Anchor {
  const plain = old.find(({ key }) => key === sectionKey)?.plainText ?? '';
  const start = plain.indexOf(exact);
  return { sectionKey, quote: makeQuote(plain, start, start + exact.length) };
}

const look = (anchor: Anchor, young: readonly PlainSection[]) => {
  const { result, sectionKey, quote } = reAnchor(anchor, readText(old), readText(young));
  return [result, sectionKey, quote?.exact ?? null];
};
const withText = (key: string, plainText: string) =>
  old.map((section) => (section.key === key ? { key, plainText } : section));

describe('a passage in a later text', () => {
  const care = 'Kinderbetreuung wird während der Kurse angeboten.';

  it('is found where it stood, also behind a new sentence', () => {
    const young = withText('kurse', `Neu ist dieser Satz. ${old[0]?.plainText}`);
    expect(look(anchorOn('kurse', care), young)).toEqual(['found', 'kurse', care]);
  });

  it('is moved when its words stand in another section, and only there', () => {
    const [kurse, rat] = old;
    const young = [
      { key: 'kurse', plainText: kurse?.plainText.replace(` ${care}`, '').replace(care, '') ?? '' },
      { key: 'rat', plainText: `${rat?.plainText} ${care}` },
    ];
    expect(look(anchorOn('kurse', care), young)).toEqual(['moved', 'rat', care]);
    const twice = [...young, { key: 'neu', plainText: care }];
    expect(look(anchorOn('kurse', care), twice)).toEqual(['gone', null, null]);
  });

  it('is changed when other words say the same between the same neighbours', () => {
    const now = 'Eine Betreuung der Kinder wird während aller Kurse kostenlos angeboten.';
    const young = withText('kurse', old[0]?.plainText.replace(care, now) ?? '');
    expect(look(anchorOn('kurse', care), young)).toEqual(['changed', 'kurse', now]);
  });

  it('comes back word for word once a version stood without it, and in no other words', () => {
    const now = 'Eine Betreuung der Kinder wird während aller Kurse kostenlos angeboten.';
    const anchor = { ...anchorOn('kurse', care), wasGone: true };
    expect(look(anchor, withText('kurse', old[0]?.plainText.replace(care, now) ?? ''))).toEqual(['gone', null, null]);
    expect(look(anchor, old)).toEqual(['found', 'kurse', care]);
  });

  it('is changed when it was carried into another section and reworded a little', () => {
    const now = 'Er tagt sechsmal im Jahr öffentlich.';
    const rat = old[1]?.plainText.replace('Er tagt viermal im Jahr öffentlich. ', '') ?? '';
    const young = [
      old[0] ?? { key: '', plainText: '' },
      { key: 'rat', plainText: rat },
      { key: 'tage', plainText: now },
    ];
    expect(look(anchorOn('rat', 'Er tagt viermal im Jahr öffentlich.'), young)).toEqual(['changed', 'tage', now]);
  });

  it('is gone when it was cut out, though a sentence like it stood beside it all the time', () => {
    const young = withText('kurse', 'Kinderbetreuung wird während der Kurse angeboten. Die Teilnahme ist freiwillig.');
    expect(look(anchorOn('kurse', 'Die Stadt fördert Sprachkurse in allen Stadtteilen.'), young)).toEqual([
      'gone',
      null,
      null,
    ]);
  });

  it('is gone in a text that was written anew', () => {
    const young = [
      {
        key: 'kurse',
        plainText: 'Wer neu ankommt, lernt die Sprache kostenfrei und wohnortnah; für die Jüngsten ist gesorgt.',
      },
      { key: 'rat', plainText: 'Ein gewähltes Gremium vertritt Zugewanderte gegenüber Politik und Verwaltung.' },
    ];
    for (const [key, sentence] of [
      ['kurse', care],
      ['kurse', 'Die Teilnahme ist freiwillig.'],
      ['rat', 'Der Beirat berät den Stadtrat in allen Fragen der Zuwanderung.'],
    ] as const) {
      expect(look(anchorOn(key, sentence), young)).toEqual(['gone', null, null]);
    }
  });

  it('that stood twice is told apart by its context, or is gone', () => {
    const twice = [{ key: 'a', plainText: 'Eins. Das gilt auch hier. Zwei. Das gilt auch hier. Drei.' }];
    const second = { sectionKey: 'a', quote: makeQuote(twice[0]?.plainText ?? '', 32, 52) };
    expect(second.quote.exact).toBe('Das gilt auch hier. ');
    const first = [{ key: 'a', plainText: 'Eins. Das gilt auch hier. Ganz anderes steht nun da.' }];
    expect(reAnchor(second, readText(twice), readText(first)).result).toBe('gone');
    expect(reAnchor(second, readText(twice), readText(twice)).quote).toEqual(second.quote);
  });

  it('that is a whole section is found, changed or gone with it', () => {
    const whole = { sectionKey: 'rat', quote: null };
    expect(look(whole, old)).toEqual(['found', 'rat', null]);
    expect(look(whole, withText('rat', 'Der Beirat tagt.'))).toEqual(['changed', 'rat', null]);
    expect(look(whole, old.slice(0, 1))).toEqual(['gone', null, null]);
  });

  it('always stands where it is said to stand, word for word, and “found” never in other words', () => {
    const words = [
      'Kurse',
      'Beirat',
      'Stadt',
      'fördert',
      'tagt',
      'öffentlich',
      'und',
      'die',
      'Teilnahme',
      'frei',
      '😀',
    ];
    const sentence = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 })
      .map((part) => `${part.join(' ')}.`);
    const text = fc.array(fc.array(sentence, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, after, section, place) => {
        const sections = (sentences: string[][]) =>
          sentences.map((part, index) => ({ key: `k${index}`, plainText: part.join(' ') }));
        const from = section % before.length;
        const chosen = before[from] ?? [];
        const at = place % chosen.length;
        const plain = chosen.join(' ');
        const start = [...chosen.slice(0, at).join(' ')].length + (at > 0 ? 1 : 0);
        const quote = makeQuote(plain, start, start + [...(chosen[at] ?? '')].length);
        const young = sections(after);
        const found = reAnchor({ sectionKey: `k${from}`, quote }, readText(sections(before)), readText(young));
        if (found.result === 'gone') return found.sectionKey === null && found.quote === null;
        const now = young.find(({ key }) => key === found.sectionKey);
        if (!now || !found.quote || !findQuote(now.plainText, found.quote)) return false;
        const isSame = found.quote.exact === quote.exact;
        return found.result === 'found' || found.result === 'moved' ? isSame : true;
      }),
      { numRuns: 500 },
    );
  });
});
