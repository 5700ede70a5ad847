import { sql } from 'drizzle-orm';
import type { EventInput, MailInput, WriteContext } from '../../platform/context.ts';

/**
 * Tries something within the transaction: when it throws, nothing of it remains, neither rows nor events nor mails. With
 * `isTrial` nothing remains although it succeeds.
 */
export async function attempt<Result>(
  context: WriteContext,
  name: 'import' | 'position',
  isTrial: boolean,
  work: (context: WriteContext) => Promise<Result>,
): Promise<Result> {
  const events: EventInput[] = [];
  const mails: MailInput[] = [];
  const savepoint = sql.raw(`import_${name}`);
  await context.tx.execute(sql`savepoint ${savepoint}`);
  try {
    const result = await work({
      ...context,
      record: (event) => void events.push(event),
      notify: (mail) => void mails.push(mail),
    });
    if (isTrial) {
      await context.tx.execute(sql`rollback to savepoint ${savepoint}`);
      return result;
    }
    await context.tx.execute(sql`release savepoint ${savepoint}`);
    for (const event of events) context.record(event);
    for (const mail of mails) context.notify(mail);
    return result;
  } catch (error) {
    await context.tx.execute(sql`rollback to savepoint ${savepoint}`);
    throw error;
  }
}
