import { stripInline } from '../../../shared/text/inline.ts';
import { atxHeading, listMarker, readLines } from '../../../shared/text/lines.ts';
import { splitNumber } from '../../../shared/text/section-number.ts';
import type { Item, Place, Value } from './item.ts';
import { decodeText } from './texts.ts';

interface Block {
  row: number;
  lines: string[];
  /** Indent of what belongs to the item; null for a paragraph. */
  contentIndent: number | null;
}

/**
 * Reads Markdown as points: a heading names the section, by its number or else by its words, every item of a list and every
 * paragraph below it is a point with its words as they stand. What comes before the first heading is on the whole.
 */
export function readMarkdown(bytes: Uint8Array): Item[] {
  const items: Item[] = [];
  let section: Value | null = null;
  let block: Block | null = null;
  let isAfterBlank = true;
  const close = () => {
    if (block) items.push(itemOf(block, section));
    block = null;
  };
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  const raw = text.split('\n');
  for (const [index, line] of readLines(text).entries()) {
    const heading: ReturnType<typeof atxHeading> = line.kind === 'text' ? atxHeading(line.text) : null;
    const marker = line.kind === 'text' ? listMarker(line.text) : null;
    const indent = line.text.length - line.text.trimStart().length;
    const open: Block | null = block;
    if (line.kind === 'blank') {
      isAfterBlank = true;
      if (open) open.lines.push('');
      continue;
    }
    const isInside = open !== null && open.contentIndent !== null && indent >= open.contentIndent;
    if (heading) {
      close();
      section = headingValue(heading.text, index + 1);
    } else if (open && (line.kind !== 'text' || isInside || (!isAfterBlank && !marker))) {
      open.lines.push((raw[index] ?? '').slice(isInside ? Math.min(indent, open.contentIndent ?? 0) : 0));
    } else {
      close();
      const contentIndent = marker?.contentIndent ?? null;
      block = { row: index + 1, lines: [marker?.rest ?? raw[index] ?? ''], contentIndent };
    }
    isAfterBlank = false;
  }
  close();
  return items;
}

function headingValue(markdown: string, row: number): Value {
  const title = stripInline(markdown);
  const { number } = splitNumber(title);
  return { text: number ?? title, heading: '', place: placeOf(row) };
}

const placeOf = (row: number): Place => ({ table: null, row, column: null });

function itemOf({ row, lines }: Block, section: Value | null): Item {
  const place = placeOf(row);
  const comment: Value = { text: lines.join('\n').trim(), heading: '', place };
  return { kind: 'point', place, group: null, values: { comment, ...(section && { section }) } };
}
