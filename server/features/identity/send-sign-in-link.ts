import { and, count, gt, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { languages } from '../../../shared/identity.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/db.ts';
import { newSecret, sha256 } from '../../platform/ids.ts';
import type { Task } from '../../platform/jobs.ts';
import { queueMails } from '../../platform/outbox.ts';
import { signInLink } from '../../tables/identity.ts';
import { holdMailbox, listPeopleOfMailbox } from './mailbox.ts';

/** How long a mailed link signs in. */
export const LINK_MINUTES = 15;

const HOUR_MS = 3_600_000;
const LINKS_AN_HOUR = 5;

const job = z.object({ email: z.string(), language: z.enum(languages) });

/**
 * The task `send-sign-in-link`: mails a link that signs in once and for 15 minutes, to the address as it is stored. An
 * unknown address gets nothing, and a mailbox no more than five links an hour, however often somebody asks.
 */
export const sendSignInLink =
  ({ db, clock }: { db: Db; clock: Clock }): Task =>
  async (payload) => {
    const { email, language } = job.parse(payload);
    const now = clock.now();
    await db.transaction(async (tx) => {
      await forgetOld(tx, now);
      await holdMailbox(tx, email);
      const [owner] = await listPeopleOfMailbox(tx, email);
      if (!owner || (await countRecent(tx, email, now)) >= LINKS_AN_HOUR) return;
      const secret = newSecret();
      const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000);
      await tx.insert(signInLink).values({ hash: sha256(secret), email: owner.email, createdAt: now, expiresAt });
      const link = `/anmelden/link/${secret}`;
      const to = { email: owner.email, language };
      await queueMails(tx, now, [{ template: 'sign_in_link', to, payload: { link, minutes: LINK_MINUTES } }], null);
    });
  };

const forgetOld = (tx: Tx, now: Date) =>
  tx.delete(signInLink).where(lt(signInLink.createdAt, new Date(now.getTime() - 24 * HOUR_MS)));

async function countRecent(tx: Tx, email: string, now: Date): Promise<number> {
  const [found] = await tx
    .select({ links: count() })
    .from(signInLink)
    .where(
      and(
        sql`lower(${signInLink.email}) = lower(${email})`,
        gt(signInLink.createdAt, new Date(now.getTime() - HOUR_MS)),
      ),
    );
  return found?.links ?? 0;
}
