import { entities, readDocxHtml } from './docx-text.ts';
import type { Parts } from './office-parts.ts';

/**
 * A Word document as Markdown: headings by their styles, lists, tables, and footnotes below the section in which they are called.
 * Where no heading has a style, short paragraphs that are wholly bold are its headings. Pictures are left out, and so is how words look.
 */
export const readDocxMarkdown = async (parts: Parts): Promise<string> => markdownOfHtml(await readDocxHtml(parts));

interface Writing {
  blocks: string[];
  /** What the open block says so far. */
  line: string;
  lists: { isOrdered: boolean; count: number }[];
  /** Rows of the open table; the innermost cell is being written. */
  rows: string[][] | null;
  /** Notes called since the last heading. */
  called: string[];
}

/** The Markdown of HTML as mammoth writes it. */
function markdownOfHtml(html: string): string {
  const notes = notesIn(html);
  const writing: Writing = { blocks: [], line: '', lists: [], rows: null, called: [] };
  for (const [token, closing, tag = ''] of withHeadings(withoutNotes(html)).matchAll(/<(\/?)(\w+)[^>]*>|[^<]+/g)) {
    const call = /^<a href="#((?:foot|end)note-\d+)"/.exec(token)?.[1];
    if (call !== undefined) writing.called.push(call);
    else if (!token.startsWith('<')) writing.line += textOf(token, writing.called, notes);
    else if (closing) end(tag, writing, notes);
    else begin(tag, writing, notes);
  }
  closeBlock(writing);
  closeNotes(writing, notes);
  return writing.blocks.join('\n\n');
}

function begin(tag: string, writing: Writing, notes: Notes): void {
  const { lists, rows } = writing;
  if (tag === 'br') writing.line += rows ? ' ' : '  \n';
  else if (/^h[1-6]$/.test(tag) && !rows) {
    closeBlock(writing);
    closeNotes(writing, notes);
  } else if (tag === 'table' && !rows) {
    closeBlock(writing);
    writing.rows = [];
  } else if (tag === 'tr' && rows) rows.push([]);
  else if (tag === 'ul' || tag === 'ol') {
    if (lists.length === 0) closeBlock(writing);
    lists.push({ isOrdered: tag === 'ol', count: 0 });
  } else if (tag === 'li' && !rows) {
    const list = lists.at(-1);
    if (list) list.count++;
    const mark = list?.isOrdered ? `${list.count}.` : '-';
    writing.line += `${writing.line === '' ? '' : '\n'}${'   '.repeat(Math.max(0, lists.length - 1))}${mark} `;
  }
}

function end(tag: string, writing: Writing, notes: Notes): void {
  const { lists, rows } = writing;
  if (tag === 'ul' || tag === 'ol') {
    lists.pop();
    if (lists.length === 0 && !rows) closeBlock(writing);
  } else if (rows) {
    if (tag === 'p' || tag === 'li') writing.line += ' ';
    if (tag === 'td' || tag === 'th') {
      rows.at(-1)?.push(writing.line.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim());
      writing.line = '';
    }
    if (tag === 'table') closeTable(writing);
  } else if (/^h[1-6]$/.test(tag)) {
    const title = writing.line.replace(/\s+/g, ' ').trim();
    writing.line = title === '' ? '' : `${'#'.repeat(Number(tag[1]))} ${title}`;
    closeBlock(writing);
    closeNotes(writing, notes);
  } else if (tag === 'p' && lists.length === 0) closeBlock(writing);
}

function closeBlock(writing: Writing): void {
  const block = writing.line.replace(/^\s*\n|\s+$/g, '').replace(/^ +(?=\S)/, '');
  if (block.trim() !== '') writing.blocks.push(/^(?:[-=]{2,}|[-=_* ]{3,})$/.test(block) ? `\\${block}` : block);
  writing.line = '';
}

function closeTable(writing: Writing): void {
  const rows = (writing.rows ?? []).filter((row) => row.some((cell) => cell !== ''));
  writing.rows = null;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [head, ...body] = rows.map(
    (row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`,
  );
  if (head !== undefined) writing.blocks.push([head, `|${' --- |'.repeat(width)}`, ...body].join('\n'));
}

/** Notes by name, in the order in which they are called. */
type Notes = ReadonlyMap<string, { label: number; text: string }>;

const note = /<li id="((?:foot|end)note-\d+)">(.*?)<\/li>/gs;

const notesIn = (html: string): Notes =>
  new Map(
    [...html.matchAll(note)].map(([, name = '', inner = ''], index) => [
      name,
      { label: index + 1, text: plainText(inner.replace(/<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g, '')) },
    ]),
  );

const withoutNotes = (html: string): string => html.replace(note, '');

function closeNotes(writing: Writing, notes: Notes): void {
  const called = [...new Set(writing.called)].flatMap((name) => notes.get(name) ?? []);
  writing.called = [];
  if (called.length > 0) writing.blocks.push(called.map(({ label, text }) => `[^${label}]: ${text}`).join('\n\n'));
}

/** Text between two tags. What mammoth writes for the call of a note, "[1]", becomes its mark. */
function textOf(token: string, called: readonly string[], notes: Notes): string {
  const last = notes.get(called.at(-1) ?? '');
  if (last && /^\[\d+\]$/.test(token)) return `[^${last.label}]`;
  return escaped(unentitled(token));
}

const plainText = (html: string): string =>
  escaped(unentitled(html.replace(/<[^>]*>/g, ' ')))
    .replace(/\s+/g, ' ')
    .trim();

const unentitled = (text: string): string =>
  text.replace(/&(\w+);/g, (entity, name: string) => entities[name] ?? entity);

/** Signs that Markdown would take for marks. A star inside a word stays: Bürger*innen. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])[*_~]|[*_~](?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/\[(?=\^)|\](?=\()/g, '\\$&')
    .replace(/^(\s*)(#{1,6}(?=\s)|>)/gm, '$1\\$2');

function withHeadings(html: string): string {
  if (/<h[1-6]>/.test(html)) return html;
  return html.replace(
    /<p><strong>((?:(?!<\/?(?:p|strong|br)\b)[\s\S]){1,160})<\/strong><\/p>/g,
    (whole, title: string) => (/[.,;]\s*$/.test(plainText(title)) ? whole : `<h2>${title}</h2>`),
  );
}
