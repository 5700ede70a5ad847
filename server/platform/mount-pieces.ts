import { Readable } from 'node:stream';
import type { Endpoint, FileType, Input } from '../../shared/endpoint.ts';
import { chooseFormat, sendFile } from './answered-file.ts';
import type { ReadContext } from './context.ts';
import { type Mounted, mounted, prepare } from './endpoints.ts';

/** What is asked for: a file type, or JSON; a CSV for a spreadsheet instead of one that is read by programmes. */
export interface WantedForm {
  format: FileType | null;
  isForSpreadsheet: boolean;
}

/** An answer in pieces, or a file that can only be written as a whole. */
export interface Written {
  /** Name under which it is saved, with its ending. */
  name: string;
  content: Buffer | AsyncGenerator<string | Uint8Array>;
}

/**
 * Mounts a reading operation whose answer may be longer than memory: authenticate → find the actor's roles → permit → parse, then
 * `write` answers it in pieces, at the pace of the reader and on read-only connections, for public operations as the public database
 * role. Whoever `write` refuses is told before the
 * first piece; what fails later breaks the connection off, so that half an answer is never taken for the whole.
 */
export function mountPieces<E extends Endpoint>(
  endpoint: E,
  write: (context: ReadContext, input: Input<E>, form: WantedForm) => Promise<Written>,
): Mounted {
  return mounted(endpoint, (platform) => async (request, reply) => {
    const { context, input } = await prepare<E>(endpoint, platform, request, reply);
    const { accept } = request.headers;
    const format = chooseFormat(accept, endpoint.formats ?? []);
    const isForSpreadsheet = format === 'csv' && /;\s*profile="?excel-de\b/i.test(accept ?? '');
    const db = endpoint.action === 'public.read' ? platform.db.publicReader : platform.db.reader;
    const { name, content } = await write({ ...context, db }, input, { format, isForSpreadsheet });
    const body = Buffer.isBuffer(content) ? content : Readable.from(content, { objectMode: false });
    if (format) return sendFile(reply, format, { name, content: body });
    return reply
      .header('cache-control', 'no-store')
      .header('vary', 'accept')
      .type('application/json; charset=utf-8')
      .send(body);
  });
}
