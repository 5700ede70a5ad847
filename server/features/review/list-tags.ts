import { type SQL, sql } from 'drizzle-orm';
import type { Output } from '../../../shared/endpoint.ts';
import type { listTags as endpoint } from '../../../shared/tags.ts';
import type { Reader } from '../../platform/db.ts';

export type Tag = Output<typeof endpoint>['items'][number];

/** Tags that are listed or in use, by theme, with how many points carry each. */
export async function listTags(reader: Reader, procedureId: string): Promise<Output<typeof endpoint>> {
  return { items: await selectTags(reader, procedureId, sql`true`), next: null };
}

/** One tag, null where it is neither listed nor in use. */
export async function findTag(reader: Reader, procedureId: string, tag: string): Promise<Tag | null> {
  const [found] = await selectTags(reader, procedureId, sql`tag = ${tag}`);
  return found ?? null;
}

async function selectTags(reader: Reader, procedureId: string, which: SQL): Promise<Tag[]> {
  const { rows } = await reader.execute<Tag & Record<string, unknown>>(sql`
    select coalesce(l.tag, used.tag) as tag, coalesce(l.theme, '') as theme, coalesce(used.points, 0)::int as points,
      coalesce(l.retired, false) as retired, coalesce(l.version, 0) as version,
      case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as assignee
    from (select * from tag where procedure_id = ${procedureId} and ${which}) l
    full join (
      select tag, count(*) as points from point_tag where procedure_id = ${procedureId} and ${which} group by tag) used
      on used.tag = l.tag
    left join person a on a.id = l.assignee_id
    order by theme, tag`);
  return rows;
}
