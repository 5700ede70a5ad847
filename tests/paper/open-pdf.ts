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
