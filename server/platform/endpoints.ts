import type {} from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { rolesFor } from '../../shared/access.ts';
import type { Endpoint, FileType, Input, Output } from '../../shared/endpoint.ts';
import { chooseFormat, type FileAnswer, sendFile } from './answered-file.ts';
import { recordEvents } from './audit.ts';
import { anonymous, type Identity } from './auth.ts';
import type { Clock } from './clock.ts';
import type { Actor, EventInput, MailInput, ReadContext, WriteContext } from './context.ts';
import type { Db } from './db.ts';
import { AppError, notFound } from './errors.ts';
import type { Files } from './files/open-files.ts';
import { takesForm } from './files/receive-upload.ts';
import { i18n, languageOf } from './i18n.ts';
import { findAnswer, fingerprint, keepAnswer, type StoredAnswer } from './idempotency.ts';
import { sha256 } from './ids.ts';
import type { Live } from './live.ts';
import { queueMails } from './outbox.ts';
import { permit } from './permit.ts';
import { etagOf, expectedState } from './preconditions.ts';
import { receiveFile, senderOf, takesFiles } from './receive-file.ts';
import { serialiser } from './serialise.ts';
import { parseInput } from './validation.ts';

/** What an installation hands to every endpoint. */
export interface Platform {
  db: Db;
  clock: Clock;
  identity: Identity;
  files: Files;
  live: Live;
  /** Called after a commit with the chains that have something to seal. */
  committed(procedureIds: string[]): void;
  /** Checks every answer against its contract before it is sent: on in tests and development. */
  strictAnswers: boolean;
  secureCookies: boolean;
}

/** How an operation answers as a file, by format. */
export type Formats<E extends Endpoint> = Partial<
  Record<FileType, (context: ReadContext, input: Input<E>) => Promise<FileAnswer>>
>;

/** An operation with its handler, ready to be registered. */
export interface Mounted {
  endpoint: Endpoint;
  register(app: FastifyInstance, platform: Platform): void;
}

/**
 * Mounts a reading operation: authenticate → find the actor's roles → permit → parse → handle on read-only
 * connections → encode. A write in a GET fails in PostgreSQL. Public operations run as the public database role.
 * An operation with other formats answers the file that `Accept` asks for.
 */
