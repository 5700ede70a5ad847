import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlacedUnit, unitOrigins } from '../../shared/text/unit-origins.ts';
import { sentence } from './german-text.ts';

const units = (...list: [sectionKey: string, text: string][]): PlacedUnit[] =>
  list.map(([sectionKey, text]) => ({ sectionKey, text, kind: 'sentence' }));

/** "same 0", "changed 1+2", "new", and the deleted ones. */
const trace = (before: PlacedUnit[], after: PlacedUnit[]) => {
  const { origins, deleted } = unitOrigins(before, after);
  return [origins.map(({ origin, predecessors }) => [origin, predecessors.join('+')].join(' ').trim()), deleted];
};

const language = 'Die Stadt baut das Angebot an Sprachkursen aus.';
const work = 'Betriebe und Kammern beraten über Anerkennung von Abschlüssen.';
const home = 'Wohnungen werden ohne Ansehen der Herkunft vergeben.';

describe('the origin of a sentence', () => {
  it('is the same sentence of the same section, wherever lines were wrapped', () => {
    expect(
      trace(
        units(['a', language], ['a', work]),
        units(['a', 'Neu ist dies.'], ['a', language.replace(' baut ', '\n  baut ')], ['a', work]),
      ),
    ).toEqual([['new', 'same 0', 'same 1'], []]);
  });

  it('is moved from another section or from another place in it', () => {
    expect(
      trace(units(['a', language], ['a', work], ['b', home]), units(['b', home], ['b', language], ['a', work])),
    ).toEqual([['same 2', 'moved 0', 'same 1'], []]);
    expect(
      trace(units(['a', language], ['a', work], ['a', home]), units(['a', home], ['a', language], ['a', work])),
    ).toEqual([['moved 2', 'same 0', 'same 1'], []]);
  });

  it('stays the same when whole sections change places', () => {
    expect(trace(units(['a', language], ['b', work]), units(['b', work], ['a', language]))).toEqual([
      ['same 1', 'same 0'],
      [],
    ]);
  });

  it('is changed from the sentence it resembles', () => {
    expect(
      trace(units(['a', language], ['a', work]), units(['a', language.replace('aus', 'jährlich aus')], ['a', work])),
    ).toEqual([['changed 0', 'same 1'], []]);
  });

  it('is new where nothing resembles it, and what nothing continues is deleted', () => {
    expect(trace(units(['a', language]), units(['a', home]))).toEqual([['new'], [0]]);
  });

  it('is changed from several sentences that became one', () => {
    const joined =
      'Die Stadt baut das Angebot an Sprachkursen aus, und Betriebe und Kammern beraten über Anerkennung von Abschlüssen.';
    expect(trace(units(['a', language], ['a', work]), units(['a', joined]))).toEqual([['changed 0+1'], []]);
  });

  it('is one sentence for all that it was split into', () => {
    const joined =
      'Die Stadt baut das Angebot an Sprachkursen aus, und Betriebe und Kammern beraten über Anerkennung von Abschlüssen.';
    expect(trace(units(['a', joined], ['a', home]), units(['a', language], ['a', work], ['a', home]))).toEqual([
      ['changed 0', 'changed 0', 'same 1'],
      [],
    ]);
  });

  it('of repeated sentences follows their order and neighbours', () => {
    const gone = '(weggefallen)';
    expect(
      trace(
        units(['a', language], ['a', gone], ['a', work], ['a', gone]),
        units(['a', language], ['a', work], ['a', gone]),
      ),
    ).toEqual([['same 0', 'same 2', 'same 3'], [1]]);
    expect(
      trace(
        units(['a', gone], ['a', work], ['a', language]),
        units(['a', gone], ['a', home], ['a', gone], ['a', work], ['a', language]),
      ),
    ).toEqual([['moved 0', 'new', 'same 0', 'same 1', 'same 2'], []]);
  });

  it('does not depend on the kind: a sentence that became a list item is the same', () => {
    const [before, after] = [
      units(['a', language]),
      units(['a', language]).map((unit) => ({ ...unit, kind: 'item' as const })),
    ];
    expect(trace(before, after)).toEqual([['same 0'], []]);
  });

  it('is moved and changed across sections only if most of the words agree', () => {
    expect(
      trace(units(['a', language], ['b', home]), units(['b', home], ['b', language.replace('aus', 'weiter aus')])),
    ).toEqual([['same 1', 'changed 0'], []]);
    expect(
      trace(
        units(['a', language], ['c', work], ['b', home]),
        units(['c', work], ['b', home], ['b', 'Die Stadt baut das Freibad um.']),
      ),
    ).toEqual([['same 1', 'same 2', 'new'], [0]]);
  });
});

