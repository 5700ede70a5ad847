import { type SQL, sql } from 'drizzle-orm';
import type { PositionState } from '../../../shared/positions.ts';
import type { PositionStep } from './rules.ts';

const hasStep = (...steps: PositionStep[]) => sql`exists (
  select from position_step step where step.procedure_id = position.procedure_id and step.position_id = position.id
    and step.step in ${steps})`;

/** The same rule as `positionCounts`, for a query over `position`: not withdrawn or superseded, and if late admitted (R10). */
export const countsInSql = sql<boolean>`(not ${hasStep('withdrawn', 'superseded')}
  and (not position.is_late or ${hasStep('admitted')}))`;

/** The same rule as `positionStatus`, as a condition on a query over `position`. */
export function hasStatusInSql(status: Exclude<PositionState, 'draft'>): SQL {
  if (status === 'withdrawn') return hasStep('withdrawn');
  if (status === 'superseded') return sql`${hasStep('superseded')} and not ${hasStep('withdrawn')}`;
  return sql`not ${hasStep('withdrawn', 'superseded')}`;
}