export function mountRead<E extends Endpoint>(
  endpoint: E,
  handle: (context: ReadContext, input: Input<E>) => Promise<Output<E>>,
  formats: Formats<E> = {},
): Mounted {
  if (endpoint.method !== 'GET') throw new TypeError(`${endpoint.operationId} writes: mount it with mount().`);
  return mounted(endpoint, (platform) => {
    const encode = serialiser(endpoint.result, platform.strictAnswers);
    const isPublic = endpoint.action === 'public.read';
    const db = isPublic ? platform.db.publicReader : platform.db.reader;
    return async (request, reply) => {
      const { context, input } = await prepare<E>(endpoint, platform, request, reply);
      const format = chooseFormat(request.headers.accept, endpoint.formats ?? []);
      const makeFile = format && formats[format];
      if (makeFile) return sendFile(reply, format, await makeFile({ ...context, db }, input));
      const result = await handle({ ...context, db }, input);
      const body = encode(result);
      const etag = isPublic ? `"${sha256(body).slice(0, 32)}"` : etagOf(result);
      reply.header('cache-control', isPublic ? 'public, max-age=0, must-revalidate' : 'no-store');
      if (etag) reply.header('etag', etag);
      if (isPublic && request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.type('application/json; charset=utf-8').send(body);
    };
  });
}

/**
 * Mounts a writing operation: authenticate → find the actor's roles → permit → parse → one transaction in which a
 * repeated key is answered again (R15), the handler runs, audit events (R13) and mails are added, and the answer is
 * kept. A write that owes an event, or a draft revision, and leaves none is rolled back.
 */
export function mount<E extends Endpoint>(
  endpoint: E,
  handle: (context: WriteContext, input: Input<E>) => Promise<Output<E>>,
): Mounted {
  return mountWrite(endpoint, async (request) => ({ handle, sent: request.body }));
}

/**
 * Mounts a writing operation whose body is a file. Only who has permission is listened to: then the file is received, at most
 * `maxBytes` of it, and `read` before the transaction begins, so that no connection waits for a reader. What `read` answers
 * reaches the handler, with a signal that says when the sender has gone.
 */
export function mountFile<E extends Endpoint, Content>(
  endpoint: E,
  read: (bytes: Uint8Array, input: Input<E>) => Promise<Content>,
  handle: (context: WriteContext, input: Input<E>, content: Content, sender: AbortSignal) => Promise<Output<E>>,
): Mounted {
  return mountWrite(endpoint, async (request, reply, input: Input<E>) => {
    const sender = senderOf(reply);
    const bytes = await receiveFile(request, endpoint.maxBytes ?? 1_000_000);
    const content = await read(bytes, input);
    return { handle: (context, same) => handle(context, same, content, sender), sent: sha256(bytes) };
  });
}

interface Write<E extends Endpoint> {
  handle(context: WriteContext, input: Input<E>): Promise<Output<E>>;
  /** What tells one request from another under the same key. */
  sent: unknown;
  /** Called when nothing came of it: the handler was refused, or the answer of an earlier request was given again. */
  notKept?(): Promise<void>;
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** A writing operation, as `mount` says; `begin` receives what is needed before the transaction. */
export function mountWrite<E extends Endpoint>(
  endpoint: E,
  begin: (
    request: FastifyRequest,
    reply: FastifyReply,
    input: Input<E>,
    asked: { platform: Platform; context: Prepared['context'] },
  ) => Promise<Write<E>>,
): Mounted {
  if (endpoint.method === 'GET') throw new TypeError(`${endpoint.operationId} only reads: mount it with mountRead().`);
  return mounted(endpoint, (platform) => {
    const hasBody = endpoint.status !== 204;
    const encode = hasBody ? serialiser(endpoint.result, platform.strictAnswers) : () => null;
    return async (request, reply) => {
      const { context, input, actor, procedureId } = await prepare<E>(endpoint, platform, request, reply);
      const key = idempotencyKey(request);
      const { handle, sent, notKept } = await begin(request, reply, input, { platform, context });
      const actorKey = actor.personId ?? `address:${request.ip}`;
      const print = key === null ? '' : fingerprint(request.method, request.url, sent);
      const written = platform.db.transaction(async (tx) => {
        const earlier = key === null ? null : await findAnswer(tx, actorKey, key, print);
        if (earlier) return { answer: earlier, chains: [], isRepeated: true };
        const expected = expectedState(endpoint, request.headers);
        const debts = new Debts();
        const result = await handle({ ...context, tx, expected, ...debts.collectors }, input).catch(keepIfCommitting);
        if (result instanceof AppError) return { refusal: result };
        debts.settle(endpoint);
        const sealed = await recordEvents(tx, actor, context.now, debts.events, procedureId);
        await queueMails(tx, context.now, debts.mails, procedureId);
        const etag = etagOf(result);
        const fresh: StoredAnswer = { status: endpoint.status, headers: etag ? { etag } : {}, body: encode(result) };
        if (key !== null) await keepAnswer(tx, actorKey, key, print, fresh, endpoint.secret === true, context.now);
        return { answer: fresh, chains: sealed };
      });
      const { answer, chains, refusal, isRepeated } = await written.catch(async (error: unknown) => {
        await notKept?.();
        throw error;
      });
      if (refusal || isRepeated) await notKept?.();
      if (refusal) throw refusal;
      if (chains.length > 0) platform.committed(chains);
      reply.code(answer.status).header('cache-control', 'no-store').headers(answer.headers);
      return answer.body === null ? reply.send() : reply.type('application/json; charset=utf-8').send(answer.body);
    };
  });
}

/** A refusal that keeps what was written is thrown after the commit; every other error rolls back. */
function keepIfCommitting(error: unknown): AppError {
  if (error instanceof AppError && error.details.commits) return error;
  throw error;
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** An operation as a route; `handlerFor` makes its handler for an installation. */
export function mounted(endpoint: Endpoint, handlerFor: (platform: Platform) => Handler): Mounted {
  return {
    endpoint,
    register(app, platform) {
      const route: RouteOptions = {
        method: endpoint.method,
        url: endpoint.path,
        handler: handlerFor(platform),
        ...(endpoint.maxBytes && { bodyLimit: endpoint.maxBytes }),
        ...(endpoint.perMinute && { config: { rateLimit: { max: endpoint.perMinute, timeWindow: '1 minute' } } }),
      };
      if (endpoint.fileBody) takesFiles(app, route);
      else if (endpoint.multipart) takesForm(app, route, endpoint.maxBytes ?? 1_000_000);
      else app.route(route);
    },
  };
}

/**
 * Everything before the handler, in the order in which a stranger may learn it: nothing before permission. `mayStill` examines the
 * permission again, for what goes on longer than a moment.
 */
export async function prepare<E extends Endpoint>(
  endpoint: E,
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const now = platform.clock.now();
  const language = languageOf(request.headers['accept-language']);
  const params = endpoint.params.safeParse(request.params);
  const procedureId = params.success && 'procedureId' in params.data ? String(params.data.procedureId) : null;
  const actor = await findActor(endpoint, platform, request, procedureId, now);
  const permission = permit(endpoint, actor);
  if (!params.success) throw notFound(i18n.t('Das gibt es hier nicht. Bitte prüfen Sie die Adresse.'));
  const input = {
    params: params.data,
    query: parseInput(endpoint.query, request.query, '/query', language),
    body: parseInput(endpoint.body, bodyOf(endpoint, request), '', language),
  } as Input<E>;
  const context = {
    actor,
    personId: actor.personId ?? '',
    ...permission,
    now,
    language,
    reply: {
      header: (name: string, value: string) => void reply.header(name, value),
      cookie: (name: string, value: string | null, maxAgeSeconds: number) =>
        void reply.setCookie(name, value ?? '', {
          path: '/api/v1/session',
          httpOnly: true,
          sameSite: 'strict',
          secure: platform.secureCookies,
          maxAge: value === null ? 0 : maxAgeSeconds,
        }),
    },
    request: { cookies: request.cookies, address: request.ip },
  };
  const mayStill = async () => {
    try {
      permit(endpoint, await findActor(endpoint, platform, request, procedureId, platform.clock.now()));
      return true;
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  };
  return { context, input, actor, procedureId, mayStill };
}

async function findActor(
  endpoint: Endpoint,
  platform: Platform,
  request: FastifyRequest,
  procedureId: string | null,
  now: Date,
): Promise<Actor> {
  const isForEverybody = (rolesFor(endpoint.action) as readonly string[]).includes('public');
  if (isForEverybody) return anonymous;
  const credentials = platform.identity.authenticate(request.headers.authorization);
  return credentials ? platform.identity.findActor(platform.db.reader, credentials, procedureId, now) : anonymous;
}

function bodyOf(endpoint: Endpoint, request: FastifyRequest): unknown {
  if (endpoint.fileBody || endpoint.multipart) return undefined;
  const isText = request.headers['content-type']?.startsWith('text/markdown') === true;
  if (!isText) return request.body ?? undefined;
  if (!endpoint.textBody) {
    throw new AppError('unsupported_media_type', i18n.t('Bitte senden Sie JSON (Content-Type: application/json).'));
  }
  return { markdown: request.body };
}

function idempotencyKey(request: FastifyRequest): string | null {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return null;
  if (typeof header === 'string' && /^[\x21-\x7e]{1,200}$/.test(header)) return header;
  throw new AppError('malformed', i18n.t('Der Idempotency-Key besteht aus 1 bis 200 sichtbaren ASCII-Zeichen.'));
}

/** What a write still owes when its handler returns. */
class Debts {
  readonly events: EventInput[] = [];
  readonly mails: MailInput[] = [];
  private settledOtherwise = false;
  private hasRevision = false;

  get collectors() {
    return {
      record: (event: EventInput) => void this.events.push(event),
      notify: (mail: MailInput) => void this.mails.push(mail),
      revised: () => {
        this.hasRevision = true;
      },
      unchanged: () => {
        this.settledOtherwise = true;
      },
    };
  }

  settle(endpoint: Endpoint): void {
    const isPaid =
      this.settledOtherwise ||
      endpoint.owes === 'bookkeeping' ||
      this.events.length > 0 ||
      (endpoint.owes === 'revision' && this.hasRevision);
    if (!isPaid) throw new Error(`${endpoint.operationId} wrote without the ${endpoint.owes} it owes.`);
  }
}
