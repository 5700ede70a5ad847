import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import type { Language } from '../../../shared/identity.ts';
import { type Paper, plain } from '../paper/paper.ts';
import { paperDocx } from './paper-docx.ts';

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
/** Stands where the rest of the document goes, until it does. */
const PLACE = '\u2042 here \u2042';

/**
 * A document that is longer than memory, in pieces: styles, first blocks and footer are those of `paperDocx`; what follows is Word's
 * own XML (`word-xml.ts`), packed and handed on as it comes. How the lists in it count is told by `numbering` behind it.
 */
export async function* longDocx(
  paper: Paper,
  language: Language,
  rest: AsyncIterable<string>,
  numbering: (() => string) | null = null,
): AsyncGenerator<Uint8Array> {
  const shell = await paperDocx(
    { ...paper, blocks: [...paper.blocks, { kind: 'paragraph', runs: plain(PLACE) }] },
    language,
  );
  const {
    [DOCUMENT]: document = new Uint8Array(),
    [NUMBERING]: lists = new Uint8Array(),
    ...others
  } = unzipSync(shell);
  const [before, after] = aroundPlace(strFromU8(document));
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    if (piece.length > 0) packed.push(piece);
  });
  for (const [name, content] of Object.entries(others)) open(zip, name).push(content, true);
  const part = open(zip, DOCUMENT);
  part.push(strToU8(before));
  for await (const xml of rest) {
    part.push(strToU8(xml));
    yield* packed.splice(0);
  }
  part.push(strToU8(after), true);
  open(zip, NUMBERING).push(numbering === null ? lists : strToU8(numbering()), true);
  zip.end();
  yield* packed.splice(0);
}

function open(zip: Zip, name: string): ZipDeflate {
  const part = new ZipDeflate(name, { level: 6 });
  zip.add(part);
  return part;
}

/** What stands before and behind the paragraph that marks the place. */
function aroundPlace(xml: string): [before: string, after: string] {
  const at = xml.indexOf(PLACE);
  const begin = xml.lastIndexOf('<w:p>', at);
  const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
  if (at < 0 || begin < 0) throw new Error('The document has no place for its rest.');
  return [xml.slice(0, begin), xml.slice(end)];
}
