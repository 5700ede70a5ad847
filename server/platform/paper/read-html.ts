import { XMLParser } from 'fast-xml-parser';
import type { Block, Run } from './paper.ts';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
});

type Node = { text: string } | { tag: string; attributes: Record<string, unknown>; children: Node[] };

/**
 * The blocks of HTML as our renderer of Markdown writes it, which is well-formed: paragraphs, lists, quotes, tables, code and
 * footnotes. Headings of a text begin at level `firstLevel`.
 */
export function readHtml(html: string, firstLevel: 1 | 2 | 3): Block[] {
  return blocksOf(nodesOf(parser.parse(`<html>${html}</html>`)), firstLevel);
}

function nodesOf(parsed: unknown): Node[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((entry: Record<string, unknown>): Node[] => {
    if ('#text' in entry) return [{ text: String(entry['#text']) }];
    const [tag] = Object.keys(entry).filter((name) => name !== ':@');
    if (tag === undefined) return [];
    const attributes = (entry[':@'] ?? {}) as Record<string, unknown>;
    return [{ tag, attributes, children: nodesOf(entry[tag]) }];
  });
}

const inlineTags = new Set(['a', 'em', 'strong', 'code', 'del', 'sup', 'br', 'img', 'input']);
const isInline = (node: Node): boolean => 'text' in node || inlineTags.has(node.tag);

function blocksOf(nodes: Node[], firstLevel: 1 | 2 | 3): Block[] {
  const blocks: Block[] = [];
  let line: Node[] = [];
  const close = () => {
    const runs = runsOf(line);
    if (runs.some(({ text }) => text.trim() !== '')) blocks.push({ kind: 'paragraph', runs: trimmed(runs) });
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      line.push(node);
      continue;
    }
    close();
    if ('tag' in node) blocks.push(...blockOf(node.tag, node.attributes, node.children, firstLevel));
  }
  close();
  return blocks;
}

function blockOf(tag: string, attributes: Record<string, unknown>, children: Node[], firstLevel: 1 | 2 | 3): Block[] {
  const heading = /^h([1-6])$/.exec(tag);
  if (heading) return [{ kind: 'heading', level: firstLevel, text: textOf(children) }];
  if (tag === 'blockquote') return [{ kind: 'quote', runs: trimmed(runsOf(children)) }];
  if (tag === 'pre') return [{ kind: 'paragraph', runs: [{ text: textOf(children) }], look: 'code' }];
  if (tag === 'ul' || tag === 'ol') {
    const items = children.flatMap((child) =>
      'tag' in child && child.tag === 'li' ? [blocksOf(child.children, firstLevel)] : [],
    );
    return [{ kind: 'list', ordered: tag === 'ol', start: Number(attributes.start ?? 1), items }];
  }
  if (tag === 'table') return tableOf(children);
  if (tag === 'hr') return [];
  // Footnotes have a heading for the eyes of a screen reader only.
  if ('data-footnotes' in attributes)
    return blocksOf(
      children.filter((child) => !isHeading(child)),
      firstLevel,
    );
  return blocksOf(children, firstLevel);
}

function tableOf(children: Node[]): Block[] {
  const rows = descendants(children, 'tr').map((row) =>
    row.flatMap((cell) => ('tag' in cell && /^t[hd]$/.test(cell.tag) ? [trimmed(runsOf(cell.children))] : [])),
  );
  const [head, ...body] = rows;
  if (head === undefined || head.length === 0) return [];
  return [
    { kind: 'table', widths: head.map(() => 1), head, rows: body.map((row) => head.map((_, at) => row[at] ?? [])) },
  ];
}

const isHeading = (node: Node): boolean => 'tag' in node && /^h[1-6]$/.test(node.tag);

const descendants = (nodes: Node[], tag: string): Node[][] =>
  nodes.flatMap((node) => {
    if ('text' in node) return [];
    return node.tag === tag ? [node.children] : descendants(node.children, tag);
  });

function runsOf(nodes: Node[], look: Omit<Run, 'text'> = {}): Run[] {
  return nodes.flatMap((node): Run[] => {
    if ('text' in node) return [{ ...look, text: node.text.replaceAll(/\s+/g, ' ') }];
    const { tag, attributes, children } = node;
    if (tag === 'br') return [{ ...look, text: '\n' }];
    if (tag === 'img') return [{ ...look, text: String(attributes.alt ?? '') }];
    if (tag === 'input') return [{ ...look, text: 'checked' in attributes ? '☑ ' : '☐ ' }];
    if (tag === 'sup') return [{ ...look, text: `[${textOf(children)}]` }];
    if (attributes['data-footnote-backref'] !== undefined) return [];
    if (tag === 'strong') return runsOf(children, { ...look, bold: true });
    if (tag === 'em') return runsOf(children, { ...look, italic: true });
    const href = typeof attributes.href === 'string' ? attributes.href : '';
    if (tag === 'a' && /^(https?:|mailto:)/.test(href)) return runsOf(children, { ...look, link: href });
    return runsOf(children, look);
  });
}

const textOf = (nodes: Node[]): string =>
  nodes.map((node) => ('text' in node ? node.text : textOf(node.children))).join('');

/** Without the white space around the whole. */
function trimmed(runs: Run[]): Run[] {
  const last = runs.length - 1;
  return runs
    .map((run, index) => ({
      ...run,
      text: index === 0 ? run.text.trimStart() : run.text,
    }))
    .map((run, index) => (index === last ? { ...run, text: run.text.trimEnd() } : run))
    .filter(({ text }) => text !== '');
}
