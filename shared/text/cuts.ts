import { type Passage, readPassages } from './passages.ts';
import type { TextSpan } from './quotes.ts';
import { wordsOf } from './words.ts';

/**
 * A proposal for what becomes of a passage: `point`, an answer of its own; `heading`, words that only name what follows; `frame`,
 * letterhead, salutation and greeting. `about` is where to look for the section it speaks of: its own beginning, or the heading above;
 * a lead-in („Wir fordern:“) is none. Offsets are code points.
 */
export interface Cut extends TextSpan {
  kind: 'point' | 'heading' | 'frame';
  about: string;
}

/** More words than this are several thoughts: a longer paragraph is cut between its sentences. */
const mostWords = 80;
const headingWords = 12;
const frameWords = 100;

const salutation = /^(?:Sehr geehrte|Liebe[rs]?\s|Guten (?:Tag|Morgen)|Hallo(?!\p{L}))/u;
const greeting =
  /^(?:Mit (?:\p{L}+ )?(?:freundliche[nm]|besten?|herzliche[nm]|vielen|kollegiale[nm]) (?:Gr(?:u|ü)(?:ß|ss)|Dank)|(?:Viele|Beste|Freundliche|Herzliche|Liebe) Gr(?:ü|u)(?:ß|ss)e|Hochachtungsvoll|Im Auftrag$|i\. ?A\.)/iu;
const ends = /[.!?…;,][^\p{L}\p{N}]*$/u;
const thought =
  /^(?:Außerdem|Zudem|Ferner|Weiterhin|Überdies|Darüber hinaus|Des Weiteren|Hinzu kommt|Erstens|Zweitens|Drittens|Viertens|Fünftens|Schließlich|Abschließend|Zum (?:einen|anderen)|Zu (?:§|Abschnitt|Kapitel|Punkt|Ziffer)|\(\d+\) )/u;

/**
 * Proposes how to split a text into points; somebody reads and confirms them. A paragraph or item is one point; one of more than 80
 * words is cut before a sentence that begins another thought ("Außerdem …", "Zweitens …", "Zu § 3 …"), and else where 80 words are
 * full. Proposals stand in order and do not overlap; every word of the text is inside one.
 */
export function proposeCuts(text: string): Cut[] {
  const signs = Array.from(text);
  const read = ({ start, end }: TextSpan): string => signs.slice(start, end).join('');
  const passages = readPassages(text).map((passage) => ({ ...passage, words: read(passage) }));
  const frame = frameOf(passages);
  const cuts: Cut[] = [];
  let heading = '';
  let before: Cut['kind'] | null = null;
  for (const [index, passage] of passages.entries()) {
    const { start, end, words, mark } = passage;
    const [previous, next] = [passages[index - 1], passages[index + 1]];
    const isInList: boolean = mark !== null && previous?.mark === mark && before === 'point';
    const kind: Cut['kind'] = frame.has(index) ? 'frame' : !isInList && isHeading(passage, next) ? 'heading' : 'point';
    if (kind === 'heading' && !(mark === null && words.endsWith(':'))) heading = words;
    const about = mark === 'reference' ? words.slice(0, 120) : heading;
    if (kind === 'point') cuts.push(...thoughts(passage, read).map((span) => ({ ...span, kind, about })));
    else cuts.push({ start, end, kind, about });
    before = kind;
  }
  return cuts;
}

type Read = Passage & { words: string };

/** A line on its own that ends no sentence and is followed by what it names. */
function isHeading({ mark, words, lines }: Read, next: Read | undefined): boolean {
  if (mark === 'title') return true;
  if (lines > 1 || next === undefined || mark === 'bullet' || mark === 'row' || next.mark === 'row') return false;
  if (ends.test(words) || wordsOf(words).length > headingWords) return false;
  return mark === null || mark !== next.mark || mark === 'reference';
}

/** What stands around a letter: up to its salutation, and from its greeting on; never a whole sentence beside these. */
function frameOf(passages: readonly Read[]): ReadonlySet<number> {
  const frame = new Set<number>();
  const first = passages.findIndex(({ words }) => salutation.test(words));
  const head = passages.slice(0, first + 1);
  if (first >= 0 && head.reduce((sum, { words }) => sum + wordsOf(words).length, 0) <= frameWords) {
    for (const [index, passage] of head.entries()) {
      if (index === first ? isShort(passage) : isBeside(passage)) frame.add(index);
    }
  }
  const last = passages.findLastIndex(({ words }) => greeting.test(words));
  for (let index = last; index >= 0 && index < passages.length; index++) {
    const passage = passages[index];
    if (!passage || (index === last ? !isShort(passage) : !isBeside(passage))) break;
    frame.add(index);
  }
  return frame;
}

const isShort = ({ words, sentences }: Read): boolean =>
  sentences.length === 1 && wordsOf(words).length <= 2 * headingWords && !/[.?][^\p{L}\p{N}]*$/u.test(words);

const isBeside = ({ words }: Read): boolean =>
  !/[.!?…][^\p{L}\p{N}]*$/u.test(words) && wordsOf(words).length <= 3 * headingWords;

/** The sentences of a passage, those of one thought together. */
function thoughts({ start, end, words, sentences }: Read, read: (span: TextSpan) => string): TextSpan[] {
  if (wordsOf(words).length <= mostWords) return [{ start, end }];
  const found: TextSpan[] = [];
  let count = 0;
  for (const sentence of sentences) {
    const said = read(sentence);
    const size = wordsOf(said).length;
    const open = found.at(-1);
    if (open && count + size <= mostWords && !thought.test(said)) {
      open.end = sentence.end;
      count += size;
    } else {
      found.push({ ...sentence });
      count = size;
    }
  }
  return found;
}
