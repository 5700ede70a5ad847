import { and, asc, eq, notInArray, sql } from 'drizzle-orm';
import { mailsAboutDrafts } from '../../../shared/mails.ts';
import type { Reader } from '../../platform/db.ts';
import { outbox } from '../../tables/platform.ts';
import { listed, SHOWN, total } from './listed.ts';

/** Mails of the procedure that could not be delivered after every attempt; those about drafts would tell of them (R9). */
export const listFailedMails = async (reader: Reader, procedureId: string) =>
  listed(
    await reader
      .select({
        total,
        id: outbox.id,
        template: outbox.template,
        failedAt: sql`coalesce(${outbox.settledAt}, ${outbox.createdAt})`.mapWith(outbox.createdAt),
        detail: sql<string>`coalesce(${outbox.detail}, '')`,
      })
      .from(outbox)
      .where(
        and(
          eq(outbox.procedureId, procedureId),
          eq(outbox.status, 'failed'),
          notInArray(outbox.template, [...mailsAboutDrafts]),
        ),
      )
      .orderBy(asc(outbox.createdAt), asc(outbox.id))
      .limit(SHOWN),
  );
