import type { sectionKinds } from '../documents.ts';
import { startsItem } from './blocks.ts';
import { stripInline } from './inline.ts';
import { atxHeading, isThematicBreak, type Line, lineEnd, listMarker, readLines, setextLevel } from './lines.ts';
import { splitNumber } from './section-number.ts';

export type SectionKind = (typeof sectionKinds)[number];

/** A section before it is stored: `heading` is plain text without its number, `body` Markdown, `parent` an index or null. */
export type ParsedSection = {
  kind: SectionKind;
  level: number;
  number: string | null;
  heading: string;
  body: string;
  parent: number | null;
};

type Cut = { from: number; bodyFrom: number; level: number; title: string };

/**
 * Cuts a Markdown text into sections in document order, for a document to be commented section by section.
 * Every heading begins one; text before the first heading is a `preamble` with an empty heading; a section with others under it is
 * a `chapter`. YAML front matter is dropped, no other word is lost: number, heading and body together hold all of them.
 * A text without headings that counts its paragraphs (1., 2., …, at least two) becomes one `item` a paragraph, number "1", heading
 * empty; what stands unindented between or after them becomes a section without number.
 */
export function parseMarkdownSections(markdown: string): ParsedSection[] {
  const raw = withoutFrontMatter(markdown.replace(/^\ufeff/, '').split(lineEnd));
  const lines = readLines(raw.join('\n'));
  const cuts = headingCuts(lines);
  if (cuts.length === 0) return itemSections(raw, lines) ?? preamble(raw);

  const sections = preamble(raw.slice(0, cuts[0]?.from ?? 0));
  const ancestors: { level: number; index: number }[] = [];
  for (const [index, cut] of cuts.entries()) {
    while ((ancestors.at(-1)?.level ?? 0) >= cut.level) ancestors.pop();
    const parent = ancestors.at(-1)?.index ?? null;
    const above = parent === null ? undefined : sections[parent];
    if (above) above.kind = 'chapter';
    ancestors.push({ level: cut.level, index: sections.length });
    const body = joinBody(raw.slice(cut.bodyFrom, cuts[index + 1]?.from ?? raw.length));
    sections.push({ kind: 'section', level: cut.level, ...splitNumber(stripInline(cut.title)), body, parent });
  }
  return sections;
}

function withoutFrontMatter(lines: string[]): string[] {
  if (lines[0]?.trimEnd() !== '---') return lines;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  const isYaml = lines
    .slice(1, end)
    .every((line, index) => /^[\w-]+:(?: |$)/.test(line) || (index > 0 && /^(?: |- |#|$)/.test(line)));
  return end > 1 && isYaml ? lines.slice(end + 1) : lines;
}

function headingCuts(lines: readonly Line[]): Cut[] {
  const cuts: Cut[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'text') continue;
    const atx = atxHeading(line.text);
    if (atx) {
      cuts.push({ from: index, bodyFrom: index + 1, level: atx.level, title: atx.text });
      continue;
    }
    const level = setextLevel(line.text);
    const above = lines[index - 1];
    if (level === null || above?.kind !== 'text' || !isLonely(lines[index - 2]) || isMarked(above.text)) continue;
    cuts.push({ from: index - 1, bodyFrom: index + 1, level, title: above.text });
  }
  return cuts;
}

const isLonely = (before: Line | undefined): boolean =>
  before === undefined || before.kind !== 'text' || atxHeading(before.text) !== null;

const isMarked = (line: string): boolean =>
  /^ {4}|^ *[>|]/.test(line) ||
  line.includes('|') ||
  listMarker(line) !== null ||
  atxHeading(line) !== null ||
  isThematicBreak(line);

function preamble(lines: readonly string[]): ParsedSection[] {
  const body = joinBody(lines);
  return body === '' ? [] : [{ kind: 'preamble', level: 1, number: null, heading: '', body, parent: null }];
}

/** Sections of a counted text, or null if it does not count at least to 2. */
function itemSections(raw: readonly string[], lines: readonly Line[]): ParsedSection[] | null {
  const parts: { number: number | null; lines: string[] }[] = [{ number: null, lines: [] }];
  let last = 0;
  let contentIndent: number | null = null;
  let open: { kind: string; indent: number } | null = null;
  for (const [index, line] of lines.entries()) {
    const text = raw[index] ?? '';
    const marker = line.kind === 'text' ? listMarker(line.text) : null;
    if (marker?.number === last + 1 && marker.indent <= 3 && startsItem(marker, open)) {
      last++;
      contentIndent = marker.contentIndent;
      parts.push({ number: last, lines: [marker.rest] });
      open = { kind: 'item', indent: marker.indent };
      continue;
    }
    const isOutside = line.kind === 'text' && open === null && !/^ {2}/.test(line.text) && marker === null;
    if (isOutside && contentIndent !== null) {
      parts.push({ number: null, lines: [] });
      contentIndent = null;
    }
    parts.at(-1)?.lines.push(contentIndent === null ? text : dedent(text, contentIndent));
    open = line.kind === 'blank' ? null : (open ?? { kind: 'paragraph', indent: 0 });
  }
  if (last < 2) return null;
  return parts
    .map(({ number, lines: body }, index): ParsedSection => {
      const kind = number !== null ? 'item' : index === 0 ? 'preamble' : 'section';
      return { kind, level: 1, number: number?.toString() ?? null, heading: '', body: joinBody(body), parent: null };
    })
    .filter((section) => section.number !== null || section.body !== '');
}

function dedent(line: string, indent: number): string {
  const expanded = line.replaceAll('\t', '    ');
  const spaces = expanded.length - expanded.trimStart().length;
  return expanded.slice(Math.min(indent, spaces));
}

/** Body without the blank lines around it; a first line keeps its indent. */
function joinBody(lines: readonly string[]): string {
  let from = 0;
  let to = lines.length;
  while (from < to && lines[from]?.trim() === '') from++;
  while (to > from && lines[to - 1]?.trim() === '') to--;
  return lines.slice(from, to).join('\n');
}
