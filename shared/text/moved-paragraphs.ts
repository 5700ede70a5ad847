import { alignEqual, type Pair, pairByOccurrence } from './align.ts';
import { groupBy } from './group-by.ts';
import { collapse } from './inline.ts';
import { pairsByRareWords } from './rare-words.ts';
import { type Bag, bagOf, similarity, wordsOf } from './words.ts';

/** A paragraph as it stands in its section, in document order. */
export type Paragraph = { sectionKey: string; text: string };

/** Fewer words may stand at two places by chance. */
const leastWords = { equal: 3, changed: 6 };
/** Least share of common words (Dice): of a paragraph rewritten where it stands, and of one that went elsewhere and was changed. */
const leastSimilarity = { here: 0.4, elsewhere: 0.6 };

/**
 * Paragraphs that went from one place to another: pairs of old and new index, each index once. Paragraphs that stand in the same
 * section in the same order, changed or not, did not move. An equal paragraph is preferred to a changed one, a more similar one to a
 * less similar one.
 */
export function movedParagraphs(before: readonly Paragraph[], after: readonly Paragraph[]): Pair[] {
  const free = { old: new Map(bagsOf(before)), young: new Map(bagsOf(after)) };
  const settle = (old: number, young: number) => {
    free.old.delete(old);
    free.young.delete(young);
  };
  for (const [old, young] of paragraphsInPlace(before, after, free)) settle(old, young);
  const moved: Pair[] = [];
  const move = (old: number, young: number) => {
    moved.push([old, young]);
    settle(old, young);
  };
  const long = (bags: ReadonlyMap<number, Bag>, least: number) =>
    [...bags].filter(([, { size }]) => size >= least).map(([index]) => index);
  const [old, young] = [long(free.old, leastWords.equal), long(free.young, leastWords.equal)];
  const keyOf = (paragraphs: readonly Paragraph[]) => (index: number) => collapse(paragraphs[index]?.text ?? '');
  for (const [from, to] of pairByOccurrence(old.map(keyOf(before)), young.map(keyOf(after))))
    move(old[from] ?? -1, young[to] ?? -1);

  const some = (bags: Map<number, Bag>) => new Map([...bags].filter(([, { size }]) => size >= leastWords.changed));
  for (const [from, to] of bestFirst(
    pairsByRareWords(some(free.old), some(free.young)),
    free,
    leastSimilarity.elsewhere,
  )) {
    if (free.old.has(from) && free.young.has(to)) move(from, to);
  }
  return moved;
}

type Free = { old: ReadonlyMap<number, Bag>; young: ReadonlyMap<number, Bag> };

/** Pairs that are similar enough, the most similar first. */
const bestFirst = (pairs: readonly Pair[], { old, young }: Free, least: number): Pair[] =>
  pairs
    .map((pair) => ({ pair, score: similarity(old.get(pair[0]) ?? none, young.get(pair[1]) ?? none) }))
    .filter(({ score }) => score >= least)
    .sort((one, other) => other.score - one.score)
    .map(({ pair }) => pair);

const none = bagOf([]);

/** Paragraphs of one section that kept their order: equal ones, and between them those that were rewritten. */
function paragraphsInPlace(before: readonly Paragraph[], after: readonly Paragraph[], free: Free): Pair[] {
  const oldSections = groupBy(before.keys(), (index) => before[index]?.sectionKey);
  return [...groupBy(after.keys(), (index) => after[index]?.sectionKey)].flatMap(([key, young]) => {
    const old = oldSections.get(key) ?? [];
    const texts = (paragraphs: readonly Paragraph[], indexes: readonly number[]) =>
      indexes.map((index) => collapse(paragraphs[index]?.text ?? ''));
    const equal = alignEqual(texts(before, old), texts(after, young));
    const pairs: Pair[] = equal.map(([from, to]) => [old[from] ?? -1, young[to] ?? -1]);
    const settled = new Set(pairs.flatMap(([from, to]) => [`old ${from}`, `new ${to}`]));
    const only = (bags: ReadonlyMap<number, Bag>, indexes: readonly number[], side: string) =>
      new Map(
        indexes.filter((index) => !settled.has(`${side} ${index}`)).map((index) => [index, bags.get(index) ?? none]),
      );
    const candidates = pairsByRareWords(only(free.old, old, 'old'), only(free.young, young, 'new'));
    for (const pair of bestFirst(candidates, free, leastSimilarity.here)) {
      if (pairs.every((other) => isBeside(pair, other))) pairs.push(pair);
    }
    return pairs;
  });
}

/** Both stand before, or both behind, the other pair. */
const isBeside = ([old, young]: Pair, [otherOld, otherYoung]: Pair): boolean =>
  (old < otherOld && young < otherYoung) || (old > otherOld && young > otherYoung);

const bagsOf = (paragraphs: readonly Paragraph[]): [number, Bag][] =>
  paragraphs.map(({ text }, index) => [index, bagOf(wordsOf(text))]);
