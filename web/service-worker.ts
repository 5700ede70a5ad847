/**
 * Keeps the application on the device, so that a screen that was opened once opens without a connection.
 * It never answers for the API: what the server says is always what the server says now.
 */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void;
  addEventListener(type: 'message', listen: (event: MessageEvent<unknown> & Lasting) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}

/** Filled in by the build: the page with what it needs to start, and a name that changes with any of it. */
declare const __SHELL__: string[];
declare const __RELEASE__: string;

const worker = self as unknown as Worker;
const prefix = 'stellwerk-';
const release = prefix + __RELEASE__;
const page = '/';
/** A line that gives no answer in this time counts as none. */
const patience = 4000;

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(release).then((cache) => cache.addAll([page, ...__SHELL__])));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(removeOld().then(() => worker.clients.claim()));
});

worker.addEventListener('message', (event) => {
  const { data } = event;
  if (data === 'take-over') event.waitUntil(worker.skipWaiting());
  else if (Array.isArray(data)) event.waitUntil(keep(data.filter((url) => typeof url === 'string')));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (!/^\/(api|health|oparl|metrics)(\/|$)/.test(pathname)) event.respondWith(fromServer(request));
  } else if (isAsset(pathname)) event.respondWith(fromDevice(request));
});

/** The name of an asset holds the hash of its content: under one name there is never anything else. */
const isAsset = (pathname: string) => pathname.startsWith('/assets/');

async function fromDevice(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(release)).put(request, answer.clone());
  return answer;
}

/** Pages come from the server; without a connection the screen is put together on the device. */
async function fromServer(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(patience) });
  } catch (failure) {
    const kept = await caches.match(page);
    if (kept) return kept;
    throw failure;
  }
}

/** What was loaded before this worker was there. */
async function keep(urls: string[]): Promise<void> {
  const cache = await caches.open(release);
  for (const url of urls) {
    const { origin, pathname } = new URL(url);
    if (origin === location.origin && isAsset(pathname) && !(await caches.match(url))) await cache.add(url);
  }
}

async function removeOld(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== release).map((name) => caches.delete(name)),
  );
}
