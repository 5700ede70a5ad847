import { type SQL, sql } from 'drizzle-orm';
import type { Output } from '../../../shared/endpoint.ts';
import type { listSimilarPoints } from '../../../shared/similarity.ts';
import { jaccard } from '../../../shared/text/near/shingle-prints.ts';
import type { Reader } from '../../platform/db.ts';
import { spokenWords } from '../review/index.ts';
import { fromBytes } from './prints-in-bytes.ts';

export type SimilarPoint = Output<typeof listSimilarPoints>['items'][number];

type Row = Omit<SimilarPoint, 'comment' | 'proposedText' | 'likeness'> & {
  words: Pick<SimilarPoint, 'comment' | 'proposedText'>;
  runs: Buffer;
};

/** Whether a point `s` can be grouped. */
export const isOpenInSql = sql`(s.topic_id is null and not s.is_adopted)`;

/**
 * Points with their words, held against these runs; `point_print f` and `point_state s` may be named in the condition and the
 * order. Points that are no longer answered are left out: withdrawn, superseded, taken back or split ones (R8, R10).
 */
export async function selectSimilar(
  reader: Reader,
  procedureId: string,
  runs: Uint32Array,
  { where, order, limit }: { where: SQL; order: SQL; limit: number },
): Promise<SimilarPoint[]> {
  const { rows } = await reader.execute<Row & Record<string, unknown>>(sql`
    select p.id, p.reference, p.position_id as "positionId", h.organisation_name as "organisationName", h.language,
      ${spokenWords(sql`p.procedure_id`, sql`p.id`)} as words, f.runs,
      s.topic_id as "topicId", t.reference as "topicReference", ${isOpenInSql} as "isOpen"
    from point_print f
    join point_state s on s.procedure_id = f.procedure_id and s.point_id = f.point_id
    join point p on p.procedure_id = f.procedure_id and p.id = f.point_id
    join position h on h.procedure_id = p.procedure_id and h.id = p.position_id
    left join topic t on t.procedure_id = s.procedure_id and t.id = s.topic_id
    where f.procedure_id = ${procedureId} and s.counts and ${where}
    order by ${order}
    limit ${limit}`);
  return rows.map(({ words, runs: own, ...point }) => ({
    ...point,
    ...words,
    likeness: jaccard(runs, fromBytes(own)),
  }));
}
