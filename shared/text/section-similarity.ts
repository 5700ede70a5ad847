import { toPlainText } from './plain-text.ts';
import { wordsOf } from './words.ts';

/** A section of one of two drafts that are laid beside each other; `body` is Markdown. */
export interface ComparedSection {
  number: string | null;
  heading: string;
  body: string;
}

/** Index of the section that a section corresponds to, or null; and how like they are, 0 to 1. */
export interface Counterpart {
  target: number | null;
  likeness: number;
}

/** Letters in a row by which words are compared. */
const gramLength = 4;
/** Least likeness at which a counterpart is proposed. */
const leastLikeness = 0.35;
/** From this likeness on a pair is sure enough that its neighbours go by it. */
const anchorLikeness = 0.6;
/** What the heading weighs beside the body where both sections have both. */
const headingWeight = 0.4;
/** What speaks for a pair besides its words. */
const bonus = { number: 0.05, between: 0.1 };
/** In texts of more sections than this, what stands in more than a fifth of them is left out: it tells nothing and costs most. */
const smallText = 100;

/**
 * For each section of one draft its counterpart in another, or none. Several may have the same one: what was one section can be
 * two. Which two belong together is told by the cosine of their tf-idf weighted vectors (Salton and Buckley: Term-weighting
 * approaches in automatic text retrieval, 1988) over runs of four letters within words, which serve German with its inflections
 * and compounds better than whole words (McNamee and Mayfield: Character n-gram tokenization for European language text
 * retrieval, 2004). Heading and body count 2 to 3; the same number, and a place between the counterparts of the neighbours, speak for
 * a pair. What is surely the counterpart of one section is that of another only beside it. Sections whose words are the same are always
 * each other's, before any other.
 */
export function findCounterparts(
  sections: readonly ComparedSection[],
  targets: readonly ComparedSection[],
): Counterpart[] {
  const twins = pairTwins(sections, targets);
  const scores = scoresOf(sections, targets);
  const anchors = scores.map((row, index) => {
    const found = twins[index] ?? strongest(row, ({ total }) => total);
    return found.likeness >= anchorLikeness ? found.target : null;
  });
  const taken = new Set(anchors);
  return scores.map((row, index) => {
    const twin = twins[index];
    if (twin) return twin;
    const [low, high] = neighbours(anchors, index, targets.length);
    return strongest(row, ({ total }, target) => {
      if (target > low && target < high) return total + bonus.between;
      return target === low || target === high || target === anchors[index] || !taken.has(target) ? total : 0;
    });
  });
}

/** Whether two sections say the same in the same words; their numbers may differ, and how they are set. */
export const isSameWording = (one: ComparedSection, other: ComparedSection): boolean =>
  wordingOf(one) === wordingOf(other);

const wordingOf = ({ heading, body }: ComparedSection): string =>
  `${heading.normalize('NFC').replace(/\s+/g, ' ').trim()}\n${toPlainText(body)}`;

/** Sections with the same words, the n-th with the n-th. */
function pairTwins(
  sections: readonly ComparedSection[],
  targets: readonly ComparedSection[],
): (Counterpart | undefined)[] {
  const waiting = new Map<string, number[]>();
  for (const [index, target] of targets.entries()) {
    const wording = wordingOf(target);
    const same = waiting.get(wording);
    if (same) same.push(index);
    else waiting.set(wording, [index]);
  }
  return sections.map((section) => {
    const target = waiting.get(wordingOf(section))?.shift();
    return target === undefined ? undefined : { target, likeness: 1 };
  });
}

interface Score {
  /** Of the words alone. */
  likeness: number;
  /** With what speaks for the pair besides. */
  total: number;
}

