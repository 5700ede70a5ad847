import type { z } from 'zod';
import type { WireResult } from '../../shared/endpoint.ts';
import { createSession, endSession, type person, refreshSession } from '../../shared/identity.ts';
import { ApiProblem } from './api-problem.ts';
import { exchange } from './http.ts';
import { forgetQueries, keepQueries, restoreQueries } from './kept-queries.ts';

export type Person = z.output<typeof person>;
type Session = WireResult<typeof createSession>;

/** `expired` means: somebody was signed in here and must prove it again; what they wrote stays on the screen. */
export type SessionState =
  | { status: 'loading' | 'anonymous'; person: null }
  | { status: 'signed-in' | 'expired'; person: Person };

/** Whoever is signed in on this device: a refresh at the next start is worth a request, and without a connection their unsent text opens. */
const hint = 'stellwerk-signed-in';
const channel = new BroadcastChannel('stellwerk-session');

let state: SessionState = { status: 'loading', person: null };
let token: string | undefined;
const listeners = new Set<() => void>();

export const sessionState = (): SessionState => state;
/** The access token lives in memory only; the refresh token in a cookie no script can read. */
export const accessToken = (): string | undefined => token;

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: SessionState, nextToken?: string): void {
  state = next;
  token = nextToken;
  for (const listener of listeners) listener();
}

function adopt(session: Session): void {
  localStorage.setItem(hint, JSON.stringify(session.person));
  if (state.person?.id !== session.person.id || token === undefined) keepQueries(session.person.id);
  become({ status: 'signed-in', person: session.person }, session.accessToken);
}

/** Takes over a session the server has just given out (sign-in, accepted invitation) and tells the other tabs. */
export function takeSession(session: Session): void {
  adopt(session);
  channel.postMessage(session);
}

channel.addEventListener('message', (event: MessageEvent<Session | null>) => {
  if (event.data !== null) adopt(event.data);
  else become({ status: 'anonymous', person: null });
});

export async function signIn(email: string, password: string): Promise<void> {
  takeSession((await exchange({ method: 'POST', url: createSession.path, body: { email, password } })) as Session);
}

/** Ends the session on the server and in every tab. Without a connection the session ends here; the cookie lapses later. */
export async function signOut(): Promise<void> {
  const leaving = token;
  localStorage.removeItem(hint);
  if (state.person !== null) await forgetQueries(state.person.id);
  channel.postMessage(null);
  become({ status: 'anonymous', person: null });
  await exchange({ method: endSession.method, url: endSession.path, accessToken: leaving }).catch(() => undefined);
}

/**
 * Renews the access token that was refused. Tabs take turns (Web Locks) and hand the new token to each other, so one
 * refresh serves all. Answers false when the server wants a sign-in; throws `ApiProblem` when it cannot be asked.
 */
export async function renew(refused: string | undefined): Promise<boolean> {
  return navigator.locks.request('stellwerk-session', async () => {
    if (token !== undefined && token !== refused) return true;
    try {
      takeSession((await exchange({ method: 'POST', url: refreshSession.path })) as Session);
      return true;
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || ![400, 401, 403].includes(problem.status)) throw problem;
      localStorage.removeItem(hint);
      become(
        state.person === null ? { status: 'anonymous', person: null } : { status: 'expired', person: state.person },
      );
      return false;
    }
  });
}

/** Resolves when the person has signed in again in place, or with false when they chose to leave. */
export function signedInAgain(): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = onSessionChange(() => {
      if (state.status === 'expired') return;
      stop();
      resolve(state.status === 'signed-in');
    });
  });
}

/**
 * At the start of the page: picks up a session that is still running. Without a connection the screens open with what lies
 * on the device, and it keeps trying.
 */
export async function restoreSession(): Promise<void> {
  const person = rememberedPerson();
  if (person === null) return become({ status: 'anonymous', person: null });
  try {
    await renew(undefined);
  } catch {
    if (state.status === 'loading') {
      await restoreQueries(person.id);
      become({ status: 'signed-in', person });
    }
    setTimeout(restoreSession, 3000);
  }
}

function rememberedPerson(): Person | null {
  try {
    return JSON.parse(localStorage.getItem(hint) ?? 'null') as Person | null;
  } catch {
    return null;
  }
}
