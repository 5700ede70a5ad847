import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { sha256 } from '../ids.ts';

/** Where files rest, by the id of their row: nothing else reaches them. */
export interface FileStore {
  /** Takes over a finished local file: afterwards it is there whole, or not at all. */
  put(fileId: string, path: string): Promise<void>;
  /** The bytes as a stream. Throws when there are none under this id. */
  get(fileId: string): Promise<Readable>;
  /** Removes the bytes; what is not there is removed already. */
  delete(fileId: string): Promise<void>;
}

/** A folder as storage, fanned out by hash so that no directory grows long. A file gets its name when it is on the disk. */
export function folderStore(folder: string): FileStore {
  const placeOf = (fileId: string) => {
    const hash = sha256(fileId);
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), fileId);
  };
  return {
    put: async (fileId, path) => {
      const place = placeOf(fileId);
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await flush(path);
      await rename(path, place);
      await flush(dirname(place));
    },
    get: async (fileId) => (await open(placeOf(fileId))).createReadStream(),
    delete: (fileId) => rm(placeOf(fileId), { force: true }),
  };
}

/** Waits until the disk has what was written, of a folder its names. */
async function flush(path: string): Promise<void> {
  const file = await open(path);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
