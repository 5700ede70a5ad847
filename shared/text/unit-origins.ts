import { alignEqual, type Pair, pairByOccurrence } from './align.ts';
import { pairChanged } from './changed-units.ts';
import { groupBy } from './group-by.ts';
import { collapse } from './inline.ts';
import type { UnitKind } from './sentences.ts';

/** A unit of a version with the key of its section, in document order. */
export type PlacedUnit = { id?: string | undefined; sectionKey: string; kind: UnitKind; text: string };

/** `predecessors` are indexes into the old units, ascending; empty only for `new`. */
export type UnitOrigin = { origin: 'same' | 'moved' | 'changed' | 'new'; predecessors: number[] };

/** One origin for each new unit, and the indexes of the old units that no new unit continues. */
export type UnitOrigins = { origins: UnitOrigin[]; deleted: number[] };

/**
 * Where each unit of a new version comes from (R7). A sentence that stands word for word in both versions is `same` (same section,
 * order kept) or `moved` (another section or another order), never new or changed; white space does not count. Repeated sentences
 * are aligned by order and neighbourhood; a further copy of a sentence is `moved` from the first. The rest is `changed` from what
 * it resembles (see `pairChanged`) or `new`.
 */
export function unitOrigins(oldUnits: readonly PlacedUnit[], newUnits: readonly PlacedUnit[]): UnitOrigins {
  const oldTexts = oldUnits.map((unit) => collapse(unit.text));
  const newTexts = newUnits.map((unit) => collapse(unit.text));
  const origins: (UnitOrigin | undefined)[] = newUnits.map(() => undefined);
  const isContinued: boolean[] = oldUnits.map(() => false);

  const settle = (
    origin: 'same' | 'moved',
    old: readonly number[],
    young: readonly number[],
    align: typeof alignEqual,
  ) => {
    const pairs: Pair[] = align(pick(oldTexts, old), pick(newTexts, young));
    for (const [a, b] of pairs) {
      const predecessor = old[a] ?? -1;
      origins[young[b] ?? -1] = { origin, predecessors: [predecessor] };
      isContinued[predecessor] = true;
    }
  };
  const freeOld = (indexes: Iterable<number>) => [...indexes].filter((index) => !isContinued[index]);
  const freeNew = (indexes: Iterable<number>) => [...indexes].filter((index) => !origins[index]);

  const oldSections = groupBy(oldUnits.keys(), (index) => oldUnits[index]?.sectionKey);
  const newSections = groupBy(newUnits.keys(), (index) => newUnits[index]?.sectionKey);
  for (const [key, young] of newSections) {
    const old = oldSections.get(key);
    if (old) settle('same', old, young, alignEqual);
  }
  for (const [key, young] of newSections) {
    const old = oldSections.get(key);
    if (old) settle('moved', freeOld(old), freeNew(young), pairByOccurrence);
  }
  settle('moved', freeOld(oldUnits.keys()), freeNew(newUnits.keys()), alignEqual);
  settle('moved', freeOld(oldUnits.keys()), freeNew(newUnits.keys()), pairByOccurrence);
  const firstCopy = new Map([...oldTexts.entries()].reverse().map(([index, text]) => [text, index]));
  for (const young of freeNew(newUnits.keys())) {
    const old = firstCopy.get(newTexts[young] ?? '');
    if (old !== undefined) origins[young] = { origin: 'moved', predecessors: [old] };
  }

  const settled = origins.map((origin) => origin?.predecessors[0] ?? -1);
  const changed = pairChanged(place(oldUnits, oldTexts), place(newUnits, newTexts), settled, isContinued);
  for (const [young, predecessors] of changed) {
    origins[young] = { origin: 'changed', predecessors };
    for (const old of predecessors) isContinued[old] = true;
  }
  return {
    origins: origins.map((origin) => origin ?? { origin: 'new', predecessors: [] }),
    deleted: freeOld(oldUnits.keys()),
  };
}

const pick = (texts: readonly string[], indexes: readonly number[]): string[] =>
  indexes.map((index) => texts[index] ?? '');

const place = (units: readonly PlacedUnit[], texts: readonly string[]) =>
  units.map(({ sectionKey }, index) => ({ sectionKey, text: texts[index] ?? '' }));
