import { type SQL, sql } from 'drizzle-orm';
import type { EventInput, MailInput, WriteContext } from '../../platform/context.ts';

/**
 * Tries something within the transaction: when it throws, nothing of it remains, neither rows nor events nor mails. With
 * `isTrial` nothing remains although it succeeds.
 */
export async function attempt<Result>(
  context: WriteContext,
  isTrial: boolean,
  work: (context: WriteContext) => Promise<Result>,
): Promise<Result> {
  const events: EventInput[] = [];
  const mails: MailInput[] = [];
  const savepoint = (act: SQL) => context.tx.execute(sql`${act} savepoint imported_position`);
  const undo = async () => {
    await savepoint(sql`rollback to`);
    await savepoint(sql`release`);
  };
  await savepoint(sql``);
  const result = await work({
    ...context,
    record: (event) => void events.push(event),
    notify: (mail) => void mails.push(mail),
  }).catch(async (error: unknown) => {
    await undo();
    throw error;
  });
  if (isTrial) {
    await undo();
    return result;
  }
  await savepoint(sql`release`);
  for (const event of events) context.record(event);
  for (const mail of mails) context.notify(mail);
  return result;
}
