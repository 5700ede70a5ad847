import { describe, expect, it } from 'vitest';
import { findQuote } from '../../shared/text/quotes.ts';
import { placeQuote, quoteMarked } from '../../web/features/positions/passages.ts';

const plain =
  'Sprachkurse finden vormittags statt.[1] Sie sind kostenlos.\nBeratung findet abends statt. Sie ist kostenlos.\n[1] Nach dem KGSt-Handbuch.';

/** Marks `selected` where it stands for the `nth` time in what a browser shows. */
function mark(rendered: string, selected: string, nth = 1) {
  let at = -1;
  for (let count = 0; count < nth; count++) at = rendered.indexOf(selected, at + 1);
  if (at === -1) throw new Error(`„${selected}“ is not in the rendering.`);
  return { selected, before: rendered.slice(0, at), after: rendered.slice(at + selected.length) };
}

describe('a marked passage becomes a quote of the stored plain text', () => {
  it('although the rendering breaks lines, pads tables and writes footnote marks without brackets', () => {
    const rendered =
      '\nSprachkurse finden\n  vormittags statt.1 Sie sind kostenlos.\n\n\nBeratung findet abends statt.';
    const quote = quoteMarked(plain, mark(rendered, 'vormittags statt.1 Sie sind'));
    expect(quote?.exact).toBe('vormittags statt.[1] Sie sind');
    expect(quote?.prefix).toBe('Sprachkurse finden ');
  });

  it('across paragraphs', () => {
    const quote = quoteMarked(plain, mark(plain.replaceAll('\n', ''), 'kostenlos.Beratung'));
    expect(quote?.exact).toBe('kostenlos.\nBeratung');
  });

  it('and the very one of several equal passages', () => {
    const second = quoteMarked(plain, mark(plain, 'kostenlos', 2));
    expect(second && findQuote(plain, second)?.start).toBe(plain.lastIndexOf('kostenlos'));
  });

  it('of whole words, when a finger stopped inside one', () => {
    expect(quoteMarked(plain, mark(plain, 'atung findet ab'))?.exact).toBe('Beratung findet abends');
  });

  it('counted in code points, whatever stands before it', () => {
    const text = '𝔄𝔅 und 𝔄𝔅 sind alt.';
    const quote = quoteMarked(text, mark(text, '𝔄𝔅 sind'));
    expect(quote).toEqual({ exact: '𝔄𝔅 sind', prefix: '𝔄𝔅 und ', suffix: ' alt.' });
  });

  it('or is refused when nothing tells equal passages apart', () => {
    expect(quoteMarked('Ja. Nein. Ja.', { selected: 'Ja', before: '', after: '' })).toBeNull();
  });

  it('or is refused when the words stand only in the rendering', () => {
    expect(quoteMarked(plain, mark('Fußnoten Nach dem', 'Fußnoten Nach'))).toBeNull();
    expect(quoteMarked(plain, { selected: ' \n', before: '', after: '' })).toBeNull();
  });

  it('or is refused when it is longer than a quote may be', () => {
    const long = 'Wort '.repeat(900).trim();
    expect(quoteMarked(long, mark(long, long))).toBeNull();
  });
});

describe('a quote is found in the text nodes of a rendering', () => {
  const texts = [
    'Sprachkurse ',
    'finden',
    ' vormittags statt.',
    '1',
    ' Sie sind kostenlos.',
    '\n',
    'Sie ist kostenlos.',
  ];
  const at = ({ text, offset }: { text: number; offset: number }) => (texts[text] ?? '').slice(offset);

  it('from its first letter to behind its last, across nodes', () => {
    const place = placeQuote(texts, {
      exact: 'finden vormittags statt.[1] Sie',
      prefix: 'Sprachkurse ',
      suffix: ' sind',
    });
    expect(place && at(place.from)).toBe('finden');
    expect(place && at(place.to)).toBe(' sind kostenlos.');
  });

  it('by its surroundings when the words stand there twice', () => {
    const place = placeQuote(texts, { exact: 'kostenlos', prefix: 'Sie ist ', suffix: '.' });
    expect(place?.from).toEqual({ text: 6, offset: 8 });
  });

  it('or not at all', () => {
    expect(placeQuote(texts, { exact: 'kostenpflichtig', prefix: '', suffix: '' })).toBeNull();
  });
});
