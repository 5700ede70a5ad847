import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import fastifyMultipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { AppError, badInput } from '../errors.ts';
import { i18n } from '../i18n.ts';
import { newId } from '../ids.ts';
import { fileName } from './file-name.ts';

/** A file that has arrived whole and stands on the disk, not yet judged. */
export interface ReceivedFile {
  path: string;
  name: string;
  bytes: number;
  /** Hexadecimal, of the bytes as they arrived. */
  sha256: string;
}

/** What a form around one file may weigh beside it. */
const ENVELOPE = 10_000;

/** Registers a route whose body is a form with one file: nothing of it is read before the handler asks. */
export function takesForm(app: FastifyInstance, route: RouteOptions, maxBytes: number): void {
  void app.register(async (scope) => {
    await scope.register(fastifyMultipart, {
      limits: { fileSize: maxBytes, files: 1, fields: 10, fieldSize: 1000, parts: 11, headerPairs: 20 },
      throwFileSizeLimit: false,
    });
    scope.route(route);
  });
}

/**
 * Receives the file of such a form into a folder, hashed on its way and never whole in memory. Throws `too_large` at the
 * first byte beyond `maxBytes`, `malformed` when there is no file or the sender breaks off; then nothing remains.
 */
export async function receiveUpload(request: FastifyRequest, folder: string, maxBytes: number): Promise<ReceivedFile> {
  if (!request.isMultipart()) {
    throw new AppError('unsupported_media_type', i18n.t('Bitte senden Sie die Datei als multipart/form-data.'));
  }
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + ENVELOPE) throw tooLarge(maxBytes);
  const part = await request.file().catch(() => Promise.reject(brokenOff()));
  if (!part) throw badInput('/file', 'missing', i18n.t('Bitte wählen Sie eine Datei aus.'));
  const path = join(folder, newId());
  try {
    const received = await write(part, path);
    if (part.file.truncated) throw tooLarge(maxBytes);
    return { path, name: fileName(part.filename), ...received };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function write(part: MultipartFile, path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const count = async function* (source: AsyncIterable<Buffer>) {
    for await (const piece of source) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  };
  const target = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  let failure: unknown;
  target.once('error', (error) => {
    failure = error;
  });
  await pipeline(part.file, count, target).catch((error: unknown) => {
    throw failure === error ? error : brokenOff();
  });
  return { bytes, sha256: hash.digest('hex') };
}

const brokenOff = () =>
  new AppError('malformed', i18n.t('Die Übertragung wurde abgebrochen. Es wurde nichts gespeichert.'));

const tooLarge = (maxBytes: number) =>
  new AppError(
    'too_large',
    i18n.t(
      'Die Datei ist zu groß: Höchstens {max} MB sind möglich. Bitte verkleinern Sie sie, oder teilen Sie sie auf.',
      { max: Math.floor(maxBytes / 1_000_000) },
    ),
  );
