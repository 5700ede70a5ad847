import { Zip, ZipPassThrough } from 'fflate';

/** A file of an archive, which is packed already or not worth it. */
export interface PackedFile {
  name: string;
  content: Uint8Array;
}

/** An archive as it is made: one file at a time is in memory. Names are UTF-8 and told so. */
export async function* zipped(files: AsyncIterable<PackedFile>): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let problem: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) problem = error;
    else pieces.push(piece);
  });
  for await (const { name, content } of files) {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(content, true);
    yield* pieces.splice(0);
    if (problem) throw problem;
  }
  zip.end();
  yield* pieces.splice(0);
}
