import { ApiProblem, isPassing } from './api-problem.ts';
import type { AutosaveState, Based } from './autosave-state.ts';
import * as states from './autosave-state.ts';
import type { DeviceDraft } from './device-draft.ts';

export interface SaveOptions {
  /** The same for every attempt to save the same text on the same version (R15). */
  idempotencyKey: string;
  /** The page is going away: the request must outlive it. */
  keepalive: boolean;
}

export interface AutosaveWork<Value> {
  base: Based<Value>;
  device: DeviceDraft<Value>;
  save: (value: Value, version: number, options: SaveOptions) => Promise<{ version: number }>;
  /** Finds text and version in the present state that comes with a `stale` answer; null if it holds none. */
  present: (current: unknown) => Based<Value> | null;
  /** Milliseconds without a keystroke before the server is asked. */
  pause?: number;
}

export interface AutosaveSnapshot<Value> {
  state: AutosaveState<Value>;
  /** The device refused to keep the text: the page must stay open until the server has it. */
  isDeviceFailing: boolean;
}

/** Carries out what `autosave-state.ts` decides: device first, server after a pause, again and again until it is saved. */
export function startAutosave<Value>(work: AutosaveWork<Value>) {
  let snapshot: AutosaveSnapshot<Value> = { state: states.begin(work.base), isDeviceFailing: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = { fingerprint: '', key: '' };
  let isAttached = false;
  let isRead = false;
  let isOnDevice = false;
  const listeners = new Set<() => void>();

  function become(state: AutosaveState<Value>, isDeviceFailing = snapshot.isDeviceFailing): void {
    snapshot = { state, isDeviceFailing };
    for (const listener of listeners) listener();
  }

  function keepOnDevice(): void {
    const { state } = snapshot;
    const isDirty = states.isDirty(state);
    if (!isRead || (!isDirty && !isOnDevice)) return;
    isOnDevice = isDirty;
    const kept = isDirty
      ? work.device.keep({ value: state.value, version: state.base.version })
      : work.device.clear().then(readDevice);
    kept.then(
      () => snapshot.isDeviceFailing && become(snapshot.state, false),
      () => become(snapshot.state, true),
    );
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    if (isAttached && isRead && states.wantsSaving(snapshot.state)) timer = setTimeout(() => void send(false), delay);
  }

  function keyFor(state: AutosaveState<Value>): string {
    const fingerprint = JSON.stringify([state.base.version, state.value]);
    if (attempt.fingerprint !== fingerprint) attempt = { fingerprint, key: crypto.randomUUID() };
    return attempt.key;
  }

  async function send(keepalive: boolean): Promise<void> {
    clearTimeout(timer);
    if (!isRead || !states.wantsSaving(snapshot.state)) return;
    const before = snapshot.state;
    const options = { idempotencyKey: keyFor(before), keepalive };
    become(states.sending(before));
    try {
      const { version } = await work.save(before.value, before.base.version, options);
      become(states.succeeded(snapshot.state, { value: before.value, version }));
      keepOnDevice();
      schedule(0);
    } catch (failure) {
      afterFailure(failure instanceof ApiProblem ? failure : unexpected(failure));
    }
  }

  function afterFailure(problem: ApiProblem): void {
    const present = problem.status === 412 ? work.present(problem.current) : null;
    become(states.failed(snapshot.state, problem, present));
    keepOnDevice();
    if (snapshot.state.problem === null) schedule(0);
    else if (isPassing(problem)) schedule(states.retryDelay(snapshot.state.failures, problem));
    else schedule(work.pause ?? 600);
  }

  /** What earlier pages left is met one text at a time: the next one once the server has this one. */
  async function readDevice(): Promise<void> {
    const kept = await work.device.read().catch(() => null);
    isRead = true;
    if (kept !== null) {
      isOnDevice = true;
      become(states.restored(snapshot.state, kept));
    }
    keepOnDevice();
    schedule(0);
  }
  const reading = readDevice();

  return {
    snapshot: () => snapshot,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Resolves once text kept on the device has been taken into account. */
    reading,
    type(value: Value) {
      become(states.typed(snapshot.state, value));
      keepOnDevice();
      schedule(work.pause ?? 600);
    },
    /** A newer state was read from the server. */
    refresh(base: Based<Value>) {
      const next = states.refreshed(snapshot.state, base);
      if (next !== snapshot.state) become(next);
    },
    resolve(value: Value) {
      become(states.resolved(snapshot.state, value));
      keepOnDevice();
      schedule(0);
    },
    /** Something changed (connection, session, the round): try again now. */
    retry() {
      become({ ...snapshot.state, problem: null, failures: 0 });
      if (isRead && !states.isDirty(snapshot.state)) void readDevice();
      schedule(0);
    },
    /** Saves what is unsaved without waiting for the pause. */
    flush: (keepalive = false) => send(keepalive),
    /** Begins to save; the answer ends it, after sending what is unsaved. */
    attach() {
      isAttached = true;
      schedule(0);
      return () => {
        isAttached = false;
        void send(true);
      };
    },
  };
}

const unexpected = (failure: unknown) =>
  new ApiProblem({ status: 0, code: 'offline', title: '', detail: failure instanceof Error ? failure.message : '' });
