import { type SQL, sql } from 'drizzle-orm';
import type { KnownCluster } from '../../../shared/text/near/cluster-texts.ts';
import type { Reader } from '../../platform/db.ts';
import { fromBytes, fromIntegers, toIntegers } from './prints-in-bytes.ts';

/**
 * The ids of the points in any procedure that share a band with one of the lists. Written so that PostgreSQL goes by the bands
 * whatever it knows of the table: who reads them keeps to the procedure (R9).
 */
export const meetingBands = (lists: readonly Uint32Array[]): SQL => {
  const asked = sql.param(lists.map((bands) => `{${toIntegers(bands).join()}}`));
  return sql`
    select distinct near.point_id
    from unnest(${asked}::text[]) asked(bands)
    cross join lateral (select p.point_id from point_print p where p.bands && asked.bands::integer[]) near`;
};

/**
 * The clusters of which texts with these bands meet a member, with the members that they meet. Each row is looked up by its key:
 * while a large import runs, PostgreSQL does not know yet how large the table is.
 */
export async function knownClusters(
  reader: Reader,
  procedureId: string,
  bands: readonly Uint32Array[],
): Promise<KnownCluster<string>[]> {
  const { rows } = await reader.execute<Lead>(sql`
    select led.cluster_id as "clusterId", led.runs, led.bands, first.runs as representative, of_cluster.leads
    from (${meetingBands(bands)}) met
    cross join lateral (
      select l.* from point_print l
      where l.procedure_id = ${procedureId} and l.point_id = met.point_id
      limit 1) led
    cross join lateral (
      select f.runs from point_print f
      where f.procedure_id = ${procedureId} and f.point_id = led.cluster_id
      limit 1) first
    cross join lateral (
      select count(*) as leads from point_print l
      where l.procedure_id = ${procedureId} and l.cluster_id = led.cluster_id and l.bands is not null) of_cluster
    order by led.point_id`);
  return byCluster(rows);
}

/** All clusters of a procedure with all members that lead to them. */
export async function allClusters(reader: Reader, procedureId: string): Promise<KnownCluster<string>[]> {
  const { rows } = await reader.execute<Lead>(sql`
    select l.cluster_id as "clusterId", l.runs, l.bands, first.runs as representative,
      count(*) over (partition by l.cluster_id) as leads
    from point_print l
    join point_print first on first.procedure_id = l.procedure_id and first.point_id = l.cluster_id
    where l.procedure_id = ${procedureId} and l.bands is not null
    order by l.point_id`);
  return byCluster(rows);
}

/** A member that leads to its cluster. */
interface Lead extends Record<string, unknown> {
  clusterId: string;
  runs: Buffer;
  bands: number[];
  representative: Buffer;
  /** How many members lead to the cluster. */
  leads: number;
}

function byCluster(rows: readonly Lead[]): KnownCluster<string>[] {
  const known = new Map<string, KnownCluster<string>>();
  for (const row of rows) {
    const { clusterId: name, leads } = row;
    const cluster = known.get(name) ?? { name, representative: fromBytes(row.representative), leads, met: [] };
    cluster.met.push({ runs: fromBytes(row.runs), bands: fromIntegers(row.bands) });
    known.set(name, cluster);
  }
  return [...known.values()];
}
