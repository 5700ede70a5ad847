import { Readable } from 'node:stream';
import type { Endpoint, Input } from '../../../shared/endpoint.ts';
import { contentDisposition } from '../answered-file.ts';
import type { ReadContext } from '../context.ts';
import { type Mounted, mounted, prepare } from '../endpoints.ts';
import { type PackedFile, zipped } from './zip.ts';

/** Mounts a reading operation that answers files as a ZIP archive, made at the pace of the reader. */
export function mountArchive<E extends Endpoint>(
  endpoint: E,
  list: (context: ReadContext, input: Input<E>) => Promise<{ name: string; files: AsyncIterable<PackedFile> }>,
): Mounted {
  return mounted(endpoint, (platform) => async (request, reply) => {
    const { context, input } = await prepare<E>(endpoint, platform, request, reply);
    const { name, files } = await list({ ...context, db: platform.db.reader }, input);
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', contentDisposition(name))
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type('application/zip')
      .send(Readable.from(zipped(files)));
  });
}
