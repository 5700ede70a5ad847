import { asc, eq } from 'drizzle-orm';
import { outbox } from '../../server/tables/platform.ts';
import type { TestApp } from '../support/app.ts';

/** The mails to an address, oldest first. */
export const mailsTo = (test: TestApp, email: string) =>
  test.db.transaction((tx) =>
    tx
      .select({ template: outbox.template, payload: outbox.payload })
      .from(outbox)
      .where(eq(outbox.recipient, email))
      .orderBy(asc(outbox.id)),
  );
