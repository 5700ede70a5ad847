import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let waiting: ServiceWorker | null = null;

/**
 * Keeps the application on this device, so that it opens without a connection. A newer release that has arrived waits until
 * the person takes it. Nothing happens in development, and where the browser has no service workers.
 */
export async function keepOnDevice(): Promise<void> {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('/sw.js');
  const look = () => {
    waiting = navigator.serviceWorker.controller === null ? null : registration.waiting;
    for (const listener of listeners) listener();
  };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  look();
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
}

/** Takes the newer release; unsent text lies on the device and comes back with it. Undefined while there is none. */
export function useNewRelease(): (() => void) | undefined {
  const worker = useSyncExternalStore(subscribe, () => waiting);
  if (worker === null) return undefined;
  return () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage('take-over');
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
