import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Parts } from './office-parts.ts';
import { damaged } from './xml.ts';

/**
 * A Word document as one plain text: paragraphs and headings parted by an empty line, items of lists with their mark, cells of
 * a row parted by a tab, footnotes at the end. Pictures are left out.
 */
export const readDocxText = async (parts: Parts): Promise<string> => textOfHtml(await readDocxHtml(parts));

/** A Word document as HTML, as it reads with all tracked changes accepted; pictures are empty. */
export async function readDocxHtml(parts: Parts): Promise<string> {
  const buffer = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const html = await mammoth.convertToHtml({ buffer }, { convertImage }).catch(() => {
    throw damaged();
  });
  return html.value;
}

/** The characters that HTML as mammoth writes it spells out. */
export const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

interface List {
  isOrdered: boolean;
  count: number;
}

/** The text of HTML as mammoth writes it. */
function textOfHtml(html: string): string {
  const lists: List[] = [];
  let text = '';
  for (const [token, closing, tag = ''] of html.matchAll(/<(\/?)(\w+)[^>]*>|[^<]+/g)) {
    if (!token.startsWith('<')) text += token.replace(/&(\w+);/g, (entity, name: string) => entities[name] ?? entity);
    else if (closing) text += atEnd(tag, lists);
    else text += atStart(tag, lists);
  }
  return text
    .replace(/ ?↑/g, '')
    .replace(/[^\S\n\t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\t+\n/g, '\n')
    .trim();
}

function atStart(tag: string, lists: List[]): string {
  if (tag === 'br') return '\n';
  if (tag === 'ul' || tag === 'ol') {
    lists.push({ isOrdered: tag === 'ol', count: 0 });
    return lists.length > 1 ? '\n' : '';
  }
  if (tag !== 'li') return '';
  const list = lists.at(-1);
  if (list) list.count++;
  const mark = list?.isOrdered ? `${list.count}.` : '-';
  return `${'  '.repeat(Math.max(0, lists.length - 1))}${mark} `;
}

function atEnd(tag: string, lists: List[]): string {
  if (/^(?:p|h[1-6])$/.test(tag)) return '\n\n';
  if (tag === 'td' || tag === 'th') return '\t';
  if (tag === 'tr' || tag === 'li') return '\n';
  if (tag === 'table') return '\n';
  if (tag !== 'ul' && tag !== 'ol') return '';
  lists.pop();
  return lists.length > 0 ? '' : '\n';
}
