import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../../shared/identity.ts';
import { openThread } from '../thread.ts';
import type { TypstRequest } from './typst-thread.ts';

const typeset = openThread<TypstRequest, Uint8Array>(
  new URL(`./typst-thread${extname(import.meta.url)}`, import.meta.url),
  { timeoutMs: 60_000, heapMb: 512 },
);

/** Templates lie beside the code that fills them: in the sources, and copied beside the built server. */
function templatesFolder(): string {
  const candidates = ['../..', '../../../../server'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const found = candidates.find((path) => existsSync(`${path}/platform/pdf/document.typ`));
  if (!found) throw new Error('The templates of documents are missing beside the server.');
  return found.replace(/\/$/, '');
}

/**
 * Sets a document as tagged PDF (PDF/UA-1) with Typst. `template` is a `.typ` file below `server/`; `data` reaches it as
 * JSON and is never read as markup. `attachment` is embedded under the name the template gives it. A character no font can
 * show is spelled out as `[U+1F30D]`. Throws `unavailable` when nothing can be set now, an `Error` when the template fails.
 */
export async function renderPdf(
  template: string,
  data: object,
  { language, attachment = null }: { language: Language; attachment?: string | null },
): Promise<Buffer> {
  const pdf = await typeset({ folder: templatesFolder(), template, data: { ...data, language }, attachment });
  return Buffer.from(pdf);
}
