import { sql } from 'drizzle-orm';
import type { WorkState } from '../../../shared/long-work.ts';
import type { WriteContext } from '../context.ts';
import { notFound, stale } from '../errors.ts';
import { i18n } from '../i18n.ts';
import { refusesCancelling, refusesResuming } from './rules.ts';
import { isNamed, queueWork, tableOf, type Work, type WorkKey } from './work.ts';

/** Stops a piece of work after the part at work; what was made stays. `current` answers what a stale caller is told (R16). */
export async function cancelWork(
  context: WriteContext,
  work: Work,
  key: WorkKey,
  current: () => Promise<unknown>,
): Promise<void> {
  const refusal = refusesCancelling(await lockWork(context, work, key, current));
  if (refusal) throw refusal;
  await change(context, work, key, 'cancelled');
}

/** Has a piece of work go on that was stopped, or has failed. */
export async function resumeWork(
  context: WriteContext,
  work: Work,
  key: WorkKey,
  current: () => Promise<unknown>,
): Promise<void> {
  const refusal = refusesResuming(await lockWork(context, work, key, current));
  if (refusal) throw refusal;
  await change(context, work, key, 'running');
  await queueWork(context.tx, work, key);
}

async function lockWork({ tx, expected }: WriteContext, work: Work, key: WorkKey, current: () => Promise<unknown>) {
  const { rows } = await tx.execute<{ status: WorkState; version: number }>(
    sql`select status, version from ${tableOf(work)} where ${isNamed(key)} for update`,
  );
  const [found] = rows;
  if (!found) throw notFound(i18n.t('Das gibt es nicht, oder es wird nicht mehr aufbewahrt.'));
  if (found.version === expected) return found.status;
  throw stale(i18n.t('Der Stand hat sich inzwischen geändert. Bitte laden Sie die Seite neu.'), await current());
}

/** The number rises, so that whoever still carries out the work as it was before comes to nothing. */
const change = ({ tx, now }: WriteContext, work: Work, key: WorkKey, status: WorkState) =>
  tx.execute(sql`
    update ${tableOf(work)} set status = ${status}, version = version + 1, progressed_at = ${now.toISOString()}
    where ${isNamed(key)}`);