/** The target that scores highest, or none where that is too little. */
function strongest(row: readonly Score[], totalOf: (score: Score, target: number) => number): Counterpart {
  let found: Counterpart = { target: null, likeness: 0 };
  let most = 0;
  for (const [target, score] of row.entries()) {
    const total = score.likeness === 0 ? 0 : totalOf(score, target);
    if (total <= most) continue;
    most = total;
    found = { target, likeness: score.likeness };
  }
  return most < leastLikeness ? { ...found, target: null } : found;
}

/** Counterparts of the nearest sure sections before and after. */
function neighbours(anchors: readonly (number | null)[], index: number, end: number): [low: number, high: number] {
  const low = anchors.slice(0, index).findLast((target) => target !== null) ?? -1;
  const high = anchors.slice(index + 1).find((target) => target !== null) ?? end;
  return [low, high];
}

/** How each section and each target go together, a row for each section. */
function scoresOf(sections: readonly ComparedSection[], targets: readonly ComparedSection[]): Score[][] {
  const count = targets.length;
  const all = [...targets, ...sections];
  const headings = cosines(
    all.map(({ heading }) => heading),
    count,
  );
  const bodies = cosines(
    all.map(({ body }) => toPlainText(body)),
    count,
  );
  return sections.map((section, index) =>
    targets.map((target, at): Score => {
      const words = weigh(section, target, headings[index]?.[at] ?? 0, bodies[index]?.[at] ?? 0);
      const likeness = Math.min(1, words);
      const isSameNumber = section.number !== null && section.number === target.number;
      return { likeness, total: likeness + (isSameNumber ? bonus.number : 0) };
    }),
  );
}

/** A heading that only one of the two has is no reason against them. */
function weigh(section: ComparedSection, target: ComparedSection, heading: number, body: number): number {
  if (section.heading === '' || target.heading === '') return body;
  if (section.body === '' && target.body === '') return heading;
  return headingWeight * heading + (1 - headingWeight) * body;
}

type Vector = ReadonlyMap<number, number>;

/** Cosines of the texts from `count` on with the first `count`. */
function cosines(texts: readonly string[], count: number): Float64Array[] {
  const vectors = vectorsOf(texts);
  const holders = new Map<number, [target: number, weight: number][]>();
  for (const [target, vector] of vectors.slice(0, count).entries()) {
    for (const [gram, weight] of vector) {
      const known = holders.get(gram);
      if (known) known.push([target, weight]);
      else holders.set(gram, [[target, weight]]);
    }
  }
  return vectors.slice(count).map((vector) => {
    const row = new Float64Array(count);
    for (const [gram, weight] of vector) {
      for (const [target, other] of holders.get(gram) ?? []) row[target] = (row[target] ?? 0) + weight * other;
    }
    return row;
  });
}

/** A vector of length 1 for each text: how often a run of letters stands in it, the rarer in all texts the heavier. */
function vectorsOf(texts: readonly string[]): Vector[] {
  const numbers = new Map<string, number>();
  const spread: number[] = [];
  const counted = texts.map((text) => {
    const counts = new Map<number, number>();
    for (const gram of wordsOf(text).flatMap(gramsOf)) {
      const number = numbers.get(gram) ?? numbers.size;
      if (number === numbers.size) numbers.set(gram, number);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    for (const number of counts.keys()) spread[number] = (spread[number] ?? 0) + 1;
    return counts;
  });
  const most = texts.length > smallText ? texts.length / 5 : texts.length;
  return counted.map((counts) => {
    const vector = new Map<number, number>();
    let square = 0;
    for (const [number, count] of counts) {
      const among = spread[number] ?? 1;
      if (among > most) continue;
      const weight = (1 + Math.log(count)) * Math.log(1 + texts.length / among);
      vector.set(number, weight);
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    for (const [number, weight] of vector) vector.set(number, weight / length);
    return vector;
  });
}

/** Runs of four letters of a word; a short word whole. */
function gramsOf(word: string): string[] {
  const letters = Array.from(word);
  if (letters.length <= gramLength) return [word];
  return letters.slice(gramLength - 1).map((_, at) => letters.slice(at, at + gramLength).join(''));
}
