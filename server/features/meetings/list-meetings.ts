import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Output } from '../../../shared/endpoint.ts';
import type { listMeetings as endpoint } from '../../../shared/meetings.ts';
import type { Reader } from '../../platform/db.ts';
import { agendaItem } from '../../tables/meetings.ts';
import { meeting } from '../../tables/working-group.ts';
import { listSeats } from './meeting-facts.ts';
import { attendanceOf, minutesOf } from './present-meeting.ts';

type Listed = Output<typeof endpoint>['items'][number];

/** All meetings of the working group with who was there and what their minutes are, the latest day first. */
export async function listMeetings(reader: Reader, procedureId: string): Promise<Output<typeof endpoint>> {
  const items = await reader
    .select({
      id: meeting.id,
      number: meeting.number,
      title: meeting.title,
      heldOn: meeting.heldOn,
      beginsAt: meeting.beginsAt,
      endsAt: meeting.endsAt,
      place: meeting.place,
      status: meeting.status,
      items: reader.$count(
        agendaItem,
        and(
          eq(agendaItem.procedureId, meeting.procedureId),
          eq(agendaItem.meetingId, meeting.id),
          isNull(agendaItem.takenOffAt),
        ),
      ),
    })
    .from(meeting)
    .where(eq(meeting.procedureId, procedureId))
    .orderBy(desc(meeting.heldOn), desc(meeting.number));
  const told: Listed[] = [];
  for (const item of items) {
    const isBegun = item.status === 'held' || item.status === 'confirmed';
    const seats = await listSeats(reader, procedureId, isBegun ? item.id : null);
    told.push({ ...item, minutesStatus: minutesOf(item.status), attendance: attendanceOf(seats) });
  }
  return { items: told, next: null };
}
