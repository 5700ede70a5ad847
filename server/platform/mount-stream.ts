import { Readable } from 'node:stream';
import type { Endpoint, Input, Output } from '../../shared/endpoint.ts';
import type { ReadContext } from './context.ts';
import { type Mounted, mounted, prepare } from './endpoints.ts';
import { AppError } from './errors.ts';
import { i18n } from './i18n.ts';
import type { Live } from './live.ts';
import { senderOf } from './receive-file.ts';
import { serialiser } from './serialise.ts';

/** What a stream is told besides its input. */
export interface Following {
  live: Live;
  /** The sequence after which to go on, from `Last-Event-ID`; null: what happens from now on. */
  after: number | null;
  /** Says when the reader has gone. */
  reader: AbortSignal;
}

/** One event; without data it only tells the reader how far the stream has come. */
export interface Frame<Data> {
  id: number;
  data?: Data;
}

/** Streams one person may have open in one process: a few windows and scripts, not a flood. */
const MOST = 20;

/**
 * Mounts an operation that answers server-sent events: authenticate → find the actor's roles → permit → parse, then `frames` goes on
 * for as long as it likes, on read-only connections and at the pace of the reader. The permission is examined again before anything
 * is told: who has lost it hears nothing more.
 */
export function mountStream<E extends Endpoint>(
  endpoint: E,
  frames: (context: ReadContext, input: Input<E>, following: Following) => AsyncGenerator<Frame<Output<E>>[]>,
): Mounted {
  const open = new Map<string, number>();
  return mounted(endpoint, (platform) => {
    const encode = serialiser(endpoint.result, platform.strictAnswers);
    return async (request, reply) => {
      const { context, input, mayStill } = await prepare<E>(endpoint, platform, request, reply);
      const after = sequenceOf(request.headers['last-event-id']);
      const { personId } = context;
      const others = open.get(personId) ?? 0;
      if (others >= MOST) {
        throw new AppError(
          'too_many_requests',
          i18n.t('Sie verfolgen schon zu viele Verfahren gleichzeitig. Bitte schließen Sie andere Fenster.'),
        );
      }
      open.set(personId, others + 1);
      const reader = senderOf(reply);
      const following = { live: platform.live, after, reader };
      const followed = frames({ ...context, db: platform.db.reader }, input, following);
      const stream = Readable.from(written(followed, encode, mayStill));
      stream.once('close', () => {
        const left = (open.get(personId) ?? 1) - 1;
        if (left > 0) open.set(personId, left);
        else open.delete(personId);
      });
      return reply
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .type('text/event-stream; charset=utf-8')
        .send(stream);
    };
  });
}

async function* written<Data>(
  batches: AsyncGenerator<Frame<Data>[]>,
  encode: (data: Data) => string,
  mayStill: () => Promise<boolean>,
): AsyncGenerator<string> {
  yield 'retry: 2000\n\n';
  for await (const batch of batches) {
    if (!(await mayStill())) return;
    yield batch
      .map(({ id, data }) => `id: ${id}\n${data === undefined ? 'event: reached\ndata:' : `data: ${encode(data)}`}\n\n`)
      .join('');
  }
}

function sequenceOf(header: string | string[] | undefined): number | null {
  if (header === undefined || header === '') return null;
  const sequence = Number(header);
  if (Number.isInteger(sequence) && sequence >= 0 && sequence < 2 ** 31) return sequence;
  throw new AppError('malformed', i18n.t('Last-Event-ID ist die Nummer eines Ereignisses.'));
}
