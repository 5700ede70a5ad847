import type { Language } from '../../../shared/identity.ts';
import type { WriteContext } from '../../platform/context.ts';
import { newId, newSecret, sha256 } from '../../platform/ids.ts';
import { refreshToken, session } from '../../tables/identity.ts';

/** Signs and checks the short-lived access tokens (JWT). */
export interface AccessTokens {
  sign(claims: { sub: string; sid: string }): string;
  /** The claims of a valid token, or null. */
  verify(token: string): { sub: string; sid: string } | null;
}

export const ACCESS_SECONDS = 600;
export const REFRESH_COOKIE = 'stellwerk_refresh';
const SESSION_SECONDS = 14 * 24 * 3600;

export interface SignedInPerson {
  id: string;
  name: string;
  email: string;
  language: Language;
  isAdministrator: boolean;
}

/** Opens a session for a person whose identity is proven; sets the refresh cookie. */
export async function openSession(
  context: Pick<WriteContext, 'tx' | 'now' | 'reply'>,
  tokens: AccessTokens,
  person: SignedInPerson,
) {
  const sessionId = newId();
  await context.tx.insert(session).values({
    id: sessionId,
    personId: person.id,
    createdAt: context.now,
    expiresAt: new Date(context.now.getTime() + SESSION_SECONDS * 1000),
  });
  await addRefreshToken(context, sessionId);
  return answerOf(tokens, person, sessionId);
}

/** Adds the next refresh token of a session and hands it out as a cookie; returns its hash. */
export async function addRefreshToken(
  { tx, now, reply }: Pick<WriteContext, 'tx' | 'now' | 'reply'>,
  sessionId: string,
): Promise<string> {
  const secret = newSecret();
  await tx.insert(refreshToken).values({ hash: sha256(secret), sessionId, createdAt: now });
  reply.cookie(REFRESH_COOKIE, secret, SESSION_SECONDS);
  return sha256(secret);
}

/** What a sign-in or refresh answers. */
export function answerOf(
  tokens: AccessTokens,
  { id, name, email, language, isAdministrator }: SignedInPerson,
  sessionId: string,
) {
  return {
    accessToken: tokens.sign({ sub: id, sid: sessionId }),
    expiresIn: ACCESS_SECONDS,
    person: { id, name, email, language, isAdministrator },
  };
}
