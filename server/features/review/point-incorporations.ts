import { sql } from 'drizzle-orm';
import type { Point } from '../../../shared/review.ts';
import { point } from '../../tables/positions.ts';
import { pointState } from '../../tables/review.ts';

/**
 * JSON of what was written in or promised for a point or its topic. Outside, a wording shows once its version is
 * released. What the organisation said last to it, confirmed or disputed, is its state.
 */
export const incorporationsOf = (isStaff: boolean) => sql<Point['incorporations']>`coalesce((
  select json_agg(json_build_object(
    'id', i.id, 'change', i.change, 'sectionKey', i.section_key, 'before', i.before, 'after', i.after,
    'state', coalesce(
      (select r.kind from response r
       where r.procedure_id = i.procedure_id and r.incorporation_id = i.id and r.point_id = ${point.id}
       order by r.id desc limit 1),
      case when i.done_at is null then 'pending' else 'done' end)) order by i.id)
  from incorporation i
  join version v on v.procedure_id = i.procedure_id and v.id = i.version_id
  where i.procedure_id = ${point.procedureId}
    and (i.point_id = ${point.id} or i.topic_id = ${pointState.topicId})
    ${isStaff ? sql`` : sql`and (i.change = 'action' or v.released_at is not null)`}), '[]')`;
