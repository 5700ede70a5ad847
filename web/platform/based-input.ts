import { useState } from 'react';
import { useSession } from './session.tsx';

/** What was typed, and the saved state it was typed upon. */
interface BasedInput<Value> {
  input: Value;
  from: Value;
  version: number | null;
}

/** What was typed into the forms of a module, by person and form. */
export type KeptInputs<Value> = Map<string, BasedInput<Value>>;

const nameOf = (personId: string | undefined, key: string): string => `${personId ?? ''}:${key}`;

/** Whether something typed is kept for this form. */
export const isKept = (kept: ReadonlyMap<string, unknown>, personId: string | undefined, key: string): boolean =>
  kept.has(nameOf(personId, key));

interface Saved<Value> {
  value: Value;
  /** Null: there is none yet. */
  version: number | null;
}

/**
 * Input into a form that is sent by hand, while others may save the same. It follows the saved state until something is typed; from
 * then on nothing is taken from under the hand: `theirs` is what somebody else saved meanwhile, and only a person decides (R16).
 * `kept` is a map of the form's module: the form closed and opened again on this page shows what was typed.
 */
export function useBasedInput<Value extends object>(
  kept: KeptInputs<Value>,
  key: string,
  saved: Saved<NoInfer<Value>>,
) {
  const { person } = useSession();
  const name = nameOf(person?.id, key);
  const [held, setHeld] = useState(() => kept.get(name) ?? null);
  const fresh: BasedInput<Value> = { input: saved.value, from: saved.value, version: saved.version };
  const current = held === null ? fresh : rebased(held, fresh);
  const hold = (next: BasedInput<Value> | null) => {
    if (next === null) kept.delete(name);
    else kept.set(name, next);
    setHeld(next);
  };
  return {
    input: current.input,
    /** The version on which the input is based: what `If-Match` names. */
    version: current.version,
    theirs: current.version === saved.version ? null : saved.value,
    isTyped: !isSame(current.input, current.from),
    change: (input: Value) => hold({ ...current, input }),
    /** One's own input is now based on what they saved, or gives way to it. */
    resolve: (choice: 'mine' | 'theirs') => hold(choice === 'mine' ? { ...fresh, input: current.input } : null),
    /** It was sent, or is not wanted any more. */
    forget: () => hold(null),
  };
}

/** Nothing was typed, or the same as they saved: theirs. They saved what it was based on: only the version is new. */
function rebased<Value extends object>(held: BasedInput<Value>, fresh: BasedInput<Value>): BasedInput<Value> {
  if (held.version === fresh.version) return held;
  if (isSame(held.input, held.from) || isSame(held.input, fresh.input)) return fresh;
  return isSame(held.from, fresh.input) ? { ...fresh, input: held.input } : held;
}

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);
