import { eq } from 'drizzle-orm';
import type { WriteContext } from '../../platform/context.ts';
import { sha256 } from '../../platform/ids.ts';
import { refreshToken, session } from '../../tables/identity.ts';
import { REFRESH_COOKIE } from './open-session.ts';

/** Signs out: the session of the refresh cookie ends, and its access tokens end with it. Without a session nothing happens. */
export async function endSession({ tx, now, reply, request }: WriteContext): Promise<undefined> {
  const secret = request.cookies[REFRESH_COOKIE];
  reply.cookie(REFRESH_COOKIE, null, 0);
  if (!secret) return;
  const [token] = await tx
    .select()
    .from(refreshToken)
    .where(eq(refreshToken.hash, sha256(secret)));
  if (token) await tx.update(session).set({ endedAt: now }).where(eq(session.id, token.sessionId));
}
