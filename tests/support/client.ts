import type { Endpoint, ParamsOf, WireBody, WireQuery, WireResult } from '../../shared/endpoint.ts';
import type { Problem } from '../../shared/errors.ts';
import type { TestApp } from './app.ts';
import { formOf, type SentFile } from './form.ts';

type PathOf<E> = E extends Endpoint<infer Path> ? Path : never;

export interface CallOptions<E> {
  params?: ParamsOf<PathOf<E>>;
  query?: WireQuery<E>;
  body?: WireBody<E>;
  /** Sent as a form instead of JSON. */
  file?: SentFile;
  /** `"v7"` or `"c42"`; `*` sends `If-None-Match: *`. */
  match?: string;
  key?: string;
  language?: 'de' | 'en';
}

export interface Answer<Body> {
  status: number;
  body: Body;
  headers: Record<string, string | string[] | number | undefined>;
  /** The answer as it was sent, for looking for planted words. */
  text: string;
  bytes: Buffer;
}

export interface Client {
  /** Calls an operation and expects it to succeed. */
  ok<E extends Endpoint>(endpoint: E, options?: CallOptions<E>): Promise<WireResult<E>>;
  /** Calls an operation and expects a problem with this status. */
  refused<E extends Endpoint>(endpoint: E, status: number, options?: CallOptions<E>): Promise<Problem>;
  /** Calls an operation whatever comes. */
  call<E extends Endpoint>(endpoint: E, options?: CallOptions<E>): Promise<Answer<unknown>>;
}

/** A client that speaks the contract over injected HTTP, with the bearer token of a person, or as a stranger. */
export function clientOf(test: TestApp, token?: string): Client {
  const call = async <E extends Endpoint>(endpoint: E, options: CallOptions<E> = {}): Promise<Answer<unknown>> => {
    const params = (options.params ?? {}) as Record<string, string | number>;
    const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
    const query = new URLSearchParams(
      Object.entries((options.query ?? {}) as Record<string, unknown>)
        .flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, String(value)]),
    ).toString();
    const form = options.file && formOf(options.file);
    const response = await test.app.inject({
      method: endpoint.method,
      url: query ? `${path}?${query}` : path,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(options.match === '*' ? { 'if-none-match': '*' } : options.match && { 'if-match': options.match }),
        ...(options.key && { 'idempotency-key': options.key }),
        'accept-language': options.language ?? 'de',
        ...(options.body !== undefined && { 'content-type': 'application/json' }),
        ...(form && { 'content-type': form.contentType }),
      },
      ...(form && { payload: form.payload }),
      ...(options.body !== undefined && { payload: JSON.stringify(options.body) }),
    });
    const isJson = String(response.headers['content-type'] ?? '').includes('json');
    return {
      status: response.statusCode,
      body: isJson ? response.json() : undefined,
      headers: response.headers,
      text: response.body,
      bytes: response.rawPayload,
    };
  };
  return {
    call,
    async ok(endpoint, options) {
      const answer = await call(endpoint, options);
      if (answer.status !== endpoint.status)
        throw new Error(`${endpoint.operationId} answered ${answer.status}: ${answer.text}`);
      return answer.body as WireResult<typeof endpoint>;
    },
    async refused(endpoint, status, options) {
      const answer = await call(endpoint, options);
      if (answer.status !== status)
        throw new Error(`${endpoint.operationId} answered ${answer.status} instead of ${status}: ${answer.text}`);
      return answer.body as Problem;
    },
  };
}
