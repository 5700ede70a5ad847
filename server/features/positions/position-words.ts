import { sql } from 'drizzle-orm';
import { filesOfPosition } from './attachment-queries.ts';
import type { WrittenPoint } from './shapes.ts';

const texts = sql`evidence_text where evidence_text.procedure_id = position.procedure_id
  and evidence_text.position_id = position.id`;

/**
 * Cover text, points and files as they were handed in, the points in their own words, for a query over `position`; those that
 * staff marked are not among them, nor the one that stands for a counter-draft: nobody wrote it.
 */
export const wordsOfPosition = {
  coverText: sql<string>`coalesce((select body from ${texts} and kind = 'cover'), '')`,
  points: sql<WrittenPoint[]>`coalesce((
    select json_agg(json_build_object('id', p.id, 'positionId', p.position_id, 'kind', p.kind,
      'sectionKey', p.section_key, 'quote', p.quote, 'comment', coalesce(said.comment, ''),
      'proposedText', coalesce(said.proposed_text, ''), 'place', p.number, 'reference', p.reference,
      'version', 1, 'disputes', (select json_build_object('pointId', old.id, 'reference', old.reference) from point old
      where old.procedure_id = p.procedure_id and old.id = p.disputes_point_id)) order by p.number)
    from point p
    left join (
      select source_key, max(body) filter (where kind = 'comment') as comment,
        max(body) filter (where kind = 'proposed_text') as proposed_text
      from ${texts} group by source_key
    ) said on said.source_key = p.id::text
    where p.procedure_id = position.procedure_id and p.position_id = position.id and p.origin = 'submitted'
      and not exists (
        select from counter_draft c where c.procedure_id = p.procedure_id and c.whole_point_id = p.id)), '[]')`,
  attachments: filesOfPosition,
};
