import { type Bag, bagOf, overlap, without } from './words.ts';

/** Least share of a part's words that must be found, not yet used by another part, in the unit it belongs to. */
const leastShare = 0.6;
const fewestWords = 3;

/**
 * Adds split and merged units to `changed` (new index → old indexes). A new unit beside one that was changed from X is also changed
 * from X, if X holds at least 0.6 of its words besides those its neighbours already have (one sentence became two). An old unit
 * beside a predecessor of Y is also a predecessor of Y, if Y holds its words besides those of its other predecessors (two became one).
 * Parts of fewer than three words show nothing. `old` and `young` are the units not continued word for word.
 */
export function addParts(
  changed: Map<number, number[]>,
  old: ReadonlyMap<number, Bag>,
  young: ReadonlyMap<number, Bag>,
): void {
  const successors = new Map<number, number[]>();
  for (const [unit, [predecessor = -1]] of changed) successors.set(predecessor, [unit]);
  const link = (predecessor: number, unit: number) => {
    changed.set(
      unit,
      [...(changed.get(unit) ?? []), predecessor].sort((one, other) => one - other),
    );
    successors.set(predecessor, [...(successors.get(predecessor) ?? []), unit]);
  };
  const newIndexes = [...young.keys()];
  for (const step of [1, -1]) {
    for (const unit of step === 1 ? newIndexes : newIndexes.toReversed()) {
      if (changed.has(unit)) continue;
      const whole = (changed.get(unit - step) ?? []).find((predecessor) =>
        isPart(young.get(unit), old.get(predecessor), bagsAt(young, successors.get(predecessor))),
      );
      if (whole !== undefined) link(whole, unit);
    }
  }
  const oldIndexes = [...old.keys()];
  for (const step of [1, -1]) {
    for (const unit of step === 1 ? oldIndexes : oldIndexes.toReversed()) {
      if (successors.has(unit)) continue;
      const whole = (successors.get(unit - step) ?? []).find((successor) =>
        isPart(old.get(unit), young.get(successor), bagsAt(old, changed.get(successor))),
      );
      if (whole !== undefined) link(unit, whole);
    }
  }
}

const bagsAt = (bags: ReadonlyMap<number, Bag>, indexes: readonly number[] = []): Bag[] =>
  indexes.map((index) => bags.get(index) ?? bagOf([]));

function isPart(part: Bag | undefined, whole: Bag | undefined, others: readonly Bag[]): boolean {
  if (!part || !whole || part.size < fewestWords) return false;
  const free = others.reduce((left, other) => without(left, other), whole);
  return overlap(part, free) / part.size >= leastShare;
}
