import { Zip, ZipPassThrough } from 'fflate';

/** A file of an archive, which is packed already or not worth it; whole, or in pieces as they are made. */
export interface PackedFile {
  name: string;
  content: Uint8Array | AsyncIterable<Uint8Array>;
}

/** An archive as it is made: one file, or one piece of it, is in memory at a time. Names are UTF-8 and told so. */
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
    for await (const piece of content instanceof Uint8Array ? [content] : content) {
      file.push(piece);
      yield* pieces.splice(0);
      if (problem) throw problem;
    }
    file.push(new Uint8Array(), true);
    yield* pieces.splice(0);
    if (problem) throw problem;
  }
  zip.end();
  yield* pieces.splice(0);
}
