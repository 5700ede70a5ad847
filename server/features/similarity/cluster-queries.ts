import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type * as contract from '../../../shared/similarity.ts';
import { jaccard } from '../../../shared/text/near/shingle-prints.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { pageOf, parseCursor } from '../../platform/paging.ts';
import { fromBytes } from './prints-in-bytes.ts';
import { isOpenInSql, representativeOf, selectSimilar } from './similar-points.ts';

/** As many points as a topic takes in one act. */
const MOST_GROUPED = 1000;

interface Sized {
  id: string;
  points: number;
  openPoints: number;
}

interface Head extends Sized {
  senders: number;
  representativeId: string;
  runs: Buffer;
}

/** Clusters of points that are answered, with their sizes. */
const sized = (procedureId: string, least: number, where: SQL = sql`true`) => sql`
  select f.cluster_id as id, count(*) as points, count(*) filter (where ${isOpenInSql}) as "openPoints"
  from point_print f
  join point_state s on s.procedure_id = f.procedure_id and s.point_id = f.point_id
  where f.procedure_id = ${procedureId} and s.counts and ${where}
  group by f.cluster_id
  having count(*) >= ${least}`;

/** With the representative of each (see `representativeOf`) and how many organisations sent its points. */
const withHeads = (procedureId: string, clusters: SQL) => sql`
  select c.*, first.point_id as "representativeId", first.runs, (
    select count(distinct p.organisation_id)
    from point_print f
    join point_state s on s.procedure_id = f.procedure_id and s.point_id = f.point_id
    join point p on p.procedure_id = f.procedure_id and p.id = f.point_id
    where f.procedure_id = ${procedureId} and f.cluster_id = c.id and s.counts) as senders
  from (${clusters}) c
  join point_print first on first.procedure_id = ${procedureId}
    and first.point_id = (${representativeOf(sql`${procedureId}`, sql`c.id`)})
  order by c.points desc, c.id`;

/** Points named with a cluster. */
const MOST_NAMED = 10;

/** Clusters with the words of their representatives and the first of their points. */
async function present(reader: Reader, procedureId: string, heads: readonly Head[]) {
  const members = await listMembers(reader, procedureId, heads);
  const ids = sql.param(heads.map(({ representativeId }) => representativeId));
  const found = await selectSimilar(reader, procedureId, new Uint32Array(), {
    where: sql`f.point_id = any(${ids}::uuid[])`,
    order: sql`f.point_id`,
    limit: heads.length,
  });
  return heads.flatMap(({ runs: _, ...head }) => {
    const representative = found.find(({ pointId }) => pointId === head.representativeId);
    if (!representative) return [];
    return { ...head, representative: { ...representative, similarity: 1 }, members: members.get(head.id) ?? [] };
  });
}

interface Member {
  pointId: string;
  similarity: number;
}

async function listMembers(reader: Reader, procedureId: string, heads: readonly Head[]) {
  const { rows } = await reader.execute<{ id: string; pointId: string; runs: Buffer }>(sql`
    select c.id, m.point_id as "pointId", m.runs
    from unnest(${sql.param(heads.map(({ id }) => id))}::uuid[]) c(id)
    cross join lateral (
      select f.point_id, f.runs from point_print f
      join point_state s on s.procedure_id = f.procedure_id and s.point_id = f.point_id
      where f.procedure_id = ${procedureId} and f.cluster_id = c.id and s.counts
      order by f.likeness desc, f.point_id
      limit ${MOST_NAMED}) m`);
  const runsOf = new Map(heads.map(({ id, runs }) => [id, fromBytes(runs)]));
  const members = new Map<string, Member[]>();
  for (const { id, pointId, runs } of rows) {
    const similarity = jaccard(runsOf.get(id) ?? new Uint32Array(), fromBytes(runs));
    members.set(id, [...(members.get(id) ?? []), { pointId, similarity }]);
  }
  return members;
}

const lastCluster = z.tuple([z.int().max(1_000_000_000), z.uuid()]);

