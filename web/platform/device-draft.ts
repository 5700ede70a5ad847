import { get } from 'idb-keyval';
import type { Based } from './autosave-state.ts';
import { changeList } from './device-store.ts';
import { isOpenElsewhere, pageBefore, thisPage } from './pages.ts';

/** Unsaved text as it lies on the device, one entry of each page in which the same text is being written. */
export interface Kept<Value> extends Based<Value> {
  writer: string;
  at: number;
  /** What the text belongs to, to show it when that is gone. */
  about?: unknown;
}

/** Where unsaved text waits on this device until the server has it. */
export interface DeviceDraft<Value> {
  /** Takes over what an earlier page left behind, one text at a time; null when there is nothing more. */
  read: () => Promise<Based<Value> | null>;
  keep: (draft: Based<Value>) => Promise<void>;
  clear: () => Promise<void>;
}

/** The list of a text on the device. */
export const listOf = (key: string): string => `draft:${key}`;

/** Unsaved text in IndexedDB. Writes follow one another, so the last keystroke is the last to be written. */
export function deviceDraft<Value>(key: string, about?: unknown): DeviceDraft<Value> {
  const name = listOf(key);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const next = last.then(act, act);
    last = next.catch(() => undefined);
    return next;
  };
  const others = (kept: readonly Kept<Value>[]) => kept.filter(({ writer }) => writer !== thisPage);
  return {
    read: () =>
      inTurn(async () => {
        if ((await get<Kept<Value>[]>(name)) === undefined) return null;
        const isOpen = await isOpenElsewhere();
        let found: Kept<Value> | undefined;
        await changeList<Kept<Value>>(name, (kept) => {
          const left = kept.filter(({ writer }) => !isOpen(writer));
          found = left.find(({ writer }) => writer === thisPage || writer === pageBefore) ?? left[0];
          return kept.map((entry) => (entry === found ? { ...entry, writer: thisPage } : entry));
        });
        return found ?? null;
      }),
    keep: ({ value, version }) =>
      inTurn(async () => {
        const mine = { value, version, writer: thisPage, at: Date.now(), about } satisfies Kept<Value>;
        await changeList<Kept<Value>>(name, (kept) => [...others(kept), mine]);
      }),
    clear: () =>
      inTurn(async () => {
        await changeList<Kept<Value>>(name, others);
      }),
  };
}
