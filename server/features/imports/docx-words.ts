import type { XmlElement, XmlNode } from './xml.ts';

/** Footnotes and endnotes by kind and number. */
export type Notes = ReadonlyMap<string, string>;

const silent = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'pPr',
  'rPr',
  'tblPr',
  'trPr',
  'tcPr',
  'tblGrid',
  'sectPr',
  'drawing',
  'pict',
  'object',
]);

const signs: Record<string, string> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '',
};

/**
 * The words of a part of a Word document as it reads with all tracked changes accepted: a line for each paragraph, footnotes in
 * brackets where they are called.
 */
export function wordsOf(node: XmlNode, notes: Notes): string {
  if ('text' in node) return '';
  const { tag, attributes, children } = node;
  if (silent.has(tag)) return '';
  if (tag === 't') return children.map((child) => ('text' in child ? child.text : '')).join('');
  const sign = signs[tag];
  if (sign !== undefined) return sign;
  if (tag === 'footnoteReference' || tag === 'endnoteReference') {
    const note = notes.get(`${tag.slice(0, -9)} ${attributes.id}`);
    return note ? ` [${note}]` : '';
  }
  const inner = children.map((child) => wordsOf(child, notes)).join('');
  return tag === 'p' ? `${inner}\n` : inner;
}

/** The notes of a document from the parts that hold them. */
export const notesOf = (parts: (XmlElement | undefined)[]): Notes =>
  new Map(
    parts.flatMap((part) =>
      (part?.children ?? []).flatMap((node): [string, string][] =>
        'tag' in node && (node.tag === 'footnote' || node.tag === 'endnote')
          ? [[`${node.tag} ${node.attributes.id}`, wordsOf(node, new Map()).trim().replaceAll('\n', ' ')]]
          : [],
      ),
    ),
  );
