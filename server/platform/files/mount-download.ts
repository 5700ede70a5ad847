import type { Endpoint, Input } from '../../../shared/endpoint.ts';
import { contentDisposition } from '../answered-file.ts';
import type { ReadContext } from '../context.ts';
import { type Mounted, mounted, prepare } from '../endpoints.ts';

/** A file in the storage, and how it is answered. */
export interface StoredContent {
  fileId: string;
  /** Under which it is saved, with its ending. */
  name: string;
  mediaType: string;
  bytes: number;
}

/**
 * Mounts a reading operation that streams a file of the storage. `find` answers it only to whoever may have it. It is to be
 * saved: a browser neither shows it from our origin nor guesses another type (`nosniff` is on every answer), and should it
 * be opened all the same, the sandbox lets it do nothing.
 */
export function mountDownload<E extends Endpoint>(
  endpoint: E,
  find: (context: ReadContext, input: Input<E>) => Promise<StoredContent>,
): Mounted {
  return mounted(endpoint, (platform) => async (request, reply) => {
    const { context, input } = await prepare<E>(endpoint, platform, request, reply);
    const { fileId, name, mediaType, bytes } = await find({ ...context, db: platform.db.reader }, input);
    const content = await platform.files.store.get(fileId);
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', contentDisposition(name))
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-length', bytes)
      .type(mediaType)
      .send(content);
  });
}
