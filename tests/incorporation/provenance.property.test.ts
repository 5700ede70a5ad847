import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutUnits } from '../../server/features/documents/index.ts';
import { coverChanges } from '../../server/features/incorporation/judge-version.ts';
import { isEditorial } from '../../shared/text/editorial.ts';
import type { ChangeLink } from '../../shared/text/silent-changes.ts';
import { unitOrigins } from '../../shared/text/unit-origins.ts';

const words = [
  'Kurse',
  'Beratung',
  'Vereine',
  'Familien',
  'Schule',
  'Arbeit',
  'Wohnung',
  'Sprache',
  'heute',
  'gemeinsam',
  'kostenlos',
  'abends',
];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 7 })
  .map((list) => `Wir sehen ${list.join(' ')}.`);
const keys = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'];
const text = fc.array(fc.array(sentence, { maxLength: 6 }), { minLength: 3, maxLength: 3 });

type Edit = { kind: 'insert' | 'delete' | 'change' | 'move'; section: number; at: number; to: number; words: string };
const edit = fc.record<Edit>({
  kind: fc.constantFrom('insert', 'delete', 'change', 'move'),
  section: fc.nat(2),
  at: fc.nat(5),
  to: fc.nat(2),
  words: sentence,
});

/** Carries edits out one after the other. */
function edited(sections: string[][], edits: Edit[]): string[][] {
  const copy = sections.map((sentences) => [...sentences]);
  for (const { kind, section, at, to, words: fresh } of edits) {
    const here = copy[section] ?? [];
    const index = here.length === 0 ? 0 : at % here.length;
    if (kind === 'insert') here.splice(index, 0, fresh);
    else if (kind === 'delete') here.splice(index, 1);
    else if (kind === 'change' && here[index]) here[index] = here[index].replace(/\S+\.$/, 'verändert.');
    else if (kind === 'move') copy[to]?.push(...here.splice(index, 1));
  }
  return copy;
}

const unitsOf = (sections: string[][]) =>
  cutUnits(sections.map((sentences, index) => ({ key: keys[index] ?? '', heading: '', body: sentences.join(' ') })));

describe('after any sequence of edits', () => {
  it('every sentence stands as before, has a reason, or is listed as silent, and none of them twice (R7)', () => {
    const link = fc.record({ at: fc.nat(20), isEditorial: fc.boolean() });
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 12 }), fc.array(link, { maxLength: 8 }), (before, edits, picks) => {
        const oldUnits = unitsOf(before);
        const units = unitsOf(edited(before, edits));
        const origins = unitOrigins(oldUnits, units);
        const linkAt = (at: number, id: number): ChangeLink => {
          const target = units.length > 0 ? units[at % units.length] : undefined;
          const place = { kind: 'source' as const, id: String(id), sectionKey: target?.sectionKey ?? 'aaaaaaaa' };
          return { ...place, change: 'changed', before: '', after: target?.text ?? '' };
        };
        const links = picks.flatMap(({ at, isEditorial }, id) => (isEditorial ? [] : linkAt(at, id)));
        const editorial = picks.flatMap(({ at, isEditorial }, id) => (isEditorial ? linkAt(at, id) : []));
        const { silent, covered } = coverChanges(oldUnits, units, origins, links, editorial);

        const judged = [...silent, ...covered.map(({ change }) => change)];
        const present = judged.filter(({ change }) => change !== 'deleted').map(({ unit }) => unit);
        const gone = judged.filter(({ change }) => change === 'deleted').map(({ unit }) => unit);
        expect(new Set(present).size).toBe(present.length);
        for (const [index, { origin, predecessors }] of origins.origins.entries()) {
          if (origin === 'same') expect(units[index]?.text).toBe(oldUnits[predecessors[0] ?? -1]?.text);
          else expect(present).toContain(index);
        }
        const spelled = covered.filter(({ link: { id } }) => editorial.some((source) => source.id === id));
        for (const { change } of spelled) expect(isEditorial(change.before ?? '', change.after ?? '')).toBe(true);
        const continued = new Set(origins.origins.flatMap(({ predecessors }) => predecessors));
        for (const index of oldUnits.keys()) expect(continued.has(index) || gone.includes(index)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
