import type { Endpoint, ParamsOf, WireBody, WireQuery, WireResult } from '../../shared/endpoint.ts';
import type { Problem } from '../../shared/errors.ts';
import { createSession } from '../../shared/identity.ts';

type PathOf<E> = E extends Endpoint<infer Path> ? Path : never;

interface Options<E> {
  params?: ParamsOf<PathOf<E>>;
  query?: WireQuery<E>;
  body?: WireBody<E>;
  /** Instead of a body. */
  file?: string;
  match?: string;
}

/** A running system, spoken to over HTTP as one person. */
export interface Speaker {
  call<E extends Endpoint>(endpoint: E, options?: Options<E>): Promise<WireResult<E>>;
  /** Calls what must be refused and returns the problem; throws when it goes through. */
  refused<E extends Endpoint>(endpoint: E, options?: Options<E>): Promise<Problem>;
}

/** Signs in at `base` and returns a speaker. */
export async function signIn(base: string, email: string, password: string): Promise<Speaker> {
  const { accessToken } = await speakWith(base, '').call(createSession, { body: { email, password } });
  return speakWith(base, accessToken);
}

/** Speaks with an access token, or with one made for scripts. */
export function speakWith(base: string, accessToken: string): Speaker {
  const send = async <E extends Endpoint>(endpoint: E, options: Options<E>) => {
    const params = (options.params ?? {}) as Record<string, string | number>;
    const url = new URL(
      endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name]))),
      base,
    );
    for (const [name, value] of Object.entries((options.query ?? {}) as Record<string, unknown>)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    return fetch(url, {
      method: endpoint.method,
      headers: {
        ...(accessToken && { authorization: `Bearer ${accessToken}` }),
        ...(options.match === '*' ? { 'if-none-match': '*' } : options.match && { 'if-match': options.match }),
        ...(options.body !== undefined && { 'content-type': 'application/json' }),
        ...(options.file !== undefined && { 'content-type': 'application/octet-stream' }),
        'accept-language': 'de',
      },
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      ...(options.file !== undefined && { body: options.file }),
    });
  };
  return {
    async call(endpoint, options = {}) {
      const response = await send(endpoint, options);
      const text = await response.text();
      if (response.status !== endpoint.status)
        throw new Error(`${endpoint.operationId} answered ${response.status}: ${text}`);
      return (text === '' ? undefined : JSON.parse(text)) as WireResult<typeof endpoint>;
    },
    async refused(endpoint, options = {}) {
      const response = await send(endpoint, options);
      if (response.ok) throw new Error(`${endpoint.operationId} went through, but must be refused.`);
      return (await response.json()) as Problem;
    },
  };
}
