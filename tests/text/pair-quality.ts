/** How many pairs of `groups` are pairs of `labels` too, and the other way round, each 0 to 1. */
export function pairQuality(groups: readonly number[], labels: readonly number[]) {
  const both = pairsWithin(groups.map((group, place) => `${group} ${labels[place]}`));
  return { precision: part(both, pairsWithin(groups)), recall: part(both, pairsWithin(labels)) };
}

const part = (some: number, all: number): number => (all === 0 ? 1 : some / all);

/** Pairs of places with the same name. */
export function pairsWithin(names: readonly (string | number)[]): number {
  const sizes = new Map<string | number, number>();
  for (const name of names) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
