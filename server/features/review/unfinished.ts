import { type SQL, sql } from 'drizzle-orm';
import type { Output } from '../../../shared/endpoint.ts';
import type { getUnfinished } from '../../../shared/reports.ts';
import type { Reader } from '../../platform/db.ts';
import { countedReference, position } from '../../tables/positions.ts';
import { spokenWords } from './point-columns.ts';
import { isUnaccounted, ofCounting } from './text-queries.ts';

type Unfinished = Output<typeof getUnfinished>;

/** As many are shown of each list; the count is of all. */
const SHOWN = sql.raw('200');

/** Runs a statement whose rows carry `count`, how many there are in all. */
async function listed<Item>(reader: Reader, query: SQL): Promise<{ count: number; items: Item[] }> {
  const { rows } = await reader.execute<Item & { count: number }>(query);
  return { count: rows[0]?.count ?? 0, items: rows.map(({ count: _, ...item }) => item as unknown as Item) };
}

const excerpt = sql`(
  select left(coalesce(nullif(words ->> 'comment', ''), words ->> 'proposedText'), 200)
  from (select ${spokenWords(sql`p.procedure_id`, sql`p.id`)} as words) spoken)`;

/** Points of counting positions for which nothing is proposed (R3). */
export const listPointsWithoutDisposition = (reader: Reader, procedureId: string) =>
  listed<Unfinished['pointsWithoutDisposition']['items'][number]>(
    reader,
    sql`
      select count(*) over () as count, p.id, p.reference, ${position.organisationName} as "organisationName",
        ${excerpt} as excerpt
      from point p
      join point_state s on s.procedure_id = p.procedure_id and s.point_id = p.id
      join ${position} on ${position.procedureId} = p.procedure_id and ${position.id} = p.position_id
      where p.procedure_id = ${procedureId} and s.counts and not s.is_proposed and not s.is_adopted
      order by p.counted
      limit ${SHOWN}`,
  );

/** Texts of counting positions with words that are not accounted for (R3). */
export const listTextsUnaccounted = (reader: Reader, procedureId: string) =>
  listed<Unfinished['textsUnaccounted']['items'][number]>(
    reader,
    sql`
      select count(*) over () as count, t.id, ${position.reference} as "positionReference",
        ${position.organisationName} as "organisationName", t.kind, left(t.body, 200) as excerpt
      from evidence_text t
      join ${position} on ${position.procedureId} = t.procedure_id and ${position.id} = t.position_id
      where t.procedure_id = ${procedureId} and ${ofCounting} and ${isUnaccounted}
      order by ${countedReference(position.reference)}, t.place, t.id
      limit ${SHOWN}`,
  );

/** Proposals on points and topics that wait for a second person (R5), longest first; one that rests in a topic does not wait. */
export async function listProposalsWaiting(
  reader: Reader,
  procedureId: string,
): Promise<Unfinished['proposalsWaiting']> {
  const { count, items } = await listed<
    Omit<Unfinished['proposalsWaiting']['items'][number], 'waitingSince'> & { waitingSince: string }
  >(
    reader,
    sql`
      select count(*) over () as count, case when d.topic_id is null then 'point' else 'topic' end as subject,
        coalesce(d.topic_id, d.point_id) as id, coalesce(t.reference, p.reference) as reference, v.outcome,
        v.at as "waitingSince"
      from disposition d
      join disposition_version v
        on v.procedure_id = d.procedure_id and v.disposition_id = d.id and v.version = d.version
      left join topic t on t.procedure_id = d.procedure_id and t.id = d.topic_id
      left join point p on p.procedure_id = d.procedure_id and p.id = d.point_id
      where d.procedure_id = ${procedureId}
        and exists (
          select from point_state s
          where s.procedure_id = d.procedure_id and s.disposition_id = d.id
            and s.counts and s.is_proposed and not s.is_adopted)
      order by v.at, d.id
      limit ${SHOWN}`,
  );
  return { count, items: items.map((item) => ({ ...item, waitingSince: new Date(item.waitingSince) })) };
}
