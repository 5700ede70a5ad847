import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer } from '../../platform/thread.ts';
import { type FileContent, Refusal, tooTangled } from './item.ts';
import type { RawTable } from './raw-table.ts';
import { type FileToRead, readFile } from './read-file.ts';
import { readSheets, type SheetsToRead } from './read-sheets.ts';

/** What the thread answers: the content, or why the file is not taken. */
export type FileRead =
  | { content: FileContent }
  | { sheets: RawTable[] }
  | { refusal: Pick<Refusal, 'code' | 'text' | 'place'> };

async function read(file: FileToRead | SheetsToRead): Promise<ThreadAnswer<FileRead>> {
  try {
    return { value: 'mostCells' in file ? { sheets: await readSheets(file) } : { content: await readFile(file) } };
  } catch (thrown) {
    // What is nested deeper than the stack can follow.
    const error = thrown instanceof RangeError ? tooTangled() : thrown;
    if (error instanceof Refusal) {
      return { value: { refusal: { code: error.code, text: error.text, place: error.place } } };
    }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (file: FileToRead | SheetsToRead) => {
  void read(file).then((answer) => parentPort?.postMessage(answer));
});
