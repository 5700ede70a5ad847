import { useEffect, useState } from 'react';
import type { WorkState } from '../../../shared/long-work.ts';
import { remainingMinutes, type Seen } from './remaining-minutes.ts';

/** Minutes that a piece of work still takes, at its pace since it is watched: when it waited or was stopped before counts for nothing. */
export function useRemaining({ status, total, made }: { status: WorkState; total: number; made: number }) {
  const [first, setFirst] = useState<Seen | null>(null);
  const [last, setLast] = useState<Seen | null>(null);
  useEffect(() => {
    const seen = { made, at: performance.now() };
    setFirst((before) => (status === 'running' && before && before.made <= made ? before : seen));
    setLast(seen);
  }, [status, made]);
  return status === 'running' && first && last ? remainingMinutes(first, last, total) : null;
}
