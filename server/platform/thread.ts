import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { AppError } from './errors.ts';
import { i18n } from './i18n.ts';

/** What a thread answers to one message: a value, or what went wrong. */
export type ThreadAnswer<Answer> = { value: Answer } | { failure: string };

interface Waiting<Request, Answer> {
  request: Request;
  resolve(value: Answer): void;
  reject(error: Error): void;
}

const longestQueue = 500;

/**
 * Work that would hold up every other request runs in a thread of its own: started with the first request, one piece after
 * the other, and gone with the process. `module` listens on `parentPort` and posts a `ThreadAnswer` for each message.
 * A piece that takes longer than `timeoutMs` ends the thread; the next one starts it anew.
 * The returned function throws `unavailable` when too much is waiting or the thread dies, and an `Error` for a failure it reports.
 */
export function openThread<Request, Answer>(
  module: URL,
  { timeoutMs, heapMb }: { timeoutMs: number; heapMb: number },
): (request: Request) => Promise<Answer> {
  const waiting: Waiting<Request, Answer>[] = [];
  let worker: Worker | null = null;
  let current: Waiting<Request, Answer> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const settle = (act: (piece: Waiting<Request, Answer>) => void) => {
    clearTimeout(timer);
    worker?.unref();
    const piece = current;
    current = null;
    if (piece) act(piece);
    next();
  };
  const die = (of: Worker, cause?: unknown) => {
    if (worker !== of) return;
    worker = null;
    settle((piece) => piece.reject(Object.assign(interrupted(), { cause })));
  };
  const start = (): Worker => {
    const started = new Worker(entry(module), { resourceLimits: { maxOldGenerationSizeMb: heapMb } });
    started.on('message', (answer: ThreadAnswer<Answer>) =>
      settle((piece) => ('value' in answer ? piece.resolve(answer.value) : piece.reject(new Error(answer.failure)))),
    );
    started.on('error', (error) => die(started, error));
    started.on('exit', () => die(started));
    return started;
  };
  const next = () => {
    const piece = waiting.shift();
    if (!piece) return;
    current = piece;
    worker ??= start();
    const busy = worker;
    busy.ref();
    timer = setTimeout(() => void busy.terminate().then(() => die(busy)), timeoutMs);
    busy.postMessage(piece.request);
  };

  return (request) =>
    new Promise<Answer>((resolve, reject) => {
      if (waiting.length >= longestQueue) return reject(interrupted());
      waiting.push({ request, resolve, reject });
      if (current === null) next();
    });
}

const interrupted = () =>
  new AppError(
    'unavailable',
    i18n.t('Die Datei lässt sich gerade nicht erstellen. Bitte versuchen Sie es gleich noch einmal.'),
    { retryAfterSeconds: 10 },
  );

/** Run from the sources, a thread needs the loader that the server itself was started with. */
function entry(module: URL): URL {
  if (!module.pathname.endsWith('.ts')) return module;
  const loader = new URL('dist/esm/api/index.mjs', pathToFileURL(createRequire(module).resolve('tsx/package.json')));
  const url = JSON.stringify(module.href);
  const code = `import { tsImport } from ${JSON.stringify(loader.href)}; await tsImport(${url}, ${url});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
