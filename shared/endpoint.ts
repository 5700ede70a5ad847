import { z } from 'zod';
import type { Action } from './access.ts';
import { id } from './values.ts';

/** Files an operation can answer. */
export const fileTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type FileType = keyof typeof fileTypes;

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type ParamName<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamName<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The typed path parameters of a path: version numbers are numbers, everything else is a string. */
export type ParamsOf<Path extends string> = {
  [Name in ParamName<Path>]: Name extends 'number' | 'otherNumber' ? number : string;
};

/**
 * What a writing operation owes: an audit `event` (R13), a draft `revision`,
 * or `bookkeeping` for the closed list of writes that change nothing of a procedure.
 */
export type Owes = 'event' | 'revision' | 'bookkeeping';

/** One operation of the API: the single place for its path, permission, shapes and preconditions. */
export interface Endpoint<
  Path extends string = string,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Result extends z.ZodType = z.ZodType,
> {
  operationId: string;
  method: Method;
  path: Path;
  action: Action;
  summary: string;
  params: z.ZodType<ParamsOf<Path>>;
  query: Query;
  body: Body;
  result: Result;
  status: 200 | 201 | 202 | 204;
  owes: Owes;
  /** Which state `If-Match` must name: an edit the part's own `"v7"`, a binding act the whole content `"c42"` (R16). */
  precondition?: 'version' | 'content' | 'version-or-new';
  /** The answer holds a secret that is shown once: it is never kept for replay. */
  secret?: true;
  /** Media types the body may have besides JSON; the text then stands in `body.markdown`. */
  textBody?: 'text/markdown';
  /** The body is one file, of any media type and at most `maxBytes`; `json` the shape of a JSON file where one is taken. */
  fileBody?: { json?: z.ZodType };
  /** The body is multipart/form-data with one part that is a file of at most `maxBytes`. */
  multipart?: true;
  /** The result is the bytes of a file, to be saved. */
  download?: true;
  /** The answer is server-sent events, each with a result as its data. */
  stream?: true;
  /** File types besides JSON in which the result is answered, chosen by `Accept`. */
  formats?: readonly FileType[];
  /** Longest body in bytes where the usual 1 MB is too short. */
  maxBytes?: number;
  /** Sign-in attempts and the like: at most this many a minute and address. */
  perMinute?: number;
}

const noQuery = z.strictObject({});
const noBody = z.undefined();

function paramsSchema<Path extends string>(path: Path): z.ZodType<ParamsOf<Path>> {
  const shape: Record<string, z.ZodType> = {};
  for (const [, name = ''] of path.matchAll(/:(\w+)/g)) {
    if (name === 'number' || name === 'otherNumber') shape[name] = z.coerce.number().int().min(1).max(100_000);
    else if (name.endsWith('Id')) shape[name] = id;
    else
      shape[name] = z
        .string()
        .min(1)
        .max(120)
        .regex(/^[\w.-]+$/);
  }
  return z.object(shape) as unknown as z.ZodType<ParamsOf<Path>>;
}

interface Definition<Path extends string, Query, Body, Result>
  extends Partial<
    Pick<
      Endpoint,
      | 'status'
      | 'owes'
      | 'precondition'
      | 'secret'
      | 'textBody'
      | 'fileBody'
      | 'multipart'
      | 'download'
      | 'stream'
      | 'formats'
      | 'maxBytes'
      | 'perMinute'
    >
  > {
  operationId: string;
  method: Method;
  path: Path;
  action: Action;
  summary: string;
  query?: Query;
  body?: Body;
  result: Result;
}

/** Declares an operation. Params follow from the path; a write owes an audit event unless it says otherwise. */
export function endpoint<
  Path extends string,
  Result extends z.ZodType,
  Query extends z.ZodType = typeof noQuery,
  Body extends z.ZodType = typeof noBody,
>(definition: Definition<Path, Query, Body, Result>): Endpoint<Path, Query, Body, Result> {
  return {
    status: 200,
    owes: 'event',
    ...definition,
    params: paramsSchema(definition.path),
    query: (definition.query ?? noQuery) as Query,
    body: (definition.body ?? noBody) as Body,
  };
}

/** What the handler of an endpoint receives after parsing. */
export type Input<E> =
  E extends Endpoint<infer Path, infer Query, infer Body, z.ZodType>
    ? { params: ParamsOf<Path>; query: z.output<Query>; body: z.output<Body> }
    : never;

/** What the handler answers: instants are `Date`. */
export type Output<E> = E extends Endpoint<string, z.ZodType, z.ZodType, infer Result> ? z.output<Result> : never;

/** What a client sends as query and body. */
export type WireQuery<E> = E extends Endpoint<string, infer Query, z.ZodType, z.ZodType> ? z.input<Query> : never;
export type WireBody<E> = E extends Endpoint<string, z.ZodType, infer Body, z.ZodType> ? z.input<Body> : never;

/** What a client reads: instants are ISO 8601 strings. */
export type WireResult<E> = E extends Endpoint<string, z.ZodType, z.ZodType, infer Result> ? z.input<Result> : never;
