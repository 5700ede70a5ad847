/** The text of a field and what is marked in it. */
export interface Marked {
  text: string;
  from: number;
  to: number;
}

/** Words put in place of `from` to `to`, and what is marked afterwards, counted in the new text. */
export interface TextChange {
  from: number;
  to: number;
  words: string;
  select: [from: number, to: number];
}

/** Puts marks around the marked words, or takes them away. */
export function toggleMark({ text, from, to }: Marked, mark: '**' | '_'): TextChange {
  const { length } = mark;
  const words = text.slice(from, to);
  if (text.slice(from - length, from) === mark && text.slice(to, to + length) === mark) {
    return { from: from - length, to: to + length, words, select: [from - length, to - length] };
  }
  if (words.length > 2 * length && words.startsWith(mark) && words.endsWith(mark)) {
    return { from, to, words: words.slice(length, -length), select: [from, to - 2 * length] };
  }
  return { from, to, words: mark + words + mark, select: [from + length, to + length] };
}

const headingMark = /^#{1,6} +/;
const listMark = /^(?:[-*+]|\d{1,9}[.)]) +/;

/** Makes the marked lines headings inside the section, or plain lines again. */
export const toggleHeading = (marked: Marked): TextChange => toggleLines(marked, headingMark, () => '### ');

/** Makes the marked lines a list, or plain lines again. */
export const toggleList = (marked: Marked, kind: 'bullets' | 'numbers'): TextChange =>
  toggleLines(marked, kind === 'bullets' ? /^[-*+] +/ : /^\d{1,9}[.)] +/, (index) =>
    kind === 'bullets' ? '- ' : `${index + 1}. `,
  );

function toggleLines(marked: Marked, mark: RegExp, markOf: (index: number) => string): TextChange {
  const { from, to } = wholeLines(marked);
  const lines = marked.text.slice(from, to).split('\n');
  const written = lines.filter((line) => line.trim() !== '');
  const isMarked = written.length > 0 && written.every((line) => mark.test(line));
  let index = 0;
  const words = lines
    .map((line) => {
      if (line.trim() === '' && written.length > 0) return line;
      if (isMarked) return line.replace(mark, '');
      return markOf(index++) + line.replace(headingMark, '').replace(listMark, '');
    })
    .join('\n');
  const end = from + words.length;
  return { from, to, words, select: lines.length > 1 ? [from, end] : [end, end] };
}

function wholeLines({ text, from, to }: Marked): { from: number; to: number } {
  const end = text.indexOf('\n', to);
  return { from: text.lastIndexOf('\n', from - 1) + 1, to: end === -1 ? text.length : end };
}

/** A table with these names of columns and two empty rows, as a block of its own after the marked lines. */
export function insertTable(marked: Marked, columns: readonly string[]): TextChange {
  const { to } = wholeLines(marked);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const empty = row(columns.map(() => '   '));
  const lead = marked.text.slice(0, to).trim() === '' ? '' : '\n\n';
  const tail = marked.text.slice(to).startsWith('\n\n') || to === marked.text.length ? '' : '\n';
  const words = [`${lead}${row(columns)}`, row(columns.map(() => '---')), empty, `${empty}${tail}`].join('\n');
  const first = to + lead.length + 2;
  return { from: to, to, words, select: [first, first + (columns[0] ?? '').length] };
}

/** A footnote's mark after the marked words, its text begun at the end, where the cursor goes. */
export function addFootnote({ text, to }: Marked): TextChange {
  const numbers = [...text.matchAll(/\[\^(\d{1,6})\]/g)].map(([, number]) => Number(number));
  const mark = `[^${Math.max(0, ...numbers) + 1}]`;
  const rest = text.slice(to).trimEnd();
  const isAmongNotes = /(?:^|\n)\[\^[^\]\s]+\]:[^\n]*$/.test(text.trimEnd());
  const words = `${mark}${rest}${isAmongNotes ? '\n' : '\n\n'}${mark}: `;
  const end = to + words.length;
  return { from: to, to: text.length, words, select: [end, end] };
}

/** Words at the place of what is marked, the cursor after them. */
export const insertWords = ({ from, to }: Marked, words: string): TextChange => ({
  from,
  to,
  words,
  select: [from + words.length, from + words.length],
});

const item = /^(\s*)(?:([-*+])|(\d{1,9})([.)]))( +)(\[[ xX]\] )?/;

/** What Enter does in a list: the next item, or after an empty one the end of the list and a new paragraph; null everywhere else. */
export function continueList({ text, from, to }: Marked): TextChange | null {
  if (from !== to) return null;
  const line = wholeLines({ text, from, to });
  const found = item.exec(text.slice(line.from, line.to));
  if (!found || from < line.from + found[0].length) return null;
  const [mark, indent = '', bullet, number, dot = '', space = '', box] = found;
  if (text.slice(line.from + mark.length, line.to).trim() === '') {
    return { ...line, words: '\n', select: [line.from + 1, line.from + 1] };
  }
  const next = bullet ?? `${Number(number) + 1}${dot}`;
  return insertWords({ text, from, to }, `\n${indent}${next}${space}${box === undefined ? '' : '[ ] '}`);
}
