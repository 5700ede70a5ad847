import type { FastifyInstance } from 'fastify';
import type { Endpoint, ParamsOf, WireBody, WireResult } from '../../shared/endpoint.ts';

type PathOf<E> = E extends Endpoint<infer Path> ? Path : never;

export type Call = <E extends Endpoint>(
  endpoint: E,
  options: { params: ParamsOf<PathOf<E>>; body?: WireBody<E>; match?: string },
) => Promise<WireResult<E>>;

/** Speaks the API inside the process, as one person. Throws with the answer when an operation is refused. */
export const apiOf =
  (app: FastifyInstance, accessToken: string): Call =>
  async (endpoint, { params, body, match }) => {
    const given = params as Record<string, string | number>;
    const answer = await app.inject({
      method: endpoint.method,
      url: endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(given[name]))),
      headers: {
        authorization: `Bearer ${accessToken}`,
        ...(match && { 'if-match': match }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    });
    if (answer.statusCode !== endpoint.status)
      throw new Error(`${endpoint.operationId}: ${answer.statusCode} ${answer.body}`);
    return (answer.body === '' ? undefined : answer.json()) as WireResult<typeof endpoint>;
  };
