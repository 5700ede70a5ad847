import { groupBy } from './group-by.ts';
import { pairsByRareWords } from './rare-words.ts';
import { addParts } from './unit-parts.ts';
import { type Bag, bagOf, similarity, wordsOf } from './words.ts';

type Unit = { sectionKey: string; text: string };
type Scored = { old: number; young: number; score: number };
type Compare = (old: number, young: number) => void;

/** Least share of common words (Dice) of a changed unit and its predecessor in the same section or beside the same neighbour. */
const leastSimilarity = 0.5;
/** Elsewhere in the document more must agree before a unit counts as moved and changed. */
const leastSimilarityElsewhere = 0.75;
/** Above this many pairs in a section only units that share a rare word are compared. */
const mostComparisons = 1_000;

/**
 * Pairs units that stand word for word only in one version: new index → old indexes it was changed from.
 * `settled` names for each new unit the old one it continues unchanged, or -1; `isContinued` marks those old units.
 * The most similar pairs are taken first, each unit once: at least half of the words common in the same section or beside the same
 * unchanged neighbour; if none is there, three quarters elsewhere. Then parts of split and merged units are added (`addParts`).
 */
export function pairChanged(
  oldUnits: readonly Unit[],
  newUnits: readonly Unit[],
  settled: readonly number[],
  isContinued: readonly boolean[],
): Map<number, number[]> {
  const old = bagsOf(oldUnits, (index) => !isContinued[index]);
  const young = bagsOf(newUnits, (index) => settled[index] === -1);
  const scored: Scored[] = [];
  const seen = new Set<number>();
  const compare: Compare = (before, after) => {
    const pair = before * newUnits.length + after;
    const one = old.get(before);
    const other = young.get(after);
    if (!one || !other || seen.has(pair)) return;
    seen.add(pair);
    const isNear =
      oldUnits[before]?.sectionKey === newUnits[after]?.sectionKey || isBesideNeighbour(settled, before, after);
    const least = isNear ? leastSimilarity : leastSimilarityElsewhere;
    if ((2 * Math.min(one.size, other.size)) / (one.size + other.size) < least) return;
    const score = similarity(one, other);
    if (score >= least) scored.push({ old: before, young: after, score });
  };

  for (const after of young.keys()) {
    compare((settled[after - 1] ?? -2) + 1, after);
    compare((settled[after + 1] ?? 0) - 1, after);
  }
  compareWithinSections(oldUnits, newUnits, old, young, compare);
  const paired = new Set(scored.map((pair) => pair.young));
  const alone = new Map([...young].filter(([index]) => !paired.has(index)));
  for (const [before, after] of pairsByRareWords(old, alone)) compare(before, after);

  const changed = takeBest(scored);
  addParts(changed, old, young);
  return changed;
}

/** The pairs of highest score, each unit once; among equals the nearer in the document. */
function takeBest(scored: Scored[]): Map<number, number[]> {
  const distance = ({ old, young }: Scored) => Math.abs(old - young);
  scored.sort((one, other) => other.score - one.score || distance(one) - distance(other) || one.young - other.young);
  const changed = new Map<number, number[]>();
  const taken = new Set<number>();
  for (const { old, young } of scored) {
    if (taken.has(old) || changed.has(young)) continue;
    taken.add(old);
    changed.set(young, [old]);
  }
  return changed;
}

const isBesideNeighbour = (settled: readonly number[], old: number, young: number): boolean =>
  (old > 0 && settled[young - 1] === old - 1) || settled[young + 1] === old + 1;

function bagsOf(units: readonly Unit[], isFree: (index: number) => boolean): Map<number, Bag> {
  const bags = new Map<number, Bag>();
  for (const [index, { text }] of units.entries()) if (isFree(index)) bags.set(index, bagOf(wordsOf(text)));
  return bags;
}

function compareWithinSections(
  oldUnits: readonly Unit[],
  newUnits: readonly Unit[],
  old: ReadonlyMap<number, Bag>,
  young: ReadonlyMap<number, Bag>,
  compare: Compare,
): void {
  const oldSections = groupBy(old.keys(), (index) => oldUnits[index]?.sectionKey);
  for (const [section, after] of groupBy(young.keys(), (index) => newUnits[index]?.sectionKey)) {
    const before = oldSections.get(section) ?? [];
    if (before.length * after.length <= mostComparisons) {
      for (const unit of after) for (const other of before) compare(other, unit);
    } else {
      for (const [other, unit] of pairsByRareWords(only(old, before), only(young, after))) compare(other, unit);
    }
  }
}

const only = (bags: ReadonlyMap<number, Bag>, indexes: readonly number[]): Map<number, Bag> =>
  new Map(indexes.map((index) => [index, bags.get(index) ?? bagOf([])]));
