import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/db.ts';
import type { Task } from '../../platform/jobs.ts';
import type { Mailer } from '../../platform/mail.ts';
import { outbox } from '../../tables/platform.ts';
import { filesOf } from './mail-files.ts';
import { composeMail } from './mail-texts.ts';

export interface MailDesk {
  db: Db;
  mail: Mailer;
  clock: Clock;
  /** Address of this installation without a slash at the end; links that are paths begin with it. */
  publicUrl: string;
}

const job = z.object({ procedureId: z.uuid(), id: z.uuid() });

/**
 * The task `send-mail`: sends one row of the outbox. The row stays locked meanwhile, so the same job run twice sends
 * once; after a crash between sending and commit the mail goes out again under the same Message-ID.
 * A failure is noted without personal data and thrown, so that the job is tried again; the last one settles as `failed`.
 * Once sent, the payload is dropped: it may hold a secret link or the words of a position.
 */
export const sendMail =
  (desk: MailDesk): Task =>
  async (payload, { isLast }) => {
    const key = job.parse(payload);
    const failure = await desk.db.transaction(async (tx) => {
      const row = await lockPending(tx, key);
      if (!row) return null;
      const attempts = row.attempts + 1;
      const detail = await deliver(desk, row, isLast);
      const settledAt = desk.clock.now();
      const outcome = detail
        ? { detail, ...(isLast && { status: 'failed' as const, settledAt }) }
        : { detail: null, status: 'sent' as const, settledAt, payload: {} };
      await tx
        .update(outbox)
        .set({ attempts, ...outcome })
        .where(ofKey(key));
      return detail;
    });
    if (failure) throw new Error(`Mail ${key.id} was not delivered: ${failure}`);
  };

type Key = z.output<typeof job>;

const ofKey = ({ procedureId, id }: Key) => and(eq(outbox.procedureId, procedureId), eq(outbox.id, id));

async function lockPending(tx: Tx, key: Key) {
  const rows = await tx
    .select()
    .from(outbox)
    .where(and(ofKey(key), eq(outbox.status, 'pending')))
    .for('update');
  return rows[0];
}

/** Answers null when delivered, else what went wrong. */
async function deliver(
  { db, mail, publicUrl }: MailDesk,
  row: typeof outbox.$inferSelect,
  isLast: boolean,
): Promise<string | null> {
  try {
    const text = composeMail(row.template, row.language, row.payload, publicUrl);
    const files = await filesOf(db.reader, row, { isLast, publicUrl });
    await mail.send({ id: row.id, to: row.recipient, ...text, files });
    return null;
  } catch (error) {
    return technicalDetail(error);
  }
}

const mailError = z.object({ code: z.string().max(40).optional(), responseCode: z.int().optional() });

/** Codes only: the sentences of mail servers quote addresses. */
function technicalDetail(error: unknown): string {
  if (error instanceof z.ZodError) return 'payload does not fit the template';
  const { code, responseCode } = mailError.safeParse(error).data ?? {};
  const codes = [code, responseCode].filter((part) => part !== undefined);
  if (codes.length > 0) return codes.join(' ');
  return error instanceof Error ? error.name : 'unknown';
}
