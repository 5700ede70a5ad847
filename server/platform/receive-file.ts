import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { AppError } from './errors.ts';
import { i18n } from './i18n.ts';

/** Registers a route whose body is a file of any media type: nothing of it is read before the handler asks. */
export function takesFiles(app: FastifyInstance, route: RouteOptions): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.route(route);
  });
}

/**
 * Receives the body of such a route into memory, at most `most` bytes: the first byte beyond ends it, and the rest is let
 * pass unread. Throws `too_large`, or `malformed` when the sender breaks off.
 */
export function receiveFile(request: FastifyRequest, most: number): Promise<Buffer> {
  const { body } = request;
  if (!(body instanceof Readable)) return Promise.resolve(Buffer.alloc(0));
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const refuse = () => {
      body.off('data', take).resume();
      reject(
        new AppError(
          'too_large',
          i18n.t('Die Datei ist zu groß: Höchstens {max} MB sind möglich. Bitte teilen Sie sie auf.', {
            max: Math.floor(most / 1_000_000),
          }),
        ),
      );
    };
    const take = (piece: Buffer) => {
      size += piece.length;
      if (size > most) refuse();
      else pieces.push(piece);
    };
    if (Number(request.headers['content-length'] ?? 0) > most) return refuse();
    body.on('data', take);
    body.once('end', () => resolve(Buffer.concat(pieces)));
    const breakOff = () =>
      reject(new AppError('malformed', i18n.t('Die Übertragung wurde abgebrochen. Es wurde nichts gespeichert.')));
    body.once('error', breakOff);
    body.once('close', breakOff);
  });
}

/** Says when whoever sent the request has gone without waiting for the answer. */
export function senderOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
