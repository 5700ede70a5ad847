import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { i18n } from '../../platform/i18n.ts';
import { Refusal, tooTangled } from './item.ts';

export type XmlNode = { text: string } | XmlElement;
export interface XmlElement {
  /** Local name: the prefix of its namespace is dropped. */
  tag: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: 10_000_000, maxExpandedLength: 100_000_000 },
});

/** Parses a part of an office file that `openOfficeFile` let through; throws `Refusal` when it is no XML. */
export function parseXml(part: Uint8Array): XmlElement {
  const text = new TextDecoder().decode(part);
  if (XMLValidator.validate(text) !== true) throw damaged();
  const root = nodesOf(parse(text)).find((node): node is XmlElement => 'tag' in node && !node.tag.startsWith('?'));
  if (!root) throw damaged();
  return root;
}

function parse(text: string): unknown {
  try {
    return parser.parse(text);
  } catch (error) {
    throw error instanceof RangeError || /nested/i.test(String(error)) ? tooTangled() : damaged();
  }
}

export const damaged = () =>
  new Refusal(
    'damaged',
    i18n.t('Die Datei ist beschädigt und lässt sich nicht lesen. Bitte öffnen und speichern Sie sie noch einmal.'),
  );

function nodesOf(parsed: unknown): XmlNode[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((entry: Record<string, unknown>): XmlNode[] => {
    if ('#text' in entry) return [{ text: String(entry['#text']) }];
    const tag = Object.keys(entry).find((name) => name !== ':@');
    if (tag === undefined) return [];
    return [{ tag, attributes: (entry[':@'] ?? {}) as Record<string, string>, children: nodesOf(entry[tag]) }];
  });
}

/** The child elements with a name. */
export const childrenOf = (element: XmlElement, tag: string): XmlElement[] =>
  element.children.filter((node): node is XmlElement => 'tag' in node && node.tag === tag);

/** The first element with a name at the end of a path of names, or undefined. */
export function findPath(element: XmlElement | undefined, ...tags: string[]): XmlElement | undefined {
  return tags.reduce<XmlElement | undefined>((at, tag) => at && childrenOf(at, tag)[0], element);
}

/** All elements with a name anywhere below, in document order. */
export function* elementsBelow(element: XmlElement, tag: string): Generator<XmlElement> {
  for (const node of element.children) {
    if (!('tag' in node)) continue;
    if (node.tag === tag) yield node;
    yield* elementsBelow(node, tag);
  }
}
