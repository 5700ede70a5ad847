import type { PositionState } from '../../../shared/positions.ts';
import { closingOf, type RoundInstants } from '../../../shared/rounds.ts';
import { dayIn } from '../../platform/days.ts';

export type PositionStep = 'withdrawn' | 'superseded' | 'admitted' | 'not_admitted';

/** State of a position that was handed in, from what happened to it since. */
export function positionStatus(steps: readonly PositionStep[]): Exclude<PositionState, 'draft'> {
  if (steps.includes('withdrawn')) return 'withdrawn';
  return steps.includes('superseded') ? 'superseded' : 'submitted';
}

/** Whether a late position was admitted; null for one on time or not yet decided. A refusal can still be put right. */
export function admission(isLate: boolean, steps: readonly PositionStep[]): boolean | null {
  if (!isLate) return null;
  if (steps.includes('admitted')) return true;
  return steps.includes('not_admitted') ? false : null;
}

/** A position counts, and needs an answer, while it is neither withdrawn nor superseded and, if late, once admitted (R3, R10). */
export const positionCounts = (isLate: boolean, steps: readonly PositionStep[]): boolean =>
  positionStatus(steps) === 'submitted' && (!isLate || admission(isLate, steps) === true);

/**
 * Whether a submission at `now` comes too late: at the closing itself it does. What came by letter counts by its day of
 * receipt, and a round that closes during a day takes the letters of that whole day (R10).
 */
export function isTooLate(round: RoundInstants, now: Date, receivedOn: string | null, timeZone: string): boolean {
  const closing = closingOf(round);
  if (receivedOn === null) return now >= closing;
  return receivedOn > dayIn(timeZone, new Date(closing.getTime() - 1));
}
