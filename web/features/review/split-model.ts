import type { PointKind } from '../../../shared/positions.ts';
import { likelyKind, namedSection } from '../../../shared/text/cut-guess.ts';
import { type Cut, proposeCuts } from '../../../shared/text/cuts.ts';
import { readPassages } from '../../../shared/text/passages.ts';
import type { TextSpan } from '../../../shared/text/quotes.ts';
import type { EvidenceText } from './queries.ts';
import { sectionTitle } from './words.ts';

type Mark = EvidenceText['spans'][number];

/** What is proposed for a passage that is still open, with first choices for kind and section. */
export interface Proposal extends TextSpan {
  does: Cut['kind'];
  kind: PointKind;
  sectionKey: string | null;
  sectionTitle: string;
}

/** What a passage becomes: a point of this kind on this section, or nothing, with a note why. */
export interface Choice {
  kind: PointKind;
  sectionKey: string | null;
  note: string;
}

/** Words of a sentence that share one fate. */
export interface Piece extends TextSpan {
  text: string;
  mark: Mark | null;
  /** The mark ends here: it is named once. */
  isEnd: boolean;
}

export interface Sentence extends TextSpan {
  index: number;
  pieces: Piece[];
  /** Space up to the next sentence of the block. */
  gap: string;
  state: 'open' | 'partly' | 'point' | 'cleared';
  proposal: Proposal | null;
}

export interface Block {
  key: number;
  sentences: Sentence[];
  /** Marks without a word before the block, as they stand in the text. */
  before: string;
  /** Changes whenever something of the block looks different. */
  signature: string;
}

export interface Section {
  key: string;
  number: string | null;
  heading: string;
}

/** A text as it is read: everything that does not change while it is split. */
export function readText(body: string) {
  const signs = Array.from(body);
  const passages = readPassages(body);
  return {
    slice: ({ start, end }: TextSpan): string => signs.slice(start, end).join(''),
    passages,
    sentences: passages.flatMap(({ sentences }) => sentences),
    cuts: proposeCuts(body),
  };
}
export type ReadText = ReturnType<typeof readText>;

const speaks = /[\p{L}\p{N}]/u;

/** The open parts of a passage that have words, without the space around them. */
export function openParts({ slice }: ReadText, uncovered: readonly TextSpan[], { start, end }: TextSpan): TextSpan[] {
  return uncovered.flatMap((range) => {
    const part = { start: Math.max(start, range.start), end: Math.min(end, range.end) };
    if (part.start >= part.end) return [];
    const signs = Array.from(slice(part));
    if (!speaks.test(signs.join(''))) return [];
    const first = signs.findIndex((sign) => sign.trim() !== '');
    const last = signs.findLastIndex((sign) => sign.trim() !== '');
    return [{ start: part.start + first, end: part.start + last + 1 }];
  });
}

/** The proposals for what is still open, in order: cuts, or what is left of them. */
export function openProposals(
  text: ReadText,
  uncovered: readonly TextSpan[],
  sections: readonly Section[],
): Proposal[] {
  const proposals: Proposal[] = [];
  let from = 0;
  for (const cut of text.cuts) {
    while (from < uncovered.length && (uncovered[from]?.end ?? 0) <= cut.start) from++;
    const near: TextSpan[] = [];
    for (let index = from; (uncovered[index]?.start ?? Number.POSITIVE_INFINITY) < cut.end; index++) {
      const range = uncovered[index];
      if (range) near.push(range);
    }
    const section = namedSection(cut.about, sections);
    for (const part of openParts(text, near, cut)) {
      proposals.push({
        ...part,
        does: cut.kind,
        kind: likelyKind(text.slice(part)),
        sectionKey: section?.key ?? null,
        sectionTitle: section ? sectionTitle(section) : '',
      });
    }
  }
  return proposals;
}

/** What a chosen passage becomes unless somebody says otherwise. */
export function firstChoice(
  text: ReadText,
  span: TextSpan,
  proposal: Proposal | null,
  sections: readonly Section[],
): Choice {
  if (proposal) return { kind: proposal.kind, sectionKey: proposal.sectionKey, note: '' };
  const about = text.cuts.find(({ end }) => end > span.start)?.about ?? '';
  return { kind: likelyKind(text.slice(span)), sectionKey: namedSection(about, sections)?.key ?? null, note: '' };
}

/** The blocks of a text with their sentences, what became of each, and what is proposed. */
export function readBlocks(text: ReadText, marks: readonly Mark[], proposals: readonly Proposal[]): Block[] {
  const starts = new Map(proposals.map((proposal) => [proposal.start, proposal]));
  let index = 0;
  let from = 0;
  let at = 0;
  return text.passages.map((passage, number) => {
    while (from < marks.length && (marks[from]?.end ?? 0) <= passage.start) from++;
    const near: Mark[] = [];
    for (let next = from; (marks[next]?.start ?? Number.POSITIVE_INFINITY) < passage.end; next++) {
      const mark = marks[next];
      if (mark) near.push(mark);
    }
    const sentences = passage.sentences.map((span, place): Sentence => {
      const following = passage.sentences[place + 1]?.start;
      const next = following ?? text.passages[number + 1]?.start ?? Number.POSITIVE_INFINITY;
      const pieces = piecesOf(text, span, near, next);
      const spoken = pieces.filter((piece) => speaks.test(piece.text));
      const taken = spoken.filter(({ mark }) => mark !== null);
      return {
        ...span,
        index: index++,
        pieces,
        gap: following === undefined ? '' : text.slice({ start: span.end, end: following }),
        state: taken.length === 0 ? 'open' : taken.length < spoken.length ? 'partly' : (taken[0]?.mark?.kind ?? 'open'),
        proposal: pieces.map(({ start }) => starts.get(start)).find((found) => found !== undefined) ?? null,
      };
    });
    const before = text.slice({ start: at, end: passage.start }).trim();
    at = passage.end;
    return { key: passage.start, sentences, before, signature: signatureOf(near, sentences) };
  });
}

/** `following` is where the next sentence begins: a mark that reaches only up to there ends here. */
function piecesOf(text: ReadText, { start, end }: TextSpan, marks: readonly Mark[], following: number): Piece[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const borders = [start, end, ...inside.flatMap((mark) => [mark.start, mark.end])]
    .filter((border) => border >= start && border <= end)
    .toSorted((one, other) => one - other);
  return borders.flatMap((border, place) => {
    const next = borders[place + 1];
    if (next === undefined || next === border) return [];
    const mark =
      inside.findLast((known) => known.start <= border && known.end >= next && known.kind === 'point') ??
      inside.find((known) => known.start <= border && known.end >= next) ??
      null;
    return [
      {
        start: border,
        end: next,
        text: text.slice({ start: border, end: next }),
        mark,
        isEnd: mark !== null && mark.end <= (next === end ? following : next),
      },
    ];
  });
}

const signatureOf = (marks: readonly Mark[], sentences: readonly Sentence[]): string =>
  JSON.stringify([
    marks.map(({ id, start, end }) => [id, start, end]),
    sentences.map(({ proposal }) => proposal && [proposal.start, proposal.end, proposal.kind, proposal.sectionKey]),
  ]);
