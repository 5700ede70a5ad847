import { type RoundState, roundLifecycle, roundState } from '../../../shared/rounds.ts';
import type { WriteContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { lockRound, type RoundRow, wrongRoundState } from '../rounds/index.ts';

/** The round whose publication is previewed; throws `not_found` (R9), and `wrong_state` where it could not be published. */
export async function lockForPreview(
  { tx, now }: Pick<WriteContext, 'tx' | 'now'>,
  { procedureId, roundId }: { procedureId: string; roundId: string },
): Promise<RoundRow> {
  const round = await lockRound(tx, procedureId, roundId);
  const state = roundState(round, now);
  if (!(roundLifecycle.publish as readonly RoundState[]).includes(state))
    throw wrongState(wrongRoundState.publish(state));
  return round;
}
