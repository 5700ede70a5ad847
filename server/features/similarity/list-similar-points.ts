import { sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { listSimilarPoints as endpoint } from '../../../shared/similarity.ts';
import { leastLikeness } from '../../../shared/text/near/cluster-texts.ts';
import { bandsOf, signatureOf } from '../../../shared/text/near/min-hash.ts';
import { jaccard } from '../../../shared/text/near/shingle-prints.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { meetingBands } from './known-clusters.ts';
import { fromBytes } from './prints-in-bytes.ts';
import { representativeOf, selectSimilar } from './similar-points.ts';

/** Points shown beside one point. */
const MOST_SHOWN = 10;
/** Members of its cluster that it is compared with: those about as like the representative as itself. */
const MOST_COMPARED = 200;

/** The points most like a point, from the texts it meets and its own cluster. Throws `not_found` (R9). */
export async function listSimilarPoints(
  reader: Reader,
  { params, query }: Pick<Input<typeof endpoint>, 'params' | 'query'>,
): Promise<Output<typeof endpoint>> {
  const { procedureId } = params;
  const { pointId } = query;
  const own = await getPrint(reader, procedureId, pointId);
  if (!own.runs) return { representativeId: null, members: [], cluster: null, isCompared: false };
  const runs = fromBytes(own.runs);
  const cluster = own.points > 1 ? { id: own.clusterId, points: own.points } : null;
  const representativeId = cluster && own.representativeId;
  if (runs.length === 0) return { representativeId, members: [], cluster, isCompared: true };
  const near = (await listCandidates(reader, { procedureId, pointId, ...own }, bandsOf(signatureOf(runs))))
    .map(({ id, runs: other }) => ({ id, likeness: jaccard(runs, fromBytes(other)) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .toSorted((one, other) => other.likeness - one.likeness || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_SHOWN);
  const ids = sql.param(near.map(({ id }) => id));
  const members = await selectSimilar(reader, procedureId, runs, {
    where: sql`f.point_id = any(${ids}::uuid[])`,
    order: sql`array_position(${ids}::uuid[], f.point_id)`,
    limit: MOST_SHOWN,
  });
  return { representativeId, members, cluster, isCompared: true };
}

interface Print {
  runs: Buffer | null;
  clusterId: string;
  likeness: number;
  points: number;
  representativeId: string | null;
}

async function getPrint(reader: Reader, procedureId: string, pointId: string): Promise<Print> {
  const { rows } = await reader.execute<Print & Record<string, unknown>>(sql`
    select f.runs, f.cluster_id as "clusterId", f.likeness, (
      select count(*) from point_print other
      join point_state s on s.procedure_id = other.procedure_id and s.point_id = other.point_id
      where other.procedure_id = f.procedure_id and other.cluster_id = f.cluster_id and s.counts) as points,
      (${representativeOf(sql`f.procedure_id`, sql`f.cluster_id`)}) as "representativeId"
    from point p
    left join point_print f on f.procedure_id = p.procedure_id and f.point_id = p.id
    where p.procedure_id = ${procedureId} and p.id = ${pointId}`);
  const [found] = rows;
  if (!found) throw notFound(i18n.t('Diesen Einzelpunkt gibt es nicht.'));
  return found;
}

async function listCandidates(
  reader: Reader,
  { procedureId, pointId, clusterId, likeness }: { procedureId: string; pointId: string } & Print,
  bands: Uint32Array,
) {
  const { rows } = await reader.execute<{ id: string; runs: Buffer }>(sql`
    with near as (
      (${meetingBands([bands])})
      union (
        select f.point_id from point_print f
        where f.procedure_id = ${procedureId} and f.cluster_id = ${clusterId}
        order by abs(f.likeness - ${likeness}), f.point_id
        limit ${MOST_COMPARED}))
    select f.point_id as id, f.runs
    from near
    join point_print f on f.procedure_id = ${procedureId} and f.point_id = near.point_id
    join point_state s on s.procedure_id = f.procedure_id and s.point_id = f.point_id
    where s.counts and f.point_id <> ${pointId}`);
  return rows;
}
