import { type SQL, sql } from 'drizzle-orm';
import type { Output } from '../../../shared/endpoint.ts';
import type { listSimilarPoints } from '../../../shared/similarity.ts';
import { jaccard } from '../../../shared/text/near/shingle-prints.ts';
import type { Reader } from '../../platform/db.ts';
import { spokenWords } from '../review/index.ts';
import { fromBytes } from './prints-in-bytes.ts';

export type SimilarPoint = Output<typeof listSimilarPoints>['members'][number];

type Row = Omit<SimilarPoint, 'comment' | 'proposedText' | 'similarity'> & {
  words: Pick<SimilarPoint, 'comment' | 'proposedText'>;
  runs: Buffer;
};

/** Whether a point `s` can be grouped. */
export const isOpenInSql = sql`(s.topic_id is null and not s.is_adopted)`;

/** Whom the points of a cluster are held against: its first one, or while that is not answered the most like it. */
export const representativeOf = (procedureId: SQL, clusterId: SQL) => sql`
  select r.point_id from point_print r
  join point_state rs on rs.procedure_id = r.procedure_id and rs.point_id = r.point_id
  where r.procedure_id = ${procedureId} and r.cluster_id = ${clusterId} and rs.counts
  order by r.likeness desc, r.point_id
  limit 1`;

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
    select p.id as "pointId", p.reference, p.position_id as "positionId", h.organisation_name as "organisationName", h.language,
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
    similarity: jaccard(runs, fromBytes(own)),
  }));
}
