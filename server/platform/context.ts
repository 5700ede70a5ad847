import type { OrganisationRole, Role } from '../../shared/access.ts';
import type { Language } from '../../shared/identity.ts';
import type { MailPayload, MailTemplate } from '../../shared/mails.ts';
import type { Reader, Tx } from './db.ts';

/** What a request proves about its sender before any role is looked up. */
export type Credentials =
  | { kind: 'session'; personId: string; sessionId: string }
  /** A token for scripts, by the SHA-256 of its secret. */
  | { kind: 'token'; hash: string };

/** Who acts, with the roles held in the procedure of the path (or anywhere, on paths without one). */
export interface Actor {
  personId: string | null;
  name: string;
  roles: ReadonlySet<Role>;
  organisations: readonly { id: string; role: OrganisationRole }[];
  /** A token limited to reading, or to one procedure, never does more than its owner. */
  mayWrite: boolean;
}

interface BaseContext {
  actor: Actor;
  /** Person of the actor; empty on operations for everybody. */
  personId: string;
  /** Whether a staff role holds the right to this action. */
  isStaff: boolean;
  /** The organisations for which the actor holds the right to this action: the scope of every query. */
  organisationIds: string[];
  /** The moment the request was completely received; the only clock a handler knows (R10). */
  now: Date;
  language: Language;
  reply: {
    header(name: string, value: string): void;
    cookie(name: string, value: string | null, maxAgeSeconds: number): void;
  };
  request: { cookies: Record<string, string | undefined>; address: string };
}

/** What the handler of a GET sees: read-only connections. */
export interface ReadContext extends BaseContext {
  db: Reader;
}

export interface EventInput {
  /** `noun.verb`, as in the access table where there is one. */
  action: string;
  subject: { type: string; id: string };
  before?: unknown;
  after?: unknown;
  /** Only where the path names no procedure. */
  procedureId?: string;
}

/** A mail to a person: the payload is what its template asks for. */
export type MailInput = {
  [Template in MailTemplate]: {
    template: Template;
    to: { email: string; language: Language };
    payload: MailPayload<Template>;
    procedureId?: string;
  };
}[MailTemplate];

/** What the handler of a write sees: one transaction, and what has to go with it. */
export interface WriteContext extends BaseContext {
  tx: Tx;
  /** The number in `If-Match`: `"v7"` or `"c42"`, as the endpoint declares; null for `If-None-Match: *`. */
  expected: number | null;
  /** Adds an audit event to this transaction (R13). */
  record(event: EventInput): void;
  /** Adds a mail to this transaction; it is sent after the commit. */
  notify(mail: MailInput): void;
  /** A draft revision was written: what `owes: 'revision'` asks for. */
  revised(): void;
  /** Nothing changed: an unchanged save owes nothing. */
  unchanged(): void;
}
