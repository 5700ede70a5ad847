import { sql } from 'drizzle-orm';
import { outbox } from '../tables/platform.ts';
import type { MailInput } from './context.ts';
import type { Tx } from './db.ts';
import { NO_PROCEDURE, newId } from './ids.ts';

/** Puts mails and their jobs into the transaction: they go out after the commit, at least once, under a stable id. */
export async function queueMails(tx: Tx, now: Date, mails: MailInput[], pathProcedureId: string | null): Promise<void> {
  for (const mail of mails) {
    const procedureId = mail.procedureId ?? pathProcedureId ?? NO_PROCEDURE;
    const id = newId();
    await tx.insert(outbox).values({
      procedureId,
      id,
      template: mail.template,
      recipient: mail.to.email,
      language: mail.to.language,
      payload: mail.payload,
      status: 'pending',
      createdAt: now,
    });
    await tx.execute(
      sql`select graphile_worker.add_job('send-mail', ${JSON.stringify({ procedureId, id })}::json, job_key => ${id}, max_attempts => 12)`,
    );
  }
}
