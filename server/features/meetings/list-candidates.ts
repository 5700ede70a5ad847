import { sql } from 'drizzle-orm';
import type { Output } from '../../../shared/endpoint.ts';
import type { listAgendaCandidates as endpoint } from '../../../shared/meetings.ts';
import type { Reader } from '../../platform/db.ts';
import { findMeeting, type MeetingKey } from './meeting-facts.ts';

type Candidates = Output<typeof endpoint>;

/** Open proposals on points and topics that no meeting has on its agenda that is planned or under way, longest waiting first. */
export async function listCandidates(reader: Reader, key: MeetingKey): Promise<Candidates> {
  await findMeeting(reader, key);
  const { rows } = await reader.execute<Candidates['items'][number]>(sql`
    select case when d.topic_id is null then 'point' else 'topic' end as subject,
      coalesce(d.topic_id, d.point_id) as id, coalesce(t.reference, p.reference) as reference, v.outcome, v.reason
    from disposition d
    join disposition_version v
      on v.procedure_id = d.procedure_id and v.disposition_id = d.id and v.version = d.version
    left join topic t on t.procedure_id = d.procedure_id and t.id = d.topic_id
    left join point p on p.procedure_id = d.procedure_id and p.id = d.point_id
    where d.procedure_id = ${key.procedureId}
      and exists (
        select from point_state s
        where s.procedure_id = d.procedure_id and s.disposition_id = d.id
          and s.counts and s.is_proposed and not s.is_adopted)
      and not exists (
        select from agenda_item i
        join meeting m on m.procedure_id = i.procedure_id and m.id = i.meeting_id
        where i.procedure_id = d.procedure_id and i.disposition_id = d.id and i.taken_off_at is null
          and m.status in ('planned', 'held')
          and i.result is distinct from 'rejected')
    order by v.at, d.id
    limit 500`);
  return { items: rows, next: null };
}
