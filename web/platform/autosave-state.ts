import { type ApiProblem, isPassing } from './api-problem.ts';

/** A text together with the version of the server's part it stands for. */
export interface Based<Value> {
  value: Value;
  version: number;
}

/**
 * - `saved` the server has it · `saving` on its way · `on-device` kept here, will be sent again
 * - `conflict` somebody else changed it meanwhile (R16) · `closed` cannot be saved any more, kept here
 * - `signed-out` waits for the person to sign in again
 */
export type SaveStatus = 'saved' | 'saving' | 'on-device' | 'conflict' | 'closed' | 'signed-out';

export interface AutosaveState<Value> {
  /** What stands on the screen. Nothing but the person replaces it while it is unsaved. */
  value: Value;
  /** What the server holds as far as known. */
  base: Based<Value>;
  /** The last text that was sent. */
  sent: Value | null;
  /** Sent with the answer lost: the server may have taken any of them. */
  unanswered: readonly Value[];
  isSending: boolean;
  problem: ApiProblem | null;
  /** The other text, when both were changed. */
  theirs: Based<Value> | null;
  failures: number;
}

const text = (value: unknown) => JSON.stringify(value);
const equal = (one: unknown, other: unknown) => text(one) === text(other);

export const begin = <Value>(base: Based<Value>): AutosaveState<Value> => ({
  value: base.value,
  base,
  sent: null,
  unanswered: [],
  isSending: false,
  problem: null,
  theirs: null,
  failures: 0,
});

export const isDirty = <Value>(state: AutosaveState<Value>): boolean => !equal(state.value, state.base.value);

export const typed = <Value>(state: AutosaveState<Value>, value: Value): AutosaveState<Value> => ({ ...state, value });

/**
 * Meets the text kept on the device with what is on the screen now. Text based on an older state than the server's, or
 * typed before the device answered, is shown beside the other instead of replacing it.
 */
export function restored<Value>(state: AutosaveState<Value>, kept: Based<Value>): AutosaveState<Value> {
  if (equal(kept.value, state.value)) return state;
  if (isDirty(state)) return { ...state, theirs: { value: kept.value, version: state.base.version } };
  if (kept.version >= state.base.version) return { ...state, value: kept.value };
  return { ...state, value: kept.value, theirs: state.base };
}

/** A newer state of the server arrived by reading: taken over unless something unsaved stands here (then saving decides). */
export function refreshed<Value>(state: AutosaveState<Value>, base: Based<Value>): AutosaveState<Value> {
  if (base.version <= state.base.version || isDirty(state) || state.isSending || state.theirs !== null) return state;
  return { ...state, value: base.value, base };
}

export const sending = <Value>(state: AutosaveState<Value>): AutosaveState<Value> => ({
  ...state,
  sent: state.value,
  isSending: true,
});

export const succeeded = <Value>(state: AutosaveState<Value>, saved: Based<Value>): AutosaveState<Value> => ({
  ...state,
  base: saved,
  sent: null,
  unanswered: [],
  isSending: false,
  problem: null,
  failures: 0,
});

/**
 * A save failed; `present` is the server's state when the answer was `stale`. If that state is only what we already knew
 * or what we sent ourselves (the answer was lost), nobody interfered and the text simply goes on top of it.
 */
export function failed<Value>(
  state: AutosaveState<Value>,
  problem: ApiProblem,
  present: Based<Value> | null,
): AutosaveState<Value> {
  const stopped = { ...state, isSending: false, failures: state.failures + 1 };
  if (present === null) return { ...stopped, problem, unanswered: withUnanswered(state, problem) };
  const isOurs = [state.base.value, state.value, state.sent, ...state.unanswered].some((own) =>
    equal(own, present.value),
  );
  if (isOurs && present.version > state.base.version) {
    return { ...stopped, base: present, sent: null, unanswered: [], problem: null };
  }
  return { ...stopped, theirs: present, sent: null, unanswered: [], problem };
}

const withUnanswered = <Value>({ sent, unanswered }: AutosaveState<Value>, problem: ApiProblem): readonly Value[] =>
  sent === null || !isPassing(problem) || unanswered.some((text) => equal(text, sent))
    ? unanswered
    : [...unanswered, sent];

/** The person has seen both texts and says what holds; it is saved on top of the other. */
export function resolved<Value>(state: AutosaveState<Value>, value: Value): AutosaveState<Value> {
  if (state.theirs === null) return state;
  const base = state.theirs.version >= state.base.version ? state.theirs : state.base;
  return { ...state, value, base, theirs: null, problem: null, failures: 0 };
}

/** Whether the text should be sent now or after the pause: unsaved, nothing under way, nothing that a person must decide. */
export const wantsSaving = <Value>(state: AutosaveState<Value>): boolean =>
  isDirty(state) && !state.isSending && state.theirs === null && !isHeld(state);

/** Refused for good until the person or the procedure changes something. */
const isHeld = <Value>({ problem, sent, value }: AutosaveState<Value>): boolean =>
  problem !== null && !isPassing(problem) && (isClosing(problem) || equal(sent, value));

const isClosing = (problem: ApiProblem) => [401, 403, 404, 409, 410].includes(problem.status);

export function statusOf<Value>(state: AutosaveState<Value>, isSignedOut: boolean): SaveStatus {
  if (state.theirs !== null) return 'conflict';
  if (!isDirty(state) && !state.isSending) return 'saved';
  if (isSignedOut || state.problem?.status === 401) return 'signed-out';
  if (state.problem === null) return 'saving';
  return isClosing(state.problem) ? 'closed' : 'on-device';
}

/** Milliseconds until the next attempt: 1 s, 2 s, 4 s … at most 30 s, or what the server asked for. */
export const retryDelay = (failures: number, problem: ApiProblem): number =>
  problem.retryAfter === undefined ? Math.min(30_000, 500 * 2 ** Math.max(1, failures)) : problem.retryAfter * 1000;
