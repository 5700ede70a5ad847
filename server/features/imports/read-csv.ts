import { importLimits } from '../../../shared/imports.ts';
import { i18n } from '../../platform/i18n.ts';
import { Refusal, wholeFile } from './item.ts';
import type { RawRow, RawTable } from './raw-table.ts';
import { decodeText } from './texts.ts';

/**
 * Reads a CSV file (RFC 4180) in any encoding `decodeText` knows. The separator is the one of semicolon, comma and tab that the
 * first record holds most. A row is counted as a table programme counts it, also when its cells run over several lines.
 */
export function readCsv(bytes: Uint8Array): RawTable {
  const text = decodeText(bytes);
  const separator = separatorOf(text);
  const rows: RawRow[] = [];
  let cells: string[] = [];
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at, separator, rows.length + 1) : bare(text, at, separator);
    cells.push(cell.text);
    if (++count > importLimits.cells) throw tooManyCells();
    at = cell.end + 1;
    const isLast = text[cell.end] !== separator;
    if (!isLast && at === text.length) cells.push('');
    if (isLast || at === text.length) {
      rows.push({ number: rows.length + 1, cells: cells.map((found) => ({ text: found })) });
      cells = [];
    }
  }
  return { name: 'CSV', rows };
}

export const tooManyCells = (max: number = importLimits.cells) =>
  new Refusal(
    'too_many_cells',
    i18n.t('Die Datei hat mehr als {max} Zellen. Bitte teilen Sie sie auf mehrere Dateien auf.', { max }),
  );

function separatorOf(text: string): string {
  const first = firstRecord(text).replace(/"[^"]*"/g, '');
  const [best] = [';', ',', '\t']
    .map((mark) => ({ mark, count: first.split(mark).length }))
    .sort((one, other) => other.count - one.count);
  return best?.mark ?? ';';
}

function firstRecord(text: string): string {
  let isQuoted = false;
  const start = text.search(/[^\n]/);
  for (let at = Math.max(0, start); at < Math.min(text.length, 100_000); at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === '\n' && !isQuoted) return text.slice(start, at);
  }
  return text.slice(0, 10_000).split('\n')[0] ?? '';
}

/** A cell without quotes, up to the separator or the end of its line; quotes in the middle of it are words. */
function bare(text: string, from: number, separator: string): { text: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
  return { text: text.slice(from, end), end };
}

function quoted(text: string, from: number, separator: string, row: number): { text: string; end: number } {
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const next = end === -1 ? '"' : text[end + 1];
  if (next !== undefined && next !== separator && next !== '\n') throw unbalanced(row, text.slice(from, from + 60));
  return { text: text.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 };
}

const unbalanced = (row: number, sample: string) =>
  new Refusal(
    'unbalanced_quotes',
    i18n.t(
      'In Zeile {row} sind Anführungszeichen nicht geschlossen, oder hinter ihnen steht noch etwas: {sample} … Bitte verdoppeln Sie Anführungszeichen innerhalb eines Textes.',
      { row, sample: sample.replaceAll('\n', ' ') },
    ),
    { ...wholeFile, row },
  );
