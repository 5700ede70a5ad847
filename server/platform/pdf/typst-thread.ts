import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ThreadAnswer } from '../thread.ts';
import { families, readFonts } from './fonts.ts';
import { missingIn, spellOut } from './missing-glyphs.ts';

/** A document to be set: `template` lies below `folder`, and reads `data` and `attachment` as inputs, never as markup. */
export interface TypstRequest {
  folder: string;
  template: string;
  data: unknown;
  attachment: string | null;
}

let compiler: NodeCompiler | null = null;

function setDocument({ folder, template, data, attachment }: TypstRequest, isSpelledOut: boolean): Buffer {
  compiler ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: readFonts() }] });
  const compiled = compiler.compile({
    mainFilePath: `${folder}/${template}`,
    inputs: {
      data: JSON.stringify(data),
      families: JSON.stringify(families),
      spelledOut: String(isSpelledOut),
      ...(attachment !== null && { attachment }),
    },
    resetRead: true,
  });
  const document = compiled.result;
  const trouble = document === null ? compiled.takeError() : null;
  if (document === null) throw new Error(JSON.stringify(trouble && compiler.fetchDiagnostics(trouble)));
  const pdf = compiler.pdf(document, { pdfStandard: 'ua-1' });
  compiler.evictCache(5);
  return pdf;
}

/** PDF/UA refuses a character that cannot be shown: then it is spelled out. */
function render(request: TypstRequest): Buffer {
  try {
    return setDocument(request, false);
  } catch (error) {
    const missing = missingIn(error instanceof Error ? error.message : '');
    if (missing.length === 0) throw error;
    return setDocument({ ...request, data: spellOut(request.data, missing) }, true);
  }
}

parentPort?.on('message', (request: TypstRequest) => {
  const answer = ((): ThreadAnswer<Uint8Array> => {
    try {
      return { value: new Uint8Array(render(request)) };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  })();
  parentPort?.postMessage(answer, 'value' in answer ? [answer.value.buffer as ArrayBuffer] : []);
});
