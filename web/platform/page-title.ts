import { useEffect } from 'react';

/** Title of the browser tab: the screen first, then the procedure, then the product. */
export function usePageTitle(...parts: (string | undefined)[]): void {
  const title = [...parts, 'Stellwerk'].filter((part) => part !== undefined && part !== '').join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
