import { and, eq, isNull } from 'drizzle-orm';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { sha256 } from '../../platform/ids.ts';
import { refreshToken, session } from '../../tables/identity.ts';
import { type AccessTokens, addRefreshToken, answerOf, REFRESH_COOKIE } from './open-session.ts';
import { getPerson } from './queries.ts';

/** How long a just replaced token answers once more: the answer to its first use may have been lost on the line. */
const GRACE_MS = 60_000;

/**
 * Exchanges a refresh token for its successor. A replaced token answers once more within 60 s as long as its
 * successor was not used; any later reuse ends the whole family.
 */
export async function refreshSession(context: WriteContext, tokens: AccessTokens) {
  const { tx, now } = context;
  const secret = context.request.cookies[REFRESH_COOKIE];
  if (!secret) throw signInAgain();
  const [token] = await tx
    .select()
    .from(refreshToken)
    .where(eq(refreshToken.hash, sha256(secret)))
    .for('update');
  if (!token) throw signInAgain();
  const [family] = await tx
    .select()
    .from(session)
    .where(and(eq(session.id, token.sessionId), isNull(session.endedAt)));
  if (!family || family.expiresAt <= now) throw signInAgain();
  if (token.replacedBy && !(await mayAnswerOnceMore(tx, token, now))) {
    await tx.update(session).set({ endedAt: now }).where(eq(session.id, family.id));
    throw signInAgain({ commits: true });
  }
  const successor = await addRefreshToken(context, family.id);
  if (token.replacedBy) await tx.delete(refreshToken).where(eq(refreshToken.hash, token.replacedBy));
  await tx
    .update(refreshToken)
    .set({ replacedAt: token.replacedAt ?? now, replacedBy: successor, usedAt: token.replacedBy ? now : null })
    .where(eq(refreshToken.hash, token.hash));
  return answerOf(tokens, await getPerson(tx, family.personId), family.id);
}

async function mayAnswerOnceMore(tx: Tx, token: typeof refreshToken.$inferSelect, now: Date): Promise<boolean> {
  if (token.usedAt || !token.replacedBy || !token.replacedAt) return false;
  if (now.getTime() - token.replacedAt.getTime() > GRACE_MS) return false;
  const [successor] = await tx.select().from(refreshToken).where(eq(refreshToken.hash, token.replacedBy));
  return successor !== undefined && successor.replacedBy === null;
}

/** The page then asks to sign in again in place; typed text stays. */
const signInAgain = (details: { commits?: true } = {}) =>
  new AppError('unauthenticated', i18n.t('Bitte melden Sie sich wieder an; Ihr Text bleibt stehen.'), details);