const placed = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), sentence), { maxLength: 12 })
  .map((list) => units(...list));
const edited = fc
  .tuple(placed, placed, fc.infiniteStream(fc.nat(5)))
  .map(([old, added, choices]): [PlacedUnit[], PlacedUnit[]] => {
    const after = [...old, ...added].flatMap((unit): PlacedUnit[] => {
      const choice = choices.next().value ?? 0;
      if (choice === 0) return [];
      if (choice === 1) return [{ ...unit, sectionKey: 'b' }];
      if (choice === 2) return [{ ...unit, text: `${unit.text} Und mehr.` }];
      return [unit];
    });
    return [old, after.sort((one, other) => one.sectionKey.localeCompare(other.sectionKey))];
  });

describe('origins of any two versions', () => {
  it('never call a sentence new or changed that stands word for word in both', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const texts = new Set(before.map(({ text }) => text));
        unitOrigins(before, after).origins.forEach(({ origin, predecessors }, index) => {
          const text = after[index]?.text ?? '';
          expect(['same', 'moved'].includes(origin)).toBe(texts.has(text));
          if (texts.has(text)) expect(before[predecessors[0] ?? -1]?.text).toBe(text);
          if (origin === 'same') expect(before[predecessors[0] ?? -1]?.sectionKey).toBe(after[index]?.sectionKey);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('name for every old sentence what continues it or that it was deleted', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const { origins, deleted } = unitOrigins(before, after);
        const continued = new Set(origins.flatMap(({ predecessors }) => predecessors));
        expect(before.map((_, index) => continued.has(index) !== deleted.includes(index))).toEqual(
          before.map(() => true),
        );
        for (const { origin, predecessors } of origins) expect(predecessors.length === 0).toBe(origin === 'new');
      }),
    );
  });

  it('keep the order of all sentences they call the same within a section', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const last = new Map<string, number>();
        unitOrigins(before, after).origins.forEach(({ origin, predecessors }, index) => {
          if (origin !== 'same') return;
          const key = after[index]?.sectionKey ?? '';
          expect(predecessors[0]).toBeGreaterThan(last.get(key) ?? -1);
          last.set(key, predecessors[0] ?? -1);
        });
      }),
    );
  });

  it('are all the same for an equal version', () => {
    fc.assert(
      fc.property(placed, (list) => {
        expect(unitOrigins(list, list)).toEqual({
          origins: list.map((_, index) => ({ origin: 'same', predecessors: [index] })),
          deleted: [],
        });
      }),
    );
  });

  const count = 10_000;
  const text = (index: number, seed: number) =>
    `Satz ${index} über ${(index * 7919 + seed) % 997} Fragen der Stadt und ${(index * 104_729 + seed) % 613} Antworten des Rates.`;
  const version = (seed: number, section: (index: number) => string, textOf = text): PlacedUnit[] =>
    Array.from({ length: count }, (_, index) => ({
      sectionKey: section(index),
      kind: 'sentence',
      text: textOf(index, seed),
    }));
  const few = (index: number) => `s${Math.floor(index / 40)}`;
  const one = () => 's';
  it.each([
    [
      'one word in ten sentences changed',
      version(0, few),
      version(0, few, (index) => text(index, index % 10 === 0 ? 1 : 0)),
    ],
    ['every sentence changed', version(0, few), version(1, few)],
    ['every sentence changed in one section', version(0, one), version(1, one)],
    ['everything moved', version(0, one), version(0, one).reverse()],
    ['one sentence repeated', version(0, one, () => '(weggefallen)'), version(0, one, () => '(weggefallen)')],
    [
      'ten sentences repeated',
      version(0, one, (index) => `Satz ${index % 10}.`),
      version(0, one, (index) => `Satz ${(index + 3) % 10}.`),
    ],
    ['nothing in common', version(0, one), version(0, one, (index) => `Anderes${index} steht${index} hier${index}.`)],
  ])('of 10,000 sentences each are all found: %s', (_, before, after) => {
    expect(unitOrigins(before, after).origins).toHaveLength(count);
  });
});
