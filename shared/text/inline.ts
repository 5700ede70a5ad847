const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bdquo: '„',
  ldquo: '“',
  sect: '§',
  euro: '€',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
};

const link =
  /!?\[((?:[^[\]\\]|\\.)*)\]\( *(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*))(?:\s+(?:"([^"]*)"|'([^']*)'))?\s*\)/sy;
const escaped = /\\([!-/:-@[-`{-~\n])/y;
const autolink = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/iy;
const bareAddress = /(?:https?:\/\/|www\.)[^\s<>*]+/iy;
const footnoteMark = /\[\^([^[\]\s]+)\]/y;
const lineBreak = /<br ?\/?>/iy;
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/iy;
const wordCharacter = /[\p{L}\p{N}]/u;
/** Characters that begin no mark: read in one go. */
const plainRun = /(?:[^*_~`\\![<&hw]|(?<=[\p{L}\p{N}])[hw])+/iuy;

type Run = { char: string; length: number; canOpen: boolean; canClose: boolean; isMark: boolean };
type Opener = { piece: number; length: number };

/** What is read at one place: the plain text of so many characters of the source. */
type Piece = { text: string; length: number };

/**
 * Plain text of inline Markdown: emphasis, code marks, escapes and entities resolved, white space collapsed, NFC.
 * A link keeps its target in brackets after its text, as on paper, because a changed target is a changed sentence.
 * A single star inside a word (Bürger*innen) and an underscore inside a word are letters, never marks.
 */
export function stripInline(source: string): string {
  const pieces: string[] = [];
  const openers = new Map<string, Opener[]>();
  const codeRuns = backtickRuns(source);
  let at = 0;
  while (at < source.length) {
    const char = source[at] ?? '';
    if (char === '*' || char === '_' || char === '~') {
      const run = delimiterRun(source, at);
      closeAndOpen(run, pieces, openers);
      at += run.length;
      continue;
    }
    plainRun.lastIndex = at;
    const plain = plainRun.exec(source)?.[0];
    if (plain !== undefined) {
      pieces.push(plain);
      at += plain.length;
      continue;
    }
    const piece = (char === '`' ? readCode(source, at, codeRuns) : readMark(source, at, char)) ?? {
      text: char,
      length: 1,
    };
    pieces.push(piece.text);
    at += piece.length;
  }
  return collapse(pieces.join(''));
}

/** Escape, link, footnote mark, address, line break or entity, if one begins here. */
function readMark(source: string, at: number, char: string): Piece | null {
  const read = (pattern: RegExp, textOf: (match: RegExpExecArray) => string): Piece | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    return match && { text: textOf(match), length: match[0].length };
  };
  const inner = (match: RegExpExecArray) => match[1] ?? '';
  if (char === '\\') return read(escaped, (match) => (match[1] === '\n' ? ' ' : inner(match)));
  if (char === '!') return read(link, linkText);
  if (char === '[') return read(link, linkText) ?? read(footnoteMark, (match) => `[${inner(match)}]`);
  if (char === '<') return read(lineBreak, () => ' ') ?? read(autolink, inner);
  if (char === '&') return read(entity, decodeEntity);
  if (/[hw]/i.test(char) && !isWord(source[at - 1])) return read(bareAddress, (match) => match[0]);
  return null;
}

/** A code span, or the backticks that begin none. */
function readCode(source: string, at: number, runs: ReadonlyMap<number, number[]>): Piece {
  let length = 1;
  while (source[at + length] === '`') length++;
  const end = nextAfter(runs.get(length) ?? [], at);
  if (end === undefined) return { text: '`'.repeat(length), length };
  return { text: source.slice(at + length, end), length: end + length - at };
}

/** One space for any white space; no soft hyphens or zero-width characters; one kind of hyphen; NFC; trimmed. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

const isWord = (char: string | undefined): boolean => char !== undefined && wordCharacter.test(char);

function linkText([, label = '', angled, bare, double, single]: RegExpExecArray): string {
  const text = stripInline(label);
  const target = angled ?? bare ?? '';
  const isShown = target === '' || target === text || target === `mailto:${text}`;
  const hidden = [isShown ? '' : target, double ?? single ?? ''].filter((part) => part !== '').join(' ');
  if (text === '') return hidden;
  return hidden === '' ? text : `${text} (${hidden})`;
}

function decodeEntity([whole, decimal, hexadecimal, name]: RegExpExecArray): string {
  if (name !== undefined) return entities[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

function backtickRuns(source: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of source.matchAll(/`+/g)) {
    const starts = runs.get(run.length) ?? [];
    starts.push(index);
    runs.set(run.length, starts);
  }
  for (const starts of runs.values()) starts.reverse();
  return runs;
}

/** The first start after `at`; those before are dropped, so that long texts stay linear. */
function nextAfter(descending: number[], at: number): number | undefined {
  while ((descending.at(-1) ?? Number.POSITIVE_INFINITY) <= at) descending.pop();
  return descending.at(-1);
}

function delimiterRun(source: string, start: number): Run {
  const char = source[start] ?? '';
  let length = 1;
  while (source[start + length] === char) length++;
  const before = source[start - 1];
  const after = source[start + length];
  const isInside = isWord(before) && isWord(after);
  return {
    char,
    length,
    isMark: char === '~' ? length === 2 : !(isInside && (char === '_' || length === 1)),
    canOpen: after !== undefined && !/\s/.test(after) && (isInside || !isWord(before)),
    canClose: before !== undefined && !/\s/.test(before) && (isInside || !isWord(after)),
  };
}

function closeAndOpen(run: Run, pieces: string[], openers: Map<string, Opener[]>): void {
  const stack = openers.get(run.char) ?? [];
  openers.set(run.char, stack);
  let left = run.length;
  while (run.isMark && run.canClose && left > 0) {
    const opener = stack.at(-1);
    if (!opener) break;
    const used = Math.min(left, opener.length);
    left -= used;
    opener.length -= used;
    pieces[opener.piece] = run.char.repeat(opener.length);
    if (opener.length === 0) stack.pop();
  }
  if (left === 0) return;
  if (run.isMark && run.canOpen) stack.push({ piece: pieces.length, length: left });
  pieces.push(run.char.repeat(left));
}
