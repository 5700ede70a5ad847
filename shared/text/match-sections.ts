import { alignEqual, type Pair, pairByOccurrence } from './align.ts';
import { pairsByRareWords } from './rare-words.ts';
import { type Bag, bagOf, shinglesOf, similarity, wordsOf } from './words.ts';

export type StoredSection = {
  key: string;
  heading: string;
  number: string | null;
  body: string;
  parentKey: string | null;
};
export type ImportedSection = { heading: string; number: string | null; body: string; parent: number | null };

type Part = { number: string; heading: string; body: string; path: string; title: Bag; shingles: Bag };
type Name = (part: Part) => string | null;

/** Least likeness of heading and body at which a section continues another one. */
const leastLikeness = 0.4;
/** Above this many pairs only sections that share rare words are compared. */
const mostComparisons = 40_000;

/**
 * For each section of a newly imported text the key of the stored section it continues, or null; no key twice.
 * Decided in this order: same number, heading and body; same number and heading under the same headings, then anywhere;
 * same heading and body; likeness of heading words and of word pairs of the body, at least 0.4, those in order preferred;
 * at last the same number between the same neighbours. So a section keeps its key when it is renumbered, retitled or rewritten.
 */
export function matchSections(
  stored: readonly StoredSection[],
  imported: readonly ImportedSection[],
): (string | null)[] {
  const before = partsOf(stored, (section) => stored.findIndex(({ key }) => key === section.parentKey));
  const after = partsOf(imported, (section) => section.parent ?? -1);
  const claims: number[] = after.map(() => -1);
  const taken = new Set<number>();
  const claim = (old: number, young: number) => {
    if (taken.has(old) || claims[young] !== -1) return;
    taken.add(old);
    claims[young] = old;
  };

  const names: Name[] = [
    (part) => (part.heading + part.body === '' ? null : [part.number, part.heading, part.body].join('\n')),
    (part) => (part.heading === '' ? null : part.path),
    (part) => (part.heading === '' ? null : [part.number, part.heading].join('\n')),
    (part) => (part.body === '' ? null : [part.heading, part.body].join('\n')),
  ];
  for (const name of names) {
    for (const align of [alignEqual, pairByOccurrence]) {
      const [old, oldNames] = unclaimed(before, (index) => !taken.has(index), name);
      const [young, youngNames] = unclaimed(after, (index) => claims[index] === -1, name);
      for (const [a, b] of align(oldNames, youngNames)) claim(old[a] ?? -1, young[b] ?? -1);
    }
  }
  for (const [old, young] of alike(before, after, claims, taken)) claim(old, young);
  for (const [young, part] of after.entries()) {
    if (claims[young] !== -1 || part.number === '') continue;
    const [low, high] = neighbours(claims, young, before.length);
    const old = before.findIndex(
      (other, index) => index > low && index < high && !taken.has(index) && other.number === part.number,
    );
    if (old !== -1) claim(old, young);
  }
  return claims.map((old) => stored[old]?.key ?? null);
}

function partsOf<Section extends { heading: string; number: string | null; body: string }>(
  sections: readonly Section[],
  parentOf: (section: Section) => number,
): Part[] {
  const parts: Part[] = [];
  for (const section of sections) {
    const heading = wordsOf(section.heading).join(' ');
    const number = section.number ?? '';
    parts.push({
      number,
      heading,
      body: wordsOf(section.body).join(' '),
      path: [parts[parentOf(section)]?.path ?? '', number, heading].join('\n'),
      title: bagOf(wordsOf(section.heading)),
      shingles: shinglesOf(section.body),
    });
  }
  return parts;
}

function unclaimed(parts: readonly Part[], isFree: (index: number) => boolean, name: Name): [number[], string[]] {
  const indexes: number[] = [];
  const names: string[] = [];
  for (const [index, part] of parts.entries()) {
    const own = isFree(index) ? name(part) : null;
    if (own === null) continue;
    indexes.push(index);
    names.push(own);
  }
  return [indexes, names];
}

/** Pairs of sections that are alike, the most alike first. */
function alike(
  before: readonly Part[],
  after: readonly Part[],
  claims: readonly number[],
  taken: ReadonlySet<number>,
): Pair[] {
  const old = new Map([...before.entries()].filter(([index]) => !taken.has(index)));
  const young = new Map([...after.entries()].filter(([index]) => claims[index] === -1));
  const isLarge = old.size * young.size > mostComparisons;
  const candidates: Pair[] = isLarge
    ? pairsByRareWords(bagsOf(old), bagsOf(young))
    : [...young.keys()].flatMap((unit) => [...old.keys()].map((other): Pair => [other, unit]));
  const scored = candidates.flatMap((pair) => {
    const [one, other] = [before[pair[0]], after[pair[1]]];
    const likeness = one && other ? likenessOf(one, other) : 0;
    if (likeness < leastLikeness) return [];
    const [low, high] = neighbours(claims, pair[1], before.length);
    return [{ pair, score: likeness + (pair[0] > low && pair[0] < high ? 0.1 : 0) }];
  });
  const distance = ([one, other]: Pair) => Math.abs(one - other);
  scored.sort((one, other) => other.score - one.score || distance(one.pair) - distance(other.pair));
  return scored.map(({ pair }) => pair);
}

const bagsOf = (parts: ReadonlyMap<number, Part>): Map<number, Bag> =>
  new Map(
    [...parts].map(([index, { title, shingles }]) => [
      index,
      bagOf([...title.counts.keys(), ...shingles.counts.keys()]),
    ]),
  );

function likenessOf(one: Part, other: Part): number {
  const sameNumber = one.number !== '' && one.number === other.number ? 0.1 : 0;
  const body = similarity(one.shingles, other.shingles);
  if (one.heading === '' && other.heading === '') return body + sameNumber;
  const title = similarity(one.title, other.title);
  return (one.body === '' && other.body === '' ? title : (title + body) / 2) + sameNumber;
}

/** Old indexes claimed by the nearest claimed sections before and after. */
function neighbours(claims: readonly number[], young: number, end: number): [low: number, high: number] {
  const low = claims.slice(0, young).findLast((old) => old !== -1) ?? -1;
  const high = claims.slice(young + 1).find((old) => old !== -1) ?? end;
  return [low, high];
}
