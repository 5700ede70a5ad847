import type { z } from 'zod';
import type { movedPassage } from '../documents.ts';
import { groupBy } from './group-by.ts';
import { movedParagraphs, type Paragraph } from './moved-paragraphs.ts';
import { type DiffPart, wordDiff } from './word-diff.ts';

/** The plain text of a section, its paragraphs on lines of their own. */
export type SectionWords = { key: string; text: string };

export type MovedPassage = z.output<typeof movedPassage>;

type Placed = Paragraph & { move: number | null };

/**
 * The difference of two texts of several sections, word by word, in which a paragraph that went elsewhere is one move and not a deletion
 * and an insertion. Of each section exactly: the same and inserted parts joined are its new text, the same and deleted parts its old one.
 * A part with a `move` is a whole paragraph: deleted where it stood, inserted where it stands; `moves` tells which words were changed in it.
 */
export function textDiff(
  before: readonly SectionWords[],
  after: readonly SectionWords[],
): { parts: Map<string, DiffPart[]>; moves: MovedPassage[] } {
  const [old, young] = [placed(before), placed(after)];
  const moves = movedParagraphs(old, young).map(([from, to], index): MovedPassage => {
    const [one, other] = [old[from], young[to]];
    if (!one || !other) throw new RangeError(`No paragraph ${from} or ${to}`);
    one.move = index + 1;
    other.move = index + 1;
    const parts = wordDiff(one.text.trimEnd(), other.text.trimEnd());
    return { move: index + 1, fromKey: one.sectionKey, toKey: other.sectionKey, parts };
  });
  const oldSections = groupBy(old, ({ sectionKey }) => sectionKey);
  const newSections = groupBy(young, ({ sectionKey }) => sectionKey);
  const keys = new Set([...before, ...after].map(({ key }) => key));
  const parts = new Map(
    [...keys].map((key) => [key, sectionParts(oldSections.get(key) ?? [], newSections.get(key) ?? [])]),
  );
  return { parts, moves };
}

/** The paragraphs of sections, each with the line break behind it. */
const placed = (sections: readonly SectionWords[]): Placed[] =>
  sections.flatMap(({ key, text }) =>
    (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => ({ sectionKey: key, text: line, move: null })),
  );

function sectionParts(old: readonly Placed[], young: readonly Placed[]): DiffPart[] {
  const stays = (paragraphs: readonly Placed[]) =>
    paragraphs
      .filter(({ move }) => move === null)
      .map(({ text }) => text)
      .join('');
  const parts = wordDiff(stays(old), stays(young));
  const withDeleted = putBack(parts, old, 'deleted');
  return putBack(withDeleted, young, 'inserted');
}

/** Puts the paragraphs that moved where they stand on their side of the difference. */
function putBack(parts: readonly DiffPart[], paragraphs: readonly Placed[], kind: 'deleted' | 'inserted'): DiffPart[] {
  const result: DiffPart[] = [];
  const left = parts.map((part) => ({ ...part })).reverse();
  /** Passes over so many characters of this side. */
  const pass = (length: number) => {
    let rest = length;
    while (rest > 0) {
      const part = left.pop();
      if (part === undefined) return;
      const counts = part.move === undefined && (part.kind === 'same' || part.kind === kind);
      if (counts && part.text.length > rest) {
        left.push({ ...part, text: part.text.slice(rest) });
        part.text = part.text.slice(0, rest);
      }
      result.push(part);
      if (counts) rest -= part.text.length;
    }
  };
  for (const { text, move } of paragraphs) {
    if (move === null) pass(text.length);
    else result.push({ kind, text, move });
  }
  return [...result, ...left.reverse()];
}
