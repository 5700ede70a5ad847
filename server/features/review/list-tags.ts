import { sql } from 'drizzle-orm';
import type { Output } from '../../../shared/endpoint.ts';
import type { listTags as endpoint } from '../../../shared/tags.ts';
import type { Reader } from '../../platform/db.ts';

/** Tags that are listed or in use, by theme, with how many points carry each. */
export async function listTags(reader: Reader, procedureId: string): Promise<Output<typeof endpoint>> {
  const { rows } = await reader.execute<Output<typeof endpoint>['items'][number] & Record<string, unknown>>(sql`
    select coalesce(l.tag, used.tag) as tag, coalesce(l.theme, '') as theme, coalesce(used.points, 0)::int as points,
      case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as assignee
    from (select tag, theme, assignee_id from tag where procedure_id = ${procedureId}) l
    full join (
      select tag, count(*) as points from point_tag where procedure_id = ${procedureId} group by tag) used
      on used.tag = l.tag
    left join person a on a.id = l.assignee_id
    order by theme, tag`);
  return { items: rows, next: null };
}
