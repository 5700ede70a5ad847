import type { Actor, Credentials } from './context.ts';
import type { Reader } from './db.ts';

/**
 * The two questions the platform asks the `identity` feature, handed over by `app.ts`:
 * who sent this request, and which roles does that person hold here.
 */
export interface Identity {
  /** Credentials of a bearer token; null without one; throws `unauthenticated` for a bad one. */
  authenticate(authorization: string | undefined): Credentials | null;
  /**
   * The actor with the roles held in a procedure, or anywhere when `procedureId` is null.
   * Throws `unauthenticated` when session or token have ended meanwhile.
   */
  findActor(reader: Reader, credentials: Credentials, procedureId: string | null, now: Date): Promise<Actor>;
}

/** Everybody who is not signed in. */
export const anonymous: Actor = {
  personId: null,
  name: '',
  roles: new Set(['public']),
  organisations: [],
  mayWrite: true,
};
