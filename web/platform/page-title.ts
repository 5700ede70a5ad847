import { useEffect } from 'react';
import { useCurrentProcedure } from './me.ts';

/** Title of the browser tab: the screen first, then what it is about, then the procedure, then the product. */
export function usePageTitle(...parts: (string | undefined)[]): void {
  const procedure = useCurrentProcedure()?.title;
  const named = [...parts, procedure].filter((part) => part !== undefined && part !== '');
  const title = [...new Set(named), 'Stellwerk'].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
