import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { z } from 'zod';
import { followEvents, type liveEvent } from '../../shared/audit.ts';
import { apiStream } from './api.ts';
import { ApiProblem } from './api-problem.ts';

export type LiveEvent = z.input<typeof liveEvent>;

const PAUSE_MS = { least: 1000, most: 30_000 };

/**
 * Follows a procedure until `signal` says otherwise: what happens is told to `heard` in order, each event once, also over lost
 * connections. Ends by itself where following is not allowed.
 */
export async function follow(
  procedureId: string,
  heard: (event: LiveEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  let lastId: string | undefined;
  let pause = PAUSE_MS.least;
  while (!signal.aborted) {
    try {
      const stream = await apiStream(followEvents, { params: { procedureId }, signal, lastId });
      const reader = stream.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        pause = PAUSE_MS.least;
        lastId = value.id ?? lastId;
        if (value.event !== 'reached') heard(JSON.parse(value.data));
      }
    } catch (problem) {
      if (problem instanceof ApiProblem && [401, 403, 404].includes(problem.status)) return;
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 2, PAUSE_MS.most);
  }
}
