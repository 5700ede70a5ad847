import { t } from '@lingui/core/macro';
import { errorStatus, type Problem } from '../../shared/errors.ts';
import { ApiProblem } from './api-problem.ts';
import { currentLanguage } from './language.ts';
import { sendWithProgress } from './send-with-progress.ts';

/** A file the server answered, with the name it gives it. */
export interface ReceivedFile {
  name: string;
  content: Blob;
}

/** One HTTP exchange with the server: JSON or a file in, JSON or a file out, every failure an `ApiProblem`. Knows no session. */
export interface Exchange {
  method: string;
  url: string;
  /** A `Blob` goes as it is, everything else as JSON. */
  body?: unknown;
  /** The media type of a file that is wanted in place of JSON: the answer is a `ReceivedFile`. */
  accept?: string | undefined;
  headers?: Record<string, string>;
  accessToken?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Let the request outlive the page; bodies above the browser's limit are sent without. */
  keepalive?: boolean | undefined;
  /** Told while a file goes out: the share of it that has gone, 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
}

/** Browsers refuse `keepalive` bodies above 64 KiB in total. */
const keepaliveLimit = 60_000;

export async function exchange(request: Exchange): Promise<unknown> {
  const isFile = request.body instanceof Blob;
  const body =
    request.body === undefined ? undefined : request.body instanceof Blob ? request.body : JSON.stringify(request.body);
  const init: RequestInit = {
    method: request.method,
    credentials: 'same-origin',
    headers: {
      accept: request.accept ?? 'application/json',
      'accept-language': currentLanguage(),
      ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
      ...(request.accessToken === undefined ? {} : { authorization: `Bearer ${request.accessToken}` }),
      ...request.headers,
    },
    signal: request.signal ?? null,
    keepalive: request.keepalive === true && new Blob([body ?? '']).size < keepaliveLimit,
  };
  if (body !== undefined) init.body = body;
  const sent = request.onProgress ? sendWithProgress(request.url, init, request.onProgress) : fetch(request.url, init);
  const response = await sent.catch((failure: unknown) => {
    if (request.signal?.aborted) throw failure;
    throw offline();
  });
  if (!response.ok) throw await readProblem(response);
  if (response.status === 204) return undefined;
  if (request.accept !== undefined) return receiveFile(response);
  return response.json().catch(() => {
    throw offline();
  });
}

/** Opens a stream of server-sent events, after the event `lastId` where one is named. */
export async function openStream(
  request: Pick<Exchange, 'url' | 'accessToken'> & { signal: AbortSignal; lastId?: string | undefined },
) {
  const { url, accessToken, signal, lastId } = request;
  const response = await fetch(url, {
    credentials: 'same-origin',
    headers: {
      accept: 'text/event-stream',
      'accept-language': currentLanguage(),
      ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
      ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
    },
    signal,
  });
  if (!response.ok || response.body === null) throw await readProblem(response);
  return response.body;
}

async function receiveFile(response: Response): Promise<ReceivedFile> {
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'datei';
  const content = await response.blob().catch(() => {
    throw offline();
  });
  return { name: decodeURIComponent(name), content };
}

/** Nobody answered. */
export const offline = () =>
  new ApiProblem({
    status: 0,
    code: 'offline',
    title: t`Keine Verbindung`,
    detail: t`Der Server ist nicht zu erreichen. Was Sie geschrieben haben, ist noch da. Bitte prüfen Sie die Verbindung und versuchen Sie es erneut.`,
  });

/** What an answer that is no success says. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  const answer: unknown = await response.json().catch(() => null);
  if (isProblem(answer)) return new ApiProblem({ ...answer, status: response.status, retryAfter });
  return new ApiProblem({
    status: response.status,
    code: response.status >= 500 ? 'unavailable' : 'malformed',
    title: t`Unerwartete Antwort`,
    detail: t`Der Server hat anders geantwortet als erwartet. Bitte versuchen Sie es in einigen Minuten erneut.`,
    requestId: response.headers.get('x-request-id') ?? undefined,
    retryAfter,
  });
}

/** Anything else than our own server may stand in between and answer with a page of its own. */
const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === 'object' &&
  answer !== null &&
  'detail' in answer &&
  typeof answer.detail === 'string' &&
  'code' in answer &&
  typeof answer.code === 'string' &&
  Object.hasOwn(errorStatus, answer.code);
