import { type SQL, sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { exportPublicResults } from '../../../shared/public.ts';

/** Which results are wanted. */
export type ResultFilter = Input<typeof exportPublicResults>['query'];

/** Conditions on published points (`p`, `words`, `decided`) of a procedure: outcome, section, round and words. */
export function filtersOf(procedureId: string, { outcome, sectionKey, roundId, q }: ResultFilter): SQL[] {
  const pattern = q && `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return [
    sql`p.procedure_id = ${procedureId}`,
    ...(outcome ? [sql`decided.outcome = ${outcome}`] : []),
    ...(sectionKey ? [sql`p.section_key = ${sectionKey}`] : []),
    ...(roundId ? [sql`p.round_id = ${roundId}`] : []),
    ...(pattern
      ? [sql`(words.comment ilike ${pattern} or words.proposed ilike ${pattern} or decided.reason ilike ${pattern})`]
      : []),
  ];
}

export const allOf = (conditions: SQL[]): SQL => sql.join(conditions, sql` and `);
