import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { type FileStore, folderStore } from './file-store.ts';
import { s3Store } from './s3-store.ts';

export interface Files {
  store: FileStore;
  /** Folder on the disk in which a file stands until it is received and judged. */
  incoming: string;
  /** Whether a scanner is configured: then every file waits for its verdict. */
  isScanned: boolean;
}

type FilesConfig = Pick<Config, 'DATA_DIR' | 'CLAMD_HOST'> & Partial<Config>;

/** Opens the storage that is configured: a folder below the data folder, or a bucket. */
export async function openFiles(config: FilesConfig): Promise<Files> {
  const folder = join(config.DATA_DIR, 'files');
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  return { store: await openStore(config, folder), incoming, isScanned: config.CLAMD_HOST !== undefined };
}

async function openStore(config: FilesConfig, folder: string): Promise<FileStore> {
  const { FILES_S3_BUCKET: bucket, FILES_S3_ACCESS_KEY_ID, FILES_S3_SECRET_ACCESS_KEY } = config;
  if (bucket === undefined) return folderStore(folder);
  if (FILES_S3_ACCESS_KEY_ID === undefined || FILES_S3_SECRET_ACCESS_KEY === undefined) {
    throw new Error('FILES_S3_BUCKET also needs FILES_S3_ACCESS_KEY_ID and FILES_S3_SECRET_ACCESS_KEY.');
  }
  return s3Store({
    bucket,
    region: config.FILES_S3_REGION ?? 'us-east-1',
    endpoint: config.FILES_S3_ENDPOINT,
    accessKeyId: FILES_S3_ACCESS_KEY_ID,
    secretAccessKey: FILES_S3_SECRET_ACCESS_KEY,
  });
}
