import { sql } from 'drizzle-orm';
import { position } from '../../tables/positions.ts';

const hasStep = (...steps: string[]) => sql`exists (
  select from position_step step where step.procedure_id = ${position.procedureId} and step.position_id = ${position.id}
    and step.step in ${steps})`;

/** The same rule as `positionCounts`, for a query over `position`: not withdrawn or superseded, and if late admitted (R10). */
export const countsInSql = sql<boolean>`(not ${hasStep('withdrawn', 'superseded')}
  and (not ${position.isLate} or ${hasStep('admitted')}))`;
