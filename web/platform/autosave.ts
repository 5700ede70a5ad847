import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ApiProblem } from './api-problem.ts';
import { type AutosaveWork, startAutosave } from './autosave-runner.ts';
import { type SaveStatus, statusOf } from './autosave-state.ts';
import { deviceDraft } from './device-draft.ts';
import { useSession } from './session.tsx';

export type { SaveStatus } from './autosave-state.ts';

export interface AutosaveOptions<Value> extends Pick<AutosaveWork<Value>, 'save' | 'present' | 'pause'> {
  /** Names the text on this device, for example `point:<id>:comment`; the person is added. */
  key: string;
  /** What the text belongs to: kept with it on the device, in case the server no longer knows it. */
  about?: unknown;
  /** Text and version as last read from the server; a newer one is taken over unless something unsaved stands here. */
  value: Value;
  version: number;
}

export interface Autosave<Value> {
  value: Value;
  /** Call on every keystroke. */
  change: (value: Value) => void;
  status: SaveStatus;
  /** Why it could not be saved; the text is still here and on the device. */
  problem: ApiProblem | null;
  /** Both texts, when somebody else changed it meanwhile (R16). */
  conflict: { mine: Value; theirs: Value } | null;
  resolve: (choice: 'mine' | 'theirs' | { merged: Value }) => void;
  /** The device refused to keep the text: say so, the page must stay open. */
  isDeviceFailing: boolean;
  /** The version the server holds: what a binding act or the next edit is based on. */
  version: number;
  retry: () => void;
  /** Saves now, for instance before a step that needs the text on the server. */
  flush: () => Promise<void>;
}

/**
 * Saves a text as it is typed and never loses a character: every keystroke goes to the device at once and to the server
 * after a pause, with the version it is based on. What could not be sent is sent when the connection or the session is back.
 */
export function useAutosave<Value>(options: AutosaveOptions<Value>): Autosave<Value> {
  const session = useSession();
  const key = `${session.person?.id ?? ''}:${options.key}`;
  const latest = useRef(options);
  latest.current = options;
  const start = () =>
    startAutosave<Value>({
      base: { value: options.value, version: options.version },
      device: deviceDraft<Value>(key, options.about),
      save: (value, version, how) => latest.current.save(value, version, how),
      present: (current) => latest.current.present(current),
      ...(options.pause === undefined ? {} : { pause: options.pause }),
    });
  const [held, setHeld] = useState(() => ({ key, runner: start() }));
  if (held.key !== key) setHeld({ key, runner: start() });
  const { runner } = held;
  const { state, isDeviceFailing } = useSyncExternalStore(runner.subscribe, runner.snapshot);

  useEffect(() => runner.attach(), [runner]);
  useEffect(() => runner.refresh({ value: latest.current.value, version: options.version }), [runner, options.version]);
  useEffect(() => {
    if (session.status === 'signed-in') runner.retry();
  }, [runner, session.status]);
  useEffect(() => {
    const leave = () => void runner.flush(true);
    const hide = () => document.visibilityState === 'hidden' && leave();
    const warn = (event: BeforeUnloadEvent) => runner.snapshot().isDeviceFailing && event.preventDefault();
    window.addEventListener('online', runner.retry);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('online', runner.retry);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('beforeunload', warn);
    };
  }, [runner]);

  const { theirs } = state;
  return {
    value: state.value,
    change: runner.type,
    status: statusOf(state, session.status === 'expired'),
    problem: state.problem,
    conflict: theirs === null ? null : { mine: state.value, theirs: theirs.value },
    resolve: (choice) => {
      if (choice === 'mine') runner.resolve(state.value);
      else if (choice === 'theirs') runner.resolve(theirs === null ? state.value : theirs.value);
      else runner.resolve(choice.merged);
    },
    isDeviceFailing,
    version: state.base.version,
    retry: runner.retry,
    flush: () => runner.flush(),
  };
}
