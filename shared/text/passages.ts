import { lineEnd, startsWithOrdinalNoun } from './lines.ts';
import type { TextSpan } from './quotes.ts';
import { splitSentences } from './sentences.ts';

/** How a line begins that opens a part of a letter by itself. */
export type PassageMark = 'title' | 'reference' | 'number' | 'letter' | 'bullet' | 'row';

/** A paragraph, an item of a list or a line on its own, with its sentences; offsets are code points. */
export interface Passage extends TextSpan {
  mark: PassageMark | null;
  lines: number;
  sentences: TextSpan[];
}

interface Block extends TextSpan {
  mark: PassageMark | null;
  lines: number;
  last: string;
}

const named =
  'Abschnitt|Unterabschnitt|Kapitel|Teil|Artikel|Art\\.|Absatz|Anlage|Anhang|Ziffer|Ziff\\.|Punkt|Nummer|Nr\\.|Seite|S\\.|Leitlinie|Handlungsfeld|Maßnahme|Ziel';

const marks: readonly [PassageMark, RegExp][] = [
  ['title', /^#{1,6}\s/],
  ['row', /^\|/],
  ['reference', new RegExp(`^(?:zu[rm]?\\s+)?(?:§§?\\s?\\d|(?:${named})\\s+(?:\\d|[IVXLC]+(?!\\p{L})))`, 'iu')],
  ['number', /^(?:\d{1,3}(?:\.\d{1,3})+[.)]?|\d{1,3}[.)]|\(\d{1,3}[a-z]?\)|[IVX]{1,5}[.)])\s/],
  ['letter', /^(?:[a-z]\)|\([a-z]\))\s/],
  ['bullet', /^[-*+•‣▪◦·–—]\s/],
];

/** These never continue a line that was only wrapped. */
const surely = /^(?:#{1,6}\s|\||[-*+•‣▪◦·]\s|\(?[1a]\)\s|1\.\s)/;
const clauseEnd = /[.!?:;,…][^\p{L}\p{N}]*$/u;
const sentenceEnd = /[.!?…][^\p{L}\p{N}]*$/u;

/** Lines of this length may have been wrapped by a mail program or a PDF; shorter and longer ones end where their writer ended them. */
const wrapped = { from: 60, to: 120 };

/**
 * The passages of a text as it was handed in, in order. A passage ends at an empty line, before a line that begins with a mark
 * ("1.", "a)", "§ 3", "Zu Abschnitt 2:", a bullet, "#"), at the end of a sentence with which a line ends that was not wrapped, and after a short line that only names
 * what it is about.
 * Sentences are cut as in versions. Every word stands in exactly one sentence; passages without one are left out.
 */
export function readPassages(text: string): Passage[] {
  const toPoints = pointCounter(text);
  const passages: Passage[] = [];
  for (const { start, end, mark, lines } of readBlocks(text)) {
    const sentences = sentencesIn(text.slice(start, end)).map((span): TextSpan => {
      const from = toPoints(start + span.start);
      return { start: from, end: toPoints(start + span.end) };
    });
    const [first, last] = [sentences[0], sentences.at(-1)];
    if (first && last) passages.push({ start: first.start, end: last.end, mark, lines, sentences });
  }
  return passages;
}

/** Blocks in UTF-16 units. */
function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let start = 0;
  while (start <= text.length) {
    const rest = text.slice(start, start + lineLength(text, start));
    const line = rest.trim();
    const mark = markOf(line);
    if (line === '') open = null;
    else if (open && !opensBlock(line, mark, open)) {
      open.end = start + rest.length;
      open.lines++;
      open.last = line;
    } else {
      open = { start, end: start + rest.length, mark, lines: 1, last: line };
      blocks.push(open);
      if (mark === 'title') open = null;
    }
    start += rest.length;
    start += lineEnd.exec(text.slice(start, start + 2))?.[0].length ?? 1;
  }
  return blocks;
}

function lineLength(text: string, start: number): number {
  let end = start;
  while (end < text.length && !'\n\r\u2028\u2029'.includes(text[end] ?? '')) end++;
  return end - start;
}

function markOf(line: string): PassageMark | null {
  const found = marks.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
  return found === 'number' && startsWithOrdinalNoun(line.replace(/^\d+\.\s+/, '')) ? null : found;
}

function opensBlock(line: string, mark: PassageMark | null, open: Block): boolean {
  const isWrapped = open.last.length >= wrapped.from && open.last.length <= wrapped.to;
  if (mark === null) return !isWrapped && (sentenceEnd.test(open.last) || isTitleOf(open, line));
  return surely.test(line) || mark === open.mark || clauseEnd.test(open.last);
}

/** „Zu Abschnitt 2.1: Sprache“ on a line of its own, with a sentence below. */
const isTitleOf = (open: Block, next: string): boolean =>
  open.mark === 'reference' && open.lines === 1 && open.last.length < wrapped.from && /^["„“»(]?\p{Lu}/u.test(next);

const speaks = /[\p{L}\p{N}]/u;

/** Sentences of a block in its UTF-16 units, without the space around them; what has no word belongs to its neighbour. */
function sentencesIn(block: string): TextSpan[] {
  const sentences: TextSpan[] = [];
  let at = 0;
  let pending: number | null = null;
  for (const sentence of splitSentences(block.replace(/\s/g, ' '))) {
    const start = at + (sentence.length - sentence.trimStart().length);
    const end = at + sentence.trimEnd().length;
    at += sentence.length + 1;
    if (speaks.test(sentence)) {
      sentences.push({ start: pending ?? start, end });
      pending = null;
      continue;
    }
    const before = sentences.at(-1);
    if (before && end > start) before.end = end;
    else if (end > start) pending ??= start;
  }
  return sentences;
}

/** Turns rising UTF-16 offsets into code points, reading the text once. */
function pointCounter(text: string): (offset: number) => number {
  let [at, points] = [0, 0];
  return (offset) => {
    while (at < offset) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      points++;
    }
    return points;
  };
}
