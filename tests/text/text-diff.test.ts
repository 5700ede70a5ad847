import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SectionWords, textDiff } from '../../shared/text/text-diff.ts';
import { lettersOf, paragraph, typed } from './german-text.ts';

const a = 'Die Stadt lädt jedes Jahr alle Vereine und Beiräte zu einer Konferenz ein.';
const b = 'Sprachkurse werden in allen Stadtteilen angeboten, auch abends.';
const c = 'Die Beratungsstelle arbeitet mit der Ausländerbehörde zusammen.';

const section = (key: string, ...paragraphs: string[]): SectionWords => ({ key, text: paragraphs.join('\n') });

/** `[-deleted-]`, `{+inserted+}`, and for a move its number alone at both places. */
const show = (parts: readonly { kind: string; text: string; move?: number | undefined }[] = []) =>
  parts
    .map(({ kind, text, move }) => {
      if (move !== undefined) return kind === 'deleted' ? `(${move}↗)` : `(↘${move})`;
      return kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`;
    })
    .join('');

describe('the difference of two texts', () => {
  it('shows a paragraph that went to another section as a move, with the words changed in it', () => {
    const changed = 'Die Landeshauptstadt lädt alle zwei Jahre alle Vereine und Beiräte zu einer Konferenz ein.';
    const { parts, moves } = textDiff(
      [section('one', a, b), section('two', c)],
      [section('one', b), section('two', c, changed)],
    );
    expect(show(parts.get('one'))).toBe(`(1↗)${b}`);
    expect(show(parts.get('two'))).toBe(`${c}{+\n+}(↘1)`);
    expect(moves).toMatchObject([{ fromKey: 'one', toKey: 'two' }]);
    expect(show(moves[0]?.parts)).toBe(
      'Die [-Stadt-]{+Landeshauptstadt+} lädt [-jedes Jahr-]{+alle zwei Jahre+} alle Vereine und Beiräte zu einer Konferenz ein.',
    );
  });

  it('shows paragraphs that changed places as one move, and one rewritten in its place as no move', () => {
    const swapped = textDiff([section('one', a, b, c)], [section('one', a, c, b)]);
    expect(swapped.moves).toHaveLength(1);
    expect(swapped.moves[0]?.parts).toMatchObject([{ kind: 'same' }]);
    const rewritten = textDiff([section('one', a, b)], [section('one', a, b.replace('abends', 'am Wochenende'))]);
    expect(rewritten.moves).toEqual([]);
    expect(show(rewritten.parts.get('one'))).toContain('auch [-abends-]{+am Wochenende+}.');
  });

  it('follows a paragraph out of a section that went out and into one that is new', () => {
    const { parts, moves } = textDiff(
      [section('gone', c), section('stays', a)],
      [section('stays', a), section('new', c)],
    );
    expect(moves).toMatchObject([{ fromKey: 'gone', toKey: 'new', parts: [{ kind: 'same', text: c }] }]);
    expect([...parts].map(([key, list]) => [key, show(list)])).toEqual([
      ['gone', '(1↗)'],
      ['stays', a],
      ['new', '(↘1)'],
    ]);
  });

  it('takes neither a copy nor a common short line for a move', () => {
    expect(textDiff([section('one', a)], [section('one', a), section('two', a)]).moves).toEqual([]);
    expect(textDiff([section('one', 'Ja', a)], [section('one', a), section('two', 'Ja')]).moves).toEqual([]);
  });

  const text = fc.oneof(
    { weight: 3, arbitrary: fc.array(paragraph, { maxLength: 4 }).map((list) => list.join('\n')) },
    typed,
  );
  const keys = ['one', 'two', 'three'];
  const texts = fc
    .tuple(fc.shuffledSubarray(keys), fc.array(text, { minLength: 3, maxLength: 3 }))
    .map(([chosen, list]) => chosen.map((key, index) => ({ key, text: list[index] ?? '' })));
  /** The paragraphs of a text dealt out anew, some rewritten. */
  const rewritten = texts.chain((before) =>
    fc
      .tuple(fc.infiniteStream(fc.nat(5)), fc.shuffledSubarray(before.flatMap(({ text: words }) => words.split('\n'))))
      .map(([numbers, lines]) => {
        const dealt = new Map<string, string[]>(keys.map((key) => [key, []]));
        for (const line of lines) {
          const { value } = numbers.next();
          const words = value > 3 ? line.replace('Stadt', 'Landeshauptstadt').replace(/ \S+/, '') : line;
          dealt.get(keys[value % 3] ?? '')?.push(words);
        }
        return { before, after: [...dealt].map(([key, list]) => ({ key, text: list.join('\n') })) };
      }),
  );
  const pair = fc.oneof(rewritten, fc.record({ before: texts, after: texts }));
  const joined = (parts: readonly { kind: string; text: string }[], hidden: string) =>
    parts
      .filter(({ kind }) => kind !== hidden)
      .map((part) => part.text)
      .join('');

  it('gives back both texts exactly, and every move is once where it stood and once where it stands', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const { parts, moves } = textDiff(before, after);
        for (const key of keys) {
          const of = (sections: readonly SectionWords[]) => sections.find((one) => one.key === key)?.text ?? '';
          expect(joined(parts.get(key) ?? [], 'deleted')).toBe(of(after));
          expect(joined(parts.get(key) ?? [], 'inserted')).toBe(of(before));
        }
        for (const { move, fromKey, toKey, parts: changes } of moves) {
          const at = (kind: string) =>
            [...parts].flatMap(([key, list]) =>
              list.filter((part) => part.move === move && part.kind === kind).map((part) => [key, part.text.trimEnd()]),
            );
          expect(at('deleted')).toEqual([[fromKey, joined(changes, 'inserted')]]);
          expect(at('inserted')).toEqual([[toKey, joined(changes, 'deleted')]]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('counts every word of both texts once: as same, changed, deleted, inserted or moved', () => {
    fc.assert(
      fc.property(rewritten, ({ before, after }) => {
        const { parts, moves } = textDiff(before, after);
        const shown = [
          ...[...parts.values()].flat().filter(({ move }) => move === undefined),
          ...moves.flatMap((move) => move.parts),
        ];
        const words = (sections: readonly SectionWords[]) =>
          sections.reduce((sum, one) => sum + lettersOf(one.text).join('').length, 0);
        const count = (hidden: string) =>
          shown
            .filter(({ kind }) => kind !== hidden)
            .reduce((sum, part) => sum + lettersOf(part.text).join('').length, 0);
        expect(count('deleted')).toBe(words(after));
        expect(count('inserted')).toBe(words(before));
      }),
      { numRuns: 200 },
    );
  });
});
