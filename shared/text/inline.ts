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
const autolink = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/iy;
const bareAddress = /(?:https?:\/\/|www\.)[^\s<>*]+/iy;
const footnoteMark = /\[\^([^[\]\s]+)\]/y;
const lineBreak = /<br ?\/?>/iy;
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/iy;
const wordCharacter = /[\p{L}\p{N}]/u;

type Run = { char: string; length: number; canOpen: boolean; canClose: boolean; isMark: boolean };

/**
 * Plain text of inline Markdown: emphasis, code marks, escapes and entities resolved, white space collapsed, NFC.
 * A link keeps its target in brackets after its text, as on paper, because a changed target is a changed sentence.
 * A single star inside a word (Bürger*innen) and an underscore inside a word are letters, never marks.
 */
export function stripInline(source: string): string {
  const pieces: string[] = [];
  const openers = new Map<string, { piece: number; length: number }[]>();
  const codeRuns = backtickRuns(source);
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  const take = (text: string, length: number) => {
    pieces.push(text);
    at += length;
  };

  while (at < source.length) {
    const char = source[at] ?? '';
    let found: RegExpExecArray | null = null;
    if (char === '\\') {
      const next = source[at + 1] ?? '';
      if (next === '\n') take(' ', 2);
      else if (/[!-/:-@[-`{-~]/.test(next)) take(next, 2);
      else take(char, 1);
    } else if (char === '`') {
      const run = /`+/y;
      const length = match(run)?.[0].length ?? 1;
      const end = nextAfter(codeRuns.get(length) ?? [], at);
      if (end === undefined) take('`'.repeat(length), length);
      else take(source.slice(at + length, end), end + length - at);
    } else if ((char === '[' || char === '!') && (found = match(link))) {
      const [whole, text = '', angled, bare, double, single] = found;
      take(linkText(stripInline(text), angled ?? bare ?? '', double ?? single ?? ''), whole.length);
    } else if (char === '[' && (found = match(footnoteMark))) {
      take(`[${found[1] ?? ''}]`, found[0].length);
    } else if (char === '<' && (found = match(lineBreak))) {
      take(' ', found[0].length);
    } else if (char === '<' && (found = match(autolink))) {
      take(found[1] ?? '', found[0].length);
    } else if (char === '&' && (found = match(entity))) {
      take(decodeEntity(found), found[0].length);
    } else if (/[hw]/i.test(char) && !isWord(source[at - 1]) && (found = match(bareAddress))) {
      take(found[0], found[0].length);
    } else if (char === '*' || char === '_' || char === '~') {
      const run = delimiterRun(source, at);
      closeAndOpen(run, pieces, openers);
      at += run.length;
    } else {
      take(char, 1);
    }
  }
  return collapse(pieces.join(''));
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

function linkText(text: string, target: string, title: string): string {
  const isShown = target === '' || target === text || target === `mailto:${text}`;
  const hidden = [isShown ? '' : target, title].filter((part) => part !== '').join(' ');
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

function closeAndOpen(run: Run, pieces: string[], openers: Map<string, { piece: number; length: number }[]>): void {
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
