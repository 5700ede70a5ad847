import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Endpoint, Input, Output } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../context.ts';
import { type Mounted, mountWrite, type Platform } from '../endpoints.ts';
import { AppError } from '../errors.ts';
import { newId, sha256 } from '../ids.ts';
import { receiveFile, senderOf } from '../receive-file.ts';
import { fileName } from './file-name.ts';
import { type StoredUpload, storeFile } from './mount-upload.ts';
import { queueRemoval, queueScan } from './stored-files.ts';

/** A file as it came, in the storage; why it cannot be kept; or null where nobody asked for that. */
export type KeptFile = StoredUpload | AppError | null;

interface Handling<E extends Endpoint, Content> {
  read(bytes: Uint8Array, input: Input<E>): Promise<Content>;
  /** The name under which the file is kept, or null. */
  nameToKeep(input: Input<E>): string | null;
  handle(
    context: WriteContext,
    input: Input<E>,
    content: Content,
    kept: KeptFile,
    sender: AbortSignal,
  ): Promise<Output<E>>;
}

/**
 * Mounts a writing operation whose body is a file that is read as `mountFile` does, and besides kept as it came: stored before
 * the transaction, in which `handle` names it. What no row names in the end is removed.
 */
export function mountKeptFile<E extends Endpoint, Content>(
  endpoint: E,
  { read, nameToKeep, handle }: Handling<E, Content>,
): Mounted {
  return mountWrite(endpoint, async (request, reply, input: Input<E>, { platform, context }) => {
    const sender = senderOf(reply);
    const bytes = await receiveFile(request, endpoint.maxBytes ?? 1_000_000);
    const content = await read(bytes, input);
    const name = nameToKeep(input);
    const kept = name === null ? null : await keep(bytes, name, platform, context.now);
    const fileId = kept === null || kept instanceof AppError ? null : kept.fileId;
    return {
      sent: sha256(bytes),
      handle: async (writing, same) => {
        const result = await handle(writing, same, content, kept, sender);
        if (fileId !== null && platform.files.isScanned) await queueScan(writing.tx, fileId);
        return result;
      },
      notKept: async () => {
        if (fileId !== null) await platform.db.transaction((tx) => queueRemoval(tx, [fileId]));
      },
    };
  });
}

async function keep(bytes: Buffer, name: string, platform: Platform, now: Date): Promise<KeptFile> {
  const path = join(platform.files.incoming, newId());
  await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
  try {
    return await storeFile({ path, name: fileName(name), bytes: bytes.length, sha256: sha256(bytes) }, platform, now);
  } catch (error) {
    if (error instanceof AppError && error.code === 'unsupported_media_type') return error;
    throw error;
  }
}
