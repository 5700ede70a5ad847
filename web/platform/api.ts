import type { z } from 'zod';
import { type Endpoint, type FileType, fileTypes, type ParamsOf } from '../../shared/endpoint.ts';
import { ApiProblem } from './api-problem.ts';
import { exchange, openStream, type ReceivedFile } from './http.ts';
import { accessToken, renew, sessionState, signedInAgain } from './session-store.ts';
import { type Transfer, transfer } from './upload.ts';

type Needed<Name extends string, Value> =
  Record<never, never> extends Value ? { [Key in Name]?: Value } : { [Key in Name]: Value };
type Body<Value> = [Value] extends [undefined] ? { body?: undefined } : { body: Value };

export interface RequestOptions {
  /** What the change is based on (R16): `ofVersion(7)` for an edit, `ofContent(42)` for a binding act. */
  ifMatch?: string;
  /** `'*'`: there must not be one yet. */
  ifNoneMatch?: '*';
  /** Stays the same when the same act is tried again (R15); made here unless given. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** The body of an operation that takes a file. */
  file?: Blob;
  /** Told while that file goes out: the share of it that has gone, 0 to 1. */
  onProgress?: (share: number) => void;
  /** Let a save outlive the page. */
  keepalive?: boolean;
}

export type ApiRequest<Path extends string, Query, Sent> = Needed<'params', ParamsOf<Path>> &
  Needed<'query', Query> &
  Body<Sent> &
  RequestOptions;

/** `If-Match` of an edit: the version of the part that was read. */
export const ofVersion = (version: number): string => `"v${version}"`;
/** `If-Match` of an act that binds somebody to a text: the version of the whole content that was read. */
export const ofContent = (contentVersion: number): string => `"c${contentVersion}"`;

/**
 * Calls an operation. Answers what travels on the wire (instants are ISO 8601 strings). A lapsed access token is renewed
 * once; if that is refused, the page asks the person to sign in again and then repeats the request, so nothing written is
 * lost. Throws `ApiProblem`.
 */
export async function api<
  Path extends string,
  Query extends z.ZodType,
  Sent extends z.ZodType,
  Result extends z.ZodType,
>(
  endpoint: Endpoint<Path, Query, Sent, Result>,
  ...[request]: Record<never, never> extends ApiRequest<Path, z.input<Query>, z.input<Sent>>
    ? [request?: ApiRequest<Path, z.input<Query>, z.input<Sent>>]
    : [request: ApiRequest<Path, z.input<Query>, z.input<Sent>>]
): Promise<z.input<Result>> {
  const given: Given = request ?? {};
  return send(endpoint, given) as Promise<z.input<Result>>;
}

/**
 * Asks an operation for its result as a file, of whatever type where it has but one (`any`), or as CSV for a German spreadsheet
 * (`excel-de`); signs in again as `api` does. Throws `ApiProblem`.
 */
export async function apiFile<Path extends string, Query extends z.ZodType>(
  endpoint: Endpoint<Path, Query>,
  format: FileType | 'excel-de' | 'any',
  request: Needed<'params', ParamsOf<Path>> & { query?: z.input<Query> },
): Promise<ReceivedFile> {
  const accept =
    format === 'any' ? '*/*' : format === 'excel-de' ? `${fileTypes.csv};profile=excel-de` : fileTypes[format];
  return send(endpoint, request, accept) as Promise<ReceivedFile>;
}

/** Sends a file as a form; signs in again as `api` does. Throws `ApiProblem`, or an `AbortError` when it was called off. */
export async function apiUpload<Path extends string, Query extends z.ZodType, Result extends z.ZodType>(
  endpoint: Endpoint<Path, Query, z.ZodType, Result>,
  request: Needed<'params', ParamsOf<Path>> & { query?: z.input<Query> } & Pick<
      Transfer,
      'file' | 'signal' | 'onProgress'
    > & { idempotencyKey: string },
): Promise<z.input<Result>> {
  const { file, signal, onProgress } = request;
  const url = urlOf(endpoint.path, request.params, request.query);
  const headers = headersOf(endpoint.method, { idempotencyKey: request.idempotencyKey });
  return withSession((token) => transfer({ url, file, headers, accessToken: token, signal, onProgress })) as Promise<
    z.input<Result>
  >;
}

/** Opens a stream of server-sent events; signs in again as `api` does. Throws `ApiProblem`, or what `fetch` throws. */
export async function apiStream<Path extends string>(
  endpoint: Endpoint<Path>,
  { params, ...request }: Needed<'params', ParamsOf<Path>> & { signal: AbortSignal; lastId?: string | undefined },
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const url = urlOf(endpoint.path, params, {});
  return withSession((accessToken) => openStream({ url, accessToken, ...request }));
}

type Given = RequestOptions & { params?: unknown; query?: unknown; body?: unknown };

const send = (endpoint: Pick<Endpoint, 'method' | 'path'>, given: Given, accept?: string): Promise<unknown> => {
  const call = {
    method: endpoint.method,
    url: urlOf(endpoint.path, given.params, given.query),
    body: given.file ?? given.body,
    accept,
    headers: headersOf(endpoint.method, given),
    signal: given.signal,
    keepalive: given.keepalive,
    onProgress: given.onProgress,
  };
  return withSession((token) => exchange({ ...call, accessToken: token }));
};

async function withSession<Answer>(send: (token: string | undefined) => Promise<Answer>): Promise<Answer> {
  if (sessionState().status === 'expired') await signedInAgain();
  if (sessionState().status === 'signed-in' && accessToken() === undefined) await renew(undefined);
  const token = accessToken();
  try {
    return await send(token);
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status !== 401 || token === undefined) throw problem;
    const isRenewed = await renew(token);
    if (!isRenewed && !(await signedInAgain())) throw problem;
    return send(accessToken());
  }
}

function headersOf(method: string, options: RequestOptions): Record<string, string> {
  return {
    ...(options.ifMatch === undefined ? {} : { 'if-match': options.ifMatch }),
    ...(options.ifNoneMatch === undefined ? {} : { 'if-none-match': options.ifNoneMatch }),
    ...(method === 'GET' ? {} : { 'idempotency-key': options.idempotencyKey ?? crypto.randomUUID() }),
  };
}

function urlOf(path: string, params: unknown, query: unknown): string {
  const values = new Map(Object.entries(params ?? {}));
  const url = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(name, String(one));
  }
  return search.size === 0 ? url : `${url}?${search}`;
}
