import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfMoved } from '../../server/features/documents/section-order.ts';
import { depths, sectionTree, stepsOf } from '../../web/features/documents/section-tree.ts';

interface Placed {
  key: string;
  parentKey: string | null;
}

/** `a`, `a1`, `a2`, `b`, `b1`, `c`: chapters with their sections. */
const text: Placed[] = ['a', 'a1', 'a2', 'b', 'b1', 'c'].map((key) => ({
  key,
  parentKey: key.length === 1 ? null : key.slice(0, 1),
}));

/** Carries a step out as the server does. */
function moved(sections: Placed[], key: string, afterKey: string | null): Placed[] {
  const place = placeOfMoved(sections, key, afterKey);
  if (place === null) throw new Error(`${key} cannot stand after ${afterKey}.`);
  const from = sections.findIndex((section) => section.key === key);
  let end = from + 1;
  const inside = new Set([key]);
  for (; inside.has(sections[end]?.parentKey ?? ''); end++) inside.add(sections[end]?.key ?? '');
  const subtree = sections
    .slice(from, end)
    .map((section, index) => (index === 0 ? { ...section, parentKey: place.parentKey } : section));
  const rest = [...sections.slice(0, from), ...sections.slice(end)];
  return [...rest.slice(0, place.at), ...subtree, ...rest.slice(place.at)];
}

const order = (sections: Placed[]) => sections.map(({ key }) => key).join(' ');

describe('one step of a section', () => {
  it('goes past the neighbour with all that stands under it', () => {
    expect(order(moved(text, 'b', stepsOf(text, 'b').up ?? null))).toBe('b b1 a a1 a2 c');
    expect(order(moved(text, 'a', stepsOf(text, 'a').down ?? null))).toBe('b b1 a a1 a2 c');
    expect(order(moved(text, 'c', stepsOf(text, 'c').up ?? null))).toBe('a a1 a2 c b b1');
  });

  it('stays within the chapter as long as it can, then goes to the next', () => {
    expect(order(moved(text, 'a2', stepsOf(text, 'a2').up ?? null))).toBe('a a2 a1 b b1 c');
    const under = moved(text, 'a2', stepsOf(text, 'a2').down ?? null);
    expect(order(under)).toBe('a a1 b a2 b1 c');
    expect(under.find(({ key }) => key === 'a2')?.parentKey).toBe('b');
    const back = moved(text, 'b1', stepsOf(text, 'b1').up ?? null);
    expect(order(back)).toBe('a a1 a2 b1 b c');
    expect(back.find(({ key }) => key === 'b1')?.parentKey).toBe('a');
  });

  it('ends at the beginning and at the end of the text', () => {
    expect(stepsOf(text, 'a').up).toBeUndefined();
    expect(stepsOf(text, 'a1').up).toBeUndefined();
    expect(stepsOf(text, 'c').down).toBeUndefined();
  });

  it('is possible for the server and changes the order, wherever it is offered', () => {
    const step = fc.tuple(fc.constantFrom(...text.map(({ key }) => key)), fc.boolean());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let sections = text;
        for (const [key, isUp] of steps) {
          const { up, down } = stepsOf(sections, key);
          const afterKey = isUp ? up : down;
          if (afterKey === undefined) continue;
          const next = moved(sections, key, afterKey);
          expect(next).not.toEqual(sections);
          sections = next;
        }
        expect(sections.map(({ key }) => key).toSorted()).toEqual(text.map(({ key }) => key).toSorted());
      }),
    );
  });
});

describe('the tree of sections', () => {
  it('holds every section under its parent, and how deep it stands', () => {
    const tree = sectionTree(text);
    expect(tree.map(({ section, children }) => [section.key, children.length])).toEqual([
      ['a', 2],
      ['b', 1],
      ['c', 0],
    ]);
    expect(depths(text).get('a1')).toBe(1);
  });
});