/** Clusters of a procedure, the largest first. */
export async function listClusters(
  reader: Reader,
  { params, query }: Input<typeof contract.listClusters>,
): Promise<Output<typeof contract.listClusters>> {
  const { procedureId } = params;
  const { least, open, cursor, limit, count } = query;
  const after = parseCursor(cursor, lastCluster);
  const asked = sql`select * from (${sized(procedureId, least)}) sized where ${open ? sql`"openPoints" > 0` : sql`true`}`;
  const beyond = after ? sql`and (points < ${after[0]} or points = ${after[0]} and id > ${after[1]}::uuid)` : sql``;
  const { rows } = await reader.execute<Head & Record<string, unknown>>(
    withHeads(procedureId, sql`${asked} ${beyond} order by points desc, id limit ${limit + 1}`),
  );
  const page = pageOf(rows, limit, ({ points, id }) => [points, id]);
  const total = count ? await countRows(reader, asked) : null;
  return {
    items: await present(reader, procedureId, page.items),
    next: page.next,
    ...(total !== null && { total }),
  };
}

async function countRows(reader: Reader, rows: SQL): Promise<number> {
  const counted = await reader.execute<{ total: number }>(sql`select count(*) as total from (${rows}) counted`);
  return counted.rows[0]?.total ?? 0;
}

/** Throws `not_found` for a cluster of another procedure (R9), or without a point that is answered. */
async function getHead(reader: Reader, procedureId: string, clusterId: string): Promise<Head> {
  const { rows } = await reader.execute<Head & Record<string, unknown>>(
    withHeads(procedureId, sized(procedureId, 1, sql`f.cluster_id = ${clusterId}`)),
  );
  const [head] = rows;
  if (!head) throw notFound(i18n.t('Diese ähnlichen Punkte gibt es nicht mehr.'));
  return head;
}

/** One cluster, and which of its points a topic can take, the most like the representative first. */
export async function getCluster(
  reader: Reader,
  { params }: Pick<Input<typeof contract.getCluster>, 'params'>,
): Promise<Output<typeof contract.getCluster>> {
  const { procedureId, clusterId } = params;
  const head = await getHead(reader, procedureId, clusterId);
  const [cluster] = await present(reader, procedureId, [head]);
  if (!cluster) throw new Error(`Cluster ${clusterId} has no representative.`);
  const { rows } = await reader.execute<{ id: string }>(sql`
    select f.point_id as id from point_print f
    join point_state s on s.procedure_id = f.procedure_id and s.point_id = f.point_id
    where f.procedure_id = ${procedureId} and f.cluster_id = ${clusterId} and s.counts and ${isOpenInSql}
    order by f.likeness desc, f.point_id
    limit ${MOST_GROUPED}`);
  return { ...cluster, openPointIds: rows.map(({ id }) => id) };
}

const lastMember = z.tuple([z.uuid()]);

/** The points of a cluster by how like the first of it they are; each is held against the representative. */
export async function listClusterPoints(
  reader: Reader,
  { params, query }: Input<typeof contract.listClusterPoints>,
): Promise<Output<typeof contract.listClusterPoints>> {
  const { procedureId, clusterId } = params;
  const after = parseCursor(query.cursor, lastMember);
  const head = await getHead(reader, procedureId, clusterId);
  const beyond = after
    ? sql`and exists (
        select from point_print last
        where last.procedure_id = f.procedure_id and last.point_id = ${after[0]}
          and (f.likeness < last.likeness or f.likeness = last.likeness and f.point_id > last.point_id))`
    : sql``;
  const found = await selectSimilar(reader, procedureId, fromBytes(head.runs), {
    where: sql`f.cluster_id = ${clusterId} ${beyond}`,
    order: sql`f.likeness desc, f.point_id`,
    limit: query.limit + 1,
  });
  const page = pageOf(found, query.limit, ({ pointId }) => [pointId]);
  return { ...page, ...(query.count && { total: head.points }) };
}
