import { useEffect, useState } from 'react';

/** The value once it has not changed for `pauseMs` milliseconds, for what is too dear to show at every keystroke. */
export function useSettled<T>(value: T, pauseMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}
