import { inflateSync } from 'node:zlib';
import { extractText, getDocumentProxy } from 'unpdf';

interface StructureNode {
  role?: string;
  lang?: string;
  children?: unknown[];
}

const isNode = (value: unknown): value is StructureNode => typeof value === 'object' && value !== null;

/** A node of the structure and everything below it. */
const nodesOf = (node: unknown): StructureNode[] =>
  isNode(node) ? [node, ...(node.children ?? []).flatMap(nodesOf)] : [];

/** What a reader that is not ours finds in a PDF: text, marks, the structure of its pages, embedded files. */
export async function openPdf(bytes: Buffer) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const all: StructureNode[] = [];
  for (let page = 1; page <= pdf.numPages; page++)
    all.push(...nodesOf(await (await pdf.getPage(page)).getStructTree()));
  const attachments: Record<string, { content: Uint8Array }> = (await pdf.getAttachments()) ?? {};
  const { info } = await pdf.getMetadata();
  return {
    text: (await extractText(pdf, { mergePages: true })).text,
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    title: String((info as Record<string, unknown>).Title),
    roles: all.flatMap(({ role }) => role ?? []),
    languages: all.flatMap(({ lang }) => lang ?? []),
    /** The standard its metadata claim. */
    claimsAccessibility: bytes.toString('latin1').includes('pdfuaid'),
    files: Object.fromEntries(
      Object.entries(attachments).map(([name, { content }]) => [name, Buffer.from(content).toString('utf8')]),
    ),
  };
}

/** The numbers of the glyphs by which the fonts inside a PDF show one letter, as their tables for copying text tell. */
export function formsOf(bytes: Buffer, letter: string): Set<string> {
  const code = (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
  const mapping = new RegExp(`<([0-9a-f]{4})>\\s*<${code}>`, 'gi');
  const forms = new Set<string>();
  const raw = bytes.toString('latin1');
  for (const { 1: stream = '' } of raw.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)) {
    for (const [, glyph = ''] of unpacked(stream).matchAll(mapping)) forms.add(glyph);
  }
  return forms;
}

function unpacked(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return stream;
  }
}
