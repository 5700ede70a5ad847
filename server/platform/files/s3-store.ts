import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { FileStore } from './file-store.ts';

export interface S3Place {
  bucket: string;
  region: string;
  /** Of another provider than AWS. */
  endpoint?: string | undefined;
  accessKeyId: string;
  secretAccessKey: string;
}

/** A bucket of an S3-compatible service as storage. The library is loaded only here, so nobody else pays for it. */
export async function s3Store({ bucket, region, endpoint, ...credentials }: S3Place): Promise<FileStore> {
  const s3 = await import('@aws-sdk/client-s3');
  const client = new s3.S3Client({
    region,
    credentials,
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    // Other providers do not know the checksums that AWS adds by itself.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return {
    put: async (fileId, path) => {
      const { size } = await stat(path);
      const Body = createReadStream(path);
      await client.send(new s3.PutObjectCommand({ Bucket: bucket, Key: fileId, Body, ContentLength: size }));
    },
    get: async (fileId) => {
      const { Body } = await client.send(new s3.GetObjectCommand({ Bucket: bucket, Key: fileId }));
      if (!(Body instanceof Readable)) throw new Error(`The storage answered without bytes for ${fileId}.`);
      return Body;
    },
    delete: async (fileId) => {
      await client.send(new s3.DeleteObjectCommand({ Bucket: bucket, Key: fileId }));
    },
  };
}
