import { and, eq, sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { cancelLetterRun, resumeLetterRun } from '../../../shared/letters.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { letterRun } from '../../tables/letters.ts';
import { addJob } from './make-letters.ts';
import { refusesCancelling, refusesResuming } from './rules.ts';
import { getRun, type LetterRun, noSuchRun } from './run-queries.ts';

/** Stops making letters after the one at work; those made stay. */
export async function cancelRun(context: WriteContext, { params }: Input<typeof cancelLetterRun>): Promise<LetterRun> {
  const { status } = await lockRun(context, params);
  const refusal = refusesCancelling(status);
  if (refusal) throw refusal;
  return change(context, params, 'cancelled', 'letters.cancel');
}

/** Goes on where it was stopped, or has failed. */
export async function resumeRun(context: WriteContext, { params }: Input<typeof resumeLetterRun>): Promise<LetterRun> {
  const { status } = await lockRun(context, params);
  const refusal = refusesResuming(status);
  if (refusal) throw refusal;
  await addJob(context.tx, params.procedureId, params.runId);
  return change(context, params, 'running', 'letters.resume');
}

type Named = Input<typeof cancelLetterRun>['params'];

const named = ({ procedureId, runId }: Named) => and(eq(letterRun.procedureId, procedureId), eq(letterRun.id, runId));

async function lockRun(context: WriteContext, params: Named) {
  const [found] = await context.tx
    .select({ status: letterRun.status, version: letterRun.version })
    .from(letterRun)
    .where(named(params))
    .for('update');
  if (!found) throw noSuchRun();
  if (found.version === context.expected) return found;
  const current = await getRun(context.tx, context, params.procedureId, params.runId);
  throw stale(i18n.t('Der Stand der Briefe hat sich inzwischen geändert. Bitte laden Sie die Seite neu.'), current);
}

async function change(
  context: WriteContext,
  params: Named,
  status: 'cancelled' | 'running',
  action: string,
): Promise<LetterRun> {
  await context.tx
    .update(letterRun)
    .set({ status, version: sql`${letterRun.version} + 1` })
    .where(named(params));
  const run = await getRun(context.tx, context, params.procedureId, params.runId);
  context.record({ action, subject: { type: 'round', id: run.roundId }, after: { made: run.made, total: run.total } });
  return run;
}
