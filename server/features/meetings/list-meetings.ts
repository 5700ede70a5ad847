import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import { agendaItem } from '../../tables/meetings.ts';
import { meeting } from '../../tables/working-group.ts';

/** All meetings of the working group, the latest day first. */
export async function listMeetings(reader: Reader, procedureId: string) {
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
  return { items, next: null };
}
