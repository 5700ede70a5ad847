import type { Input } from '../../../shared/endpoint.ts';
import type { cancelLetterRun, resumeLetterRun } from '../../../shared/letters.ts';
import type { WriteContext } from '../../platform/context.ts';
import { cancelWork, resumeWork } from '../../platform/long-work/control-work.ts';
import { letterWork } from './letter-work.ts';
import { getRun, type LetterRun } from './run-queries.ts';

/** Stops making letters after the one at work; those made stay. */
export const cancelRun = (context: WriteContext, { params }: Input<typeof cancelLetterRun>): Promise<LetterRun> =>
  control(context, params, cancelWork, 'letters.cancel');

/** Goes on where it was stopped, or has failed. */
export const resumeRun = (context: WriteContext, { params }: Input<typeof resumeLetterRun>): Promise<LetterRun> =>
  control(context, params, resumeWork, 'letters.resume');

async function control(
  context: WriteContext,
  { procedureId, runId }: Input<typeof cancelLetterRun>['params'],
  act: typeof cancelWork,
  action: string,
): Promise<LetterRun> {
  const read = () => getRun(context.tx, context, procedureId, runId);
  await read();
  await act(context, letterWork, { procedureId, id: runId }, read);
  const run = await read();
  context.record({ action, subject: { type: 'round', id: run.roundId }, after: { made: run.made, total: run.total } });
  return run;
}
