/** A line of Markdown with what is known before any block is read. */
export type Line = { text: string; kind: 'text' | 'blank' | 'fence' | 'code' };

export type ListMarker = { indent: number; number: number | null; contentIndent: number; rest: string };

const ordinalNoun =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Quartals?|Halbjahr(?:e?s)?|Jahrhunderts?)(?![\p{L}\p{N}])/u;

/** "3. Quartal" and "1. Januar" are ordinals, not the third or first item of a list. */
export const startsWithOrdinalNoun = (text: string): boolean => ordinalNoun.test(text);

/** Any end of a line, also the Unicode ones. */
export const lineEnd = /\r\n|[\r\n\u2028\u2029]/;

/** Lines of a text, CRLF and CR read as LF, tabs as four spaces; fenced code is marked so that nothing in it is taken for a mark. */
export function readLines(markdown: string): Line[] {
  let fence: string | null = null;
  return markdown.split(lineEnd).map((raw): Line => {
    const text = raw.replaceAll('\t', '    ');
    const mark = /^ *(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence !== null) {
      const closes = mark?.startsWith(fence) && text.trim() === mark;
      if (closes) fence = null;
      return { text, kind: closes ? 'fence' : 'code' };
    }
    if (mark && !text.slice(text.indexOf(mark) + mark.length).includes('`')) {
      fence = mark;
      return { text, kind: 'fence' };
    }
    return { text, kind: text.trim() === '' ? 'blank' : 'text' };
  });
}

/** ATX heading: level 1–6 and its Markdown, closing hashes dropped. */
export function atxHeading(line: string): { level: number; text: string } | null {
  const match = /^ {0,3}(#{1,6})(?: +(.*))?$/.exec(line);
  if (!match) return null;
  const text = (match[2] ?? '').trim();
  let end = text.length;
  while (text[end - 1] === '#') end--;
  const isClosed = end === 0 || text[end - 1] === ' ';
  return { level: match[1]?.length ?? 1, text: isClosed ? text.slice(0, end).trim() : text };
}

/** Level of the heading which a line of `===` or `---` makes of the one line of text above it. */
export function setextLevel(line: string): number | null {
  const match = /^ {0,3}(=+|-{2,}) *$/.exec(line);
  if (!match) return null;
  return match[1]?.startsWith('=') ? 1 : 2;
}

export const isThematicBreak = (line: string): boolean => /^ {0,3}([-*_])(?: *\1){2,} *$/.test(line);

/** Bullet or ordered list marker with the indent at which the content of the item stands. */
export function listMarker(line: string): ListMarker | null {
  const match = /^( *)([-*+•‣▪◦]|(\d{1,9})[.)])( +|$)(.*)$/.exec(line);
  if (!match) return null;
  const [, spaces = '', mark = '', digits, gap = '', rest = ''] = match;
  const indent = spaces.length;
  return {
    indent,
    number: digits === undefined ? null : Number(digits),
    contentIndent: indent + mark.length + Math.max(1, gap.length),
    rest,
  };
}
