import { rm } from 'node:fs/promises';
import type { Endpoint, Input, Output } from '../../../shared/endpoint.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { type Mounted, mountWrite, type Platform } from '../endpoints.ts';
import { newId } from '../ids.ts';
import { type ContentType, contentTypeOf } from './content-type.ts';
import { type ReceivedFile, receiveUpload } from './receive-upload.ts';
import { queueRemoval, queueScan, reserveFile } from './stored-files.ts';

/** A file that is in the storage and waits for the row that names it. */
export type StoredUpload = Omit<ReceivedFile, 'path'> & ContentType & { fileId: string };

/**
 * Mounts a writing operation whose body is a form with one file. Permission by role, then `admit` (which throws for whoever
 * must not send anything here) come before its first byte; then it is received, judged by its content and stored, all before
 * the transaction, in which `handle` names it. What no row names in the end is removed.
 */
export function mountUpload<E extends Endpoint>(
  endpoint: E,
  admit: (context: ReadContext, input: Input<E>) => Promise<void>,
  handle: (context: WriteContext, input: Input<E>, file: StoredUpload) => Promise<Output<E>>,
): Mounted {
  return mountWrite(endpoint, async (request, _reply, input: Input<E>, { platform, context }) => {
    await admit({ ...context, db: platform.db.reader }, input);
    const received = await receiveUpload(request, platform.files.incoming, endpoint.maxBytes ?? 1_000_000);
    const file = await storeFile(received, platform, context.now);
    return {
      sent: { name: file.name, sha256: file.sha256 },
      handle: async (writing, same) => {
        const result = await handle(writing, same, file);
        if (platform.files.isScanned) await queueScan(writing.tx, file.fileId);
        return result;
      },
      notKept: () => platform.db.transaction((tx) => queueRemoval(tx, [file.fileId])),
    };
  });
}

/**
 * Judges a file that has arrived by its content and puts it into the storage; nothing names it yet. Throws
 * `unsupported_media_type` for what is not taken.
 */
export async function storeFile(
  { path, ...received }: ReceivedFile,
  { db, files }: Platform,
  now: Date,
): Promise<StoredUpload> {
  try {
    const content = await contentTypeOf(path);
    const fileId = newId();
    await reserveFile(db, fileId, files.isScanned, now);
    await files.store.put(fileId, path);
    return { ...received, ...content, fileId };
  } finally {
    await rm(path, { force: true });
  }
}
