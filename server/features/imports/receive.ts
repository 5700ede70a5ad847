import { extname } from 'node:path';
import type { Input } from '../../../shared/endpoint.ts';
import { importLimits, type importPositions } from '../../../shared/imports.ts';
import { AppError } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { sha256 } from '../../platform/ids.ts';
import { openThread } from '../../platform/thread.ts';
import { type FileContent, Refusal, tooTangled } from './item.ts';
import type { RawTable } from './raw-table.ts';
import type { FileToRead } from './read-file.ts';
import type { SheetsToRead } from './read-sheets.ts';
import type { FileRead } from './read-thread.ts';
import { refused } from './refused.ts';

const read = openThread<FileToRead | SheetsToRead, FileRead>(
  new URL(`./read-thread${extname(import.meta.url)}`, import.meta.url),
  {
    timeoutMs: 30_000,
    heapMb: 512,
  },
);

export interface ReceivedFile {
  content: FileContent;
  sha256: string;
}

/**
 * Reads an uploaded file in a thread with bounds of time and memory, so that no other request waits. Throws `malformed` with
 * the place where the file cannot be read, or holds more than an import takes.
 */
export async function receive(bytes: Uint8Array, { query }: Input<typeof importPositions>): Promise<ReceivedFile> {
  const { fileName, mapping = {}, as } = query;
  const content = await readApart({ bytes, fileName, mapping, as });
  const { items } = content;
  if (items.length > importLimits.items) {
    throw refused(
      new Refusal(
        'too_many_items',
        i18n.t('Die Datei enthält {count} Einträge; möglich sind {max} auf einmal. Bitte teilen Sie sie auf.', {
          count: items.length,
          max: importLimits.items,
        }),
      ),
    );
  }
  return { content, sha256: sha256(Buffer.from(bytes)) };
}

/** Reads a whole draft in the same way. Answers Markdown; throws `malformed` as `receive` does. */
export async function receiveDraft(bytes: Uint8Array, fileName: string): Promise<string> {
  const { items } = await readApart({ bytes, fileName, mapping: {}, as: 'draft' });
  return items[0]?.values.coverText?.text ?? '';
}

/** Reads the sheets of a workbook in the same way, for whoever knows what stands in them. Throws `malformed`. */
export async function receiveSheets(bytes: Uint8Array, mostCells: number): Promise<RawTable[]> {
  const answer = await readAny({ bytes, mostCells });
  return 'sheets' in answer ? answer.sheets : [];
}

async function readApart(file: FileToRead): Promise<FileContent> {
  const answer = await readAny(file);
  if (!('content' in answer)) throw new Error('The thread has read something else.');
  return answer.content;
}

async function readAny(file: FileToRead | SheetsToRead): Promise<Exclude<FileRead, { refusal: unknown }>> {
  const answer = await read(file).catch((error: unknown) => {
    throw error instanceof AppError ? refused(tooTangled()) : error;
  });
  if ('refusal' in answer) throw refused(answer.refusal);
  return answer;
}
