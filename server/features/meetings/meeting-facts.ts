import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { AgendaItem, Ballot } from '../../../shared/meetings.ts';
import type { Majority } from '../../../shared/working-group.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { person } from '../../tables/identity.ts';
import { meeting, workingGroup } from '../../tables/working-group.ts';

/** Of which meeting. */
export interface MeetingKey {
  procedureId: string;
  meetingId: string;
}

/** A seat with whose it is; before a meeting begins it is a seat of the group, afterwards it stays what it was then. */
export interface SeatFacts {
  id: string;
  function: string;
  organisationId: string | null;
  organisationName: string | null;
  voting: boolean;
  present: boolean;
  personId: string | null;
}

/** The latest vote of a seat; null where it was taken back. */
interface WrittenVote {
  seatId: string;
  version: number;
  vote: Ballot | null;
  /** ISO 8601, as PostgreSQL writes instants into JSON. */
  at: string;
}

/** An item with the proposal as it stands now, or as it was decided. */
export interface ItemFacts extends Omit<AgendaItem, 'ownVote' | 'can' | 'version' | 'votes'> {
  /** The newest version of the proposal. */
  current: number;
  /** The version that was decided. */
  decided: number | null;
  yes: number | null;
  no: number | null;
  abstained: number | null;
  recordedBy: string | null;
  /** Who wrote the version that stands or was decided (R5). */
  authorIds: string[];
  /** The organisations whose points are decided, with those that signed along (R5). */
  organisationIds: string[];
  written: WrittenVote[];
}

/** A meeting with everything its rules judge. Throws `not_found` (R9). */
export async function findMeeting(reader: Reader, { procedureId, meetingId }: MeetingKey) {
  const [row] = await reader
    .select({
      id: meeting.id,
      number: meeting.number,
      title: meeting.title,
      heldOn: meeting.heldOn,
      beginsAt: meeting.beginsAt,
      endsAt: meeting.endsAt,
      place: meeting.place,
      status: meeting.status,
      confirmedBy: person.name,
      confirmedAt: meeting.confirmedAt,
      calendarSequence: meeting.calendarSequence,
      version: meeting.version,
      groupTitle: workingGroup.title,
      majority: sql<Majority>`coalesce(${workingGroup.majority}, 'votes_cast')`,
    })
    .from(meeting)
    .leftJoin(person, eq(person.id, meeting.confirmedBy))
    .leftJoin(workingGroup, eq(workingGroup.procedureId, meeting.procedureId))
    .where(and(eq(meeting.procedureId, procedureId), eq(meeting.id, meetingId)));
  if (!row) throw notFound(i18n.t('Diese Sitzung gibt es nicht.'));
  const isBegun = row.status === 'held' || row.status === 'confirmed';
  return {
    ...row,
    seats: await listSeats(reader, procedureId, isBegun ? meetingId : null),
    items: await listItems(reader, procedureId, meetingId),
  };
}
export type MeetingFacts = Awaited<ReturnType<typeof findMeeting>>;

/** The seats of a meeting that has begun, else those of the group as they are now. */
export async function listSeats(reader: Reader, procedureId: string, meetingId: string | null): Promise<SeatFacts[]> {
  const seats: SQL = meetingId
    ? sql`select seat_id as id, place, organisation_id, function, is_voting, is_present from meeting_seat
        where procedure_id = ${procedureId} and meeting_id = ${meetingId}`
    : sql`select id, place, organisation_id, function, is_voting, false as is_present from group_seat
        where procedure_id = ${procedureId}`;
  const { rows } = await reader.execute<SeatFacts & Record<string, unknown>>(sql`
    select s.id, s.function, s.organisation_id as "organisationId", o.name as "organisationName",
      s.is_voting as voting, s.is_present as present, g.person_id as "personId"
    from (${seats}) s
    left join organisation o on o.id = s.organisation_id
    left join group_seat g on g.procedure_id = ${procedureId} and g.id = s.id
    order by s.place`);
  return rows;
}

async function listItems(reader: Reader, procedureId: string, meetingId: string): Promise<ItemFacts[]> {
  const { rows } = await reader.execute<ItemFacts & Record<string, unknown>>(sql`
    select i.id, case when d.topic_id is null then 'point' else 'topic' end as subject,
      coalesce(d.topic_id, d.point_id) as "subjectId", coalesce(t.reference, p.reference) as reference,
      v.outcome, v.reason, d.version as current, i.version as decided,
      exists (
        select from point_state s where s.procedure_id = d.procedure_id and s.disposition_id = d.id
          and s.counts and s.is_proposed and not s.is_adopted) as open,
      i.result, i.way, i.yes, i.no, i.abstained, i.in_writing as "inWriting", i.remark,
      i.not_voting as "notVoting", i.recorded_by as "recordedBy",
      (select coalesce(json_agg(h.person_id), '[]') from disposition_hand h
        where h.procedure_id = v.procedure_id and h.disposition_id = v.disposition_id and h.version = v.version
          and h.hand = 'author') as "authorIds",
      (select coalesce(json_agg(distinct concerned.id), '[]') from (
        select c.organisation_id as id from point c where c.procedure_id = d.procedure_id and c.id in ${membersOf}
        union
        select g.organisation_id from point c
        join position_signatory g on g.procedure_id = c.procedure_id and g.position_id = c.position_id
        where c.procedure_id = d.procedure_id and c.id in ${membersOf}) concerned) as "organisationIds",
      (select coalesce(json_agg(json_build_object(
          'seatId', w.seat_id, 'version', w.version, 'vote', w.vote, 'at', w.at)), '[]')
        from (
          select distinct on (seat_id) seat_id, version, vote, at from written_vote
          where procedure_id = i.procedure_id and item_id = i.id
          order by seat_id, at desc) w) as written
    from agenda_item i
    join disposition d on d.procedure_id = i.procedure_id and d.id = i.disposition_id
    join disposition_version v on v.procedure_id = d.procedure_id and v.disposition_id = d.id
      and v.version = coalesce(i.version, d.version)
    left join point p on p.procedure_id = d.procedure_id and p.id = d.point_id
    left join topic t on t.procedure_id = d.procedure_id and t.id = d.topic_id
    where i.procedure_id = ${procedureId} and i.meeting_id = ${meetingId} and i.taken_off_at is null
    order by i.place`);
  return rows;
}

const membersOf = sql`(
  select d.point_id where d.point_id is not null
  union
  select m.point_id from topic_member m
  where m.procedure_id = d.procedure_id and m.topic_id = d.topic_id and m.left_at is null)`;
