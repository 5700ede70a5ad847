import { i18n } from '../../platform/i18n.ts';
import { Refusal, wholeFile } from './item.ts';

const strict = (encoding: string) => new TextDecoder(encoding, { fatal: true });

/**
 * The text of a file that says nothing about its encoding: UTF-8 and UTF-16 by their marks, else UTF-8 if it is well-formed,
 * else Windows-1252. Refused where what comes out holds characters no text has: then the encoding is another one, or the file is no
 * text. CRLF and CR are read as LF.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes).replace(/\r\n?/g, '\n');
  const at = firstNoText(text);
  if (at !== -1) {
    const row = rowAt(text, at);
    throw new Refusal(
      'no_text',
      i18n.t(
        'Zeile {row} enthält ein Zeichen, das in keinem Text vorkommt. Bitte speichern Sie die Datei als „CSV UTF-8“ oder als reinen Text in UTF-8.',
        { row },
      ),
      { ...wholeFile, row },
    );
  }
  const garbled =
    /\u00c3[\u00a4\u00b6\u00bc\u0178\u0178\u201e\u2013\u0153]|\u00e2\u20ac[\u0153\u017e\u2122\u201c]/.exec(text);
  if (garbled) {
    const row = rowAt(text, garbled.index);
    throw new Refusal(
      'wrong_charset',
      i18n.t(
        'Umlaute sind in dieser Datei zerstört (Zeile {row}: „{sample}“). Bitte exportieren Sie sie noch einmal, am besten als „CSV UTF-8“.',
        { row, sample: text.slice(Math.max(0, garbled.index - 10), garbled.index + 10).replaceAll('\n', ' ') },
      ),
      { ...wholeFile, row },
    );
  }
  return text;
}

const rowAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** Where the first control character stands that is neither tab, line end, form feed nor next line; or U+FFFE, U+FFFF; else -1. */
function firstNoText(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isControl = code < 0x20 ? code !== 0x09 && code !== 0x0a && code !== 0x0c : code >= 0x7f && code < 0xa0;
    if ((isControl && code !== 0x85) || code >= 0xfffe) return at;
  }
  return -1;
}

function decode(bytes: Uint8Array): string {
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict('utf-16le').decode(bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict('utf-16be').decode(bytes);
  } catch {
    throw new Refusal(
      'wrong_charset',
      i18n.t('Die Datei ist beschädigt: Sie enthält halbe Zeichen. Bitte speichern Sie sie noch einmal als UTF-8.'),
    );
  }
  try {
    return strict('utf-8').decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/** 0x80 to 0x9f; five of them stand for nothing. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 decodes `windows-1252` as Latin-1. */
const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => upper[character.charCodeAt(0) - 0x80] ?? character);
