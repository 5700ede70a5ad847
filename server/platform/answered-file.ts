import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { type FileType, fileTypes } from '../../shared/endpoint.ts';

/** A file as an operation answers it. */
export interface FileAnswer {
  /** Name under which it is saved, with its ending. */
  name: string;
  content: Buffer;
}

/**
 * The file type an `Accept` header prefers among those offered, or null for JSON, which is also the answer to a header that
 * names neither. Of equal weights the first named wins (RFC 9110).
 */
export function chooseFormat(accept: string | undefined, offered: readonly FileType[]): FileType | null {
  const wishes = (accept ?? '')
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { type, weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
  for (const { type } of wishes) {
    if (type === 'application/json' || type === '*/*' || type === 'application/*') return null;
    const format = offered.find((candidate) => fileTypes[candidate] === type);
    if (format) return format;
  }
  return null;
}

/** Sends a file to be saved, never shown from our origin. */
export const sendFile = (
  reply: FastifyReply,
  format: FileType,
  { name, content }: { name: string; content: Buffer | Readable },
): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .header('vary', 'accept')
    .header('content-disposition', contentDisposition(name))
    .type(fileTypes[format])
    .send(content);

/** Says that a file is to be saved, and under which name: for old readers in ASCII, for all others as it is (RFC 6266). */
export const contentDisposition = (name: string): string =>
  `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodeName(name)}`;

const asciiName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\w .()-]/g, '_');

const encodeName = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
