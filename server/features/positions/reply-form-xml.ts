import { XMLParser, XMLValidator } from 'fast-xml-parser';

type WordNode = { text: string } | WordElement;

/** An element of a Word document, its name without prefix. */
export interface WordElement {
  tag: string;
  attributes: Record<string, string>;
  children: WordNode[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000 },
});

/** The root of an XML part, or null for what is no XML or declares a document type, which has no place in an office file. */
export function parseWordXml(xml: string): WordElement | null {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml) || XMLValidator.validate(xml) !== true) return null;
  const found = nodesOf(parser.parse(xml)).find((node) => 'tag' in node && !node.tag.startsWith('?'));
  return found && 'tag' in found ? found : null;
}

function nodesOf(parsed: unknown): WordNode[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((entry: Record<string, unknown>): WordNode[] => {
    if ('#text' in entry) return [{ text: String(entry['#text']) }];
    const tag = Object.keys(entry).find((name) => name !== ':@');
    if (tag === undefined) return [];
    const attributes = Object.entries((entry[':@'] ?? {}) as Record<string, unknown>);
    return [
      {
        tag,
        attributes: Object.fromEntries(attributes.map(([name, value]) => [name, String(value)])),
        children: nodesOf(entry[tag]),
      },
    ];
  });
}

/** Every element of a name, however deep, in document order; those inside a found one are not looked for. */
export function findAll(root: WordElement, tag: string): WordElement[] {
  return root.children.flatMap((child) => {
    if ('text' in child) return [];
    return child.tag === tag ? [child] : findAll(child, tag);
  });
}

/** Wrappers that a word processor puts around rows and cells: content controls and tracked changes. */
const wrappers = new Set(['sdt', 'sdtContent', 'ins', 'customXml', 'smartTag']);

/** The rows of a table, or the cells of a row, also inside wrappers. */
export const childrenOf = (parent: WordElement, tag: string): WordElement[] =>
  parent.children.flatMap((child) => {
    if ('text' in child) return [];
    if (child.tag === tag) return [child];
    return wrappers.has(child.tag) ? childrenOf(child, tag) : [];
  });

/** How many columns a cell covers. */
export function gridSpan(cell: WordElement): number {
  const [properties] = childrenOf(cell, 'tcPr');
  const [span] = properties ? childrenOf(properties, 'gridSpan') : [];
  return Number(span?.attributes.val ?? 1) || 1;
}

/** What is no text of its own: deleted words, fields, pictures, properties, the older copy of a drawing. */
const unread = new Set([
  'del',
  'delText',
  'instrText',
  'moveFrom',
  'pPr',
  'rPr',
  'tcPr',
  'sdtPr',
  'Fallback',
  'drawing',
  'pict',
]);

/** The words of a cell: paragraphs on lines of their own, tracked insertions taken, tracked deletions left out. */
export function cellText(element: WordElement): string {
  const lines = findParagraphs(element).map(inlineText);
  return (lines.length > 0 ? lines.join('\n') : inlineText(element)).replaceAll(/\u00ad/g, '');
}

const findParagraphs = (element: WordElement): WordElement[] =>
  element.children.flatMap((child) => {
    if ('text' in child || unread.has(child.tag)) return [];
    return child.tag === 'p' ? [child] : findParagraphs(child);
  });

/** Boxes and ticks of the fonts that are made of symbols; every other font has the character itself. */
const symbols: Record<string, string> = { F0A8: '☐', F06F: '☐', F071: '☐', F0FE: '☒', F0FD: '☒', F078: '☒', F0FC: '✓' };

function symbolOf({ char = '' }: Record<string, string>): string {
  if (!/^[0-9a-f]{4}$/i.test(char)) return '';
  return symbols[char.toUpperCase()] ?? String.fromCodePoint(Number.parseInt(char, 16));
}

const inlineText = (element: WordElement): string =>
  element.children
    .map((child) => {
      if ('text' in child) return element.tag === 't' || element.tag === 'lpwstr' ? child.text : '';
      if (unread.has(child.tag)) return '';
      if (child.tag === 'tab') return '\t';
      if (child.tag === 'br' || child.tag === 'cr') return '\n';
      if (child.tag === 'noBreakHyphen') return '-';
      if (child.tag === 'sym') return symbolOf(child.attributes);
      return inlineText(child);
    })
    .join('');
