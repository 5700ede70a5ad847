import { del, get, set } from 'idb-keyval';
import type { Based } from './autosave-state.ts';

interface Kept<Value> extends Based<Value> {
  /** Which page wrote it, so that another tab's unsaved text is not cleared. */
  writer: string;
  at: number;
}

/** Where unsaved text waits on this device until the server has it. */
export interface DeviceDraft<Value> {
  read: () => Promise<Based<Value> | null>;
  keep: (draft: Based<Value>) => Promise<void>;
  clear: () => Promise<void>;
}

const writer = crypto.randomUUID();

/** Unsaved text in IndexedDB under `draft:<key>`. Writes follow one another, so the last keystroke is the last to be written. */
export function deviceDraft<Value>(key: string): DeviceDraft<Value> {
  const name = `draft:${key}`;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const next = last.then(act, act);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    read: () => inTurn(async () => (await get<Kept<Value>>(name)) ?? null),
    keep: (draft) => inTurn(() => set(name, { ...draft, writer, at: Date.now() } satisfies Kept<Value>)),
    clear: () =>
      inTurn(async () => {
        const kept = await get<Kept<Value>>(name);
        if (kept?.writer === writer) await del(name);
      }),
  };
}
