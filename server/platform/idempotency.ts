import { and, eq, sql } from 'drizzle-orm';
import { idempotency } from '../tables/platform.ts';
import type { Tx } from './db.ts';
import { AppError, wrongState } from './errors.ts';
import { i18n } from './i18n.ts';
import { sha256 } from './ids.ts';

export interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | null;
}

/** What a key stands for: the same request again, not another one under the same key. */
export const fingerprint = (method: string, url: string, body: unknown): string =>
  sha256(`${method} ${url}\n${JSON.stringify(body ?? null)}`);

/**
 * Looks for the answer to an earlier request with the same key (R15) and holds the key until the transaction ends.
 * Throws `wrong_state` (409) while the first is still running, `rule_broken` (422) when the key came with another request.
 */
export async function findAnswer(tx: Tx, actorKey: string, key: string, print: string): Promise<StoredAnswer | null> {
  const lock = await tx.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`${actorKey} ${key}`}, 0)) as free`,
  );
  if (!lock.rows[0]?.free) {
    throw wrongState(i18n.t('Dieselbe Anfrage wird gerade noch bearbeitet. Bitte warten Sie einen Augenblick.'));
  }
  const [row] = await tx
    .select()
    .from(idempotency)
    .where(and(eq(idempotency.actorKey, actorKey), eq(idempotency.key, key)));
  if (!row) return null;
  if (row.fingerprint !== print) {
    throw new AppError(
      'rule_broken',
      i18n.t('Dieser Idempotency-Key wurde schon für eine andere Anfrage verwendet. Bitte nehmen Sie einen neuen.'),
      { rule: 'R15' },
    );
  }
  if (row.holdsSecret) {
    throw wrongState(
      i18n.t(
        'Diese Anfrage ist schon ausgeführt. Ihre Antwort enthielt ein Geheimnis und wird nicht noch einmal gezeigt.',
      ),
    );
  }
  return { status: row.status, headers: row.headers, body: row.body?.toString('utf8') ?? null };
}

/** Keeps the answer in the transaction that had the effect, so that both are there or neither. */
export async function keepAnswer(
  tx: Tx,
  actorKey: string,
  key: string,
  print: string,
  answer: StoredAnswer,
  holdsSecret: boolean,
  now: Date,
): Promise<void> {
  await tx.insert(idempotency).values({
    actorKey,
    key,
    fingerprint: print,
    status: answer.status,
    headers: answer.headers,
    body: holdsSecret || answer.body === null ? null : Buffer.from(answer.body),
    holdsSecret,
    createdAt: now,
  });
}
