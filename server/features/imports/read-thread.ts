import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer } from '../../platform/thread.ts';
import { type FileContent, Refusal, tooTangled } from './item.ts';
import { type FileToRead, readFile } from './read-file.ts';

/** What the thread answers: the content, or why the file is not taken. */
export type FileRead = { content: FileContent } | { refusal: Pick<Refusal, 'code' | 'text' | 'place'> };

async function read(file: FileToRead): Promise<ThreadAnswer<FileRead>> {
  try {
    return { value: { content: await readFile(file) } };
  } catch (thrown) {
    // What is nested deeper than the stack can follow.
    const error = thrown instanceof RangeError ? tooTangled() : thrown;
    if (error instanceof Refusal) {
      return { value: { refusal: { code: error.code, text: error.text, place: error.place } } };
    }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (file: FileToRead) => {
  void read(file).then((answer) => parentPort?.postMessage(answer));
});
