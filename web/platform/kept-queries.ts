import { dehydrate, hydrate } from '@tanstack/react-query';
import { del, get, set } from 'idb-keyval';
import { queryClient } from './query-client.ts';

/** Put into a query that a screen needs to open without a connection: its last answer stays on the device. */
export const kept = { isKept: true } as const;

const nameOf = (personId: string) => `queries:${personId}`;
const pause = 1000;

let stop: (() => void) | undefined;

/** From now on the answers to kept queries lie on the device, for this person alone. */
export function keepQueries(personId: string): void {
  stop?.();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const state = dehydrate(queryClient, {
      shouldDehydrateQuery: ({ meta, state: { status } }) => meta?.isKept === true && status === 'success',
    });
    void set(nameOf(personId), state).catch(() => undefined);
  };
  const unsubscribe = queryClient.getQueryCache().subscribe(({ type }) => {
    if (type !== 'updated' && type !== 'added') return;
    clearTimeout(timer);
    timer = setTimeout(write, pause);
  });
  stop = () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

/** Brings the last answers back, older than anything the server says from now on. */
export async function restoreQueries(personId: string): Promise<void> {
  const state = await get(nameOf(personId)).catch(() => undefined);
  if (state !== undefined) hydrate(queryClient, state);
}

/** At the end of a session nothing the person has read stays on the device. */
export async function forgetQueries(personId: string): Promise<void> {
  stop?.();
  await del(nameOf(personId)).catch(() => undefined);
}
