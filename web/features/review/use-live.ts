import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { follow } from '../../platform/follow.ts';

/** Several changes within this time are one change to look at. */
const PAUSE_MS = 300;

/**
 * Shows at once what others do in a procedure: whatever is on the screen is read anew when something happened. A hidden window
 * does not follow; when it is shown again it reads what it missed.
 */
export function useLive(procedureId: string, isAllowed = true): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isAllowed) return;
    let leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => void client.invalidateQueries({ queryKey: ['procedure', procedureId] });
    const heard = () => {
      clearTimeout(timer);
      timer = setTimeout(refresh, PAUSE_MS);
    };
    const begin = () => {
      leaving = new AbortController();
      void follow(procedureId, heard, leaving.signal);
    };
    const change = () => {
      leaving.abort();
      if (document.visibilityState === 'hidden') return;
      refresh();
      begin();
    };
    if (document.visibilityState === 'visible') begin();
    document.addEventListener('visibilitychange', change);
    return () => {
      document.removeEventListener('visibilitychange', change);
      leaving.abort();
      clearTimeout(timer);
    };
  }, [client, procedureId, isAllowed]);
}
