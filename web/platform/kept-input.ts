import { useState } from 'react';
import { useSession } from './session.tsx';

/**
 * What is typed into a form that may be closed before it is sent: `kept` is a map of the form's module, and the same form
 * opened again on this page shows what was typed. Kept for each person by itself.
 */
export function useKeptInput<Value>(kept: Map<string, Value>, key: string, initial: NoInfer<Value>) {
  const { person } = useSession();
  const name = `${person?.id ?? ''}:${key}`;
  const [value, setValue] = useState(() => kept.get(name) ?? initial);
  return {
    value,
    change(next: Value) {
      kept.set(name, next);
      setValue(next);
    },
    /** It was sent. */
    forget: () => kept.delete(name),
  };
}
