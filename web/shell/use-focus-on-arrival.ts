import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Another screen takes the focus to the beginning of its contents, as a page load would: the next Tab goes on there, and
 * screen readers read on there. A screen that has put the focus somewhere itself keeps it, and so does one of which only
 * the search part of the address changed.
 */
export function useFocusOnArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged, toLocation }) => {
        const contents = document.getElementById('inhalt');
        if (fromLocation === undefined || !pathChanged || toLocation.hash !== '' || contents === null) return;
        if (contents.contains(document.activeElement) || document.querySelector('dialog[open]') !== null) return;
        contents.focus({ preventScroll: true });
      }),
    [router],
  );
}
