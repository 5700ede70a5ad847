import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { inviteToMeeting as endpoint, Meeting } from '../../../shared/meetings.ts';
import type { WriteContext } from '../../platform/context.ts';
import { instantIn } from '../../platform/days.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { person } from '../../tables/identity.ts';
import { procedure } from '../../tables/procedures.ts';
import { groupSeat } from '../../tables/working-group.ts';
import { lockMeeting, nextVersion } from './lock-meeting.ts';
import type { MeetingFacts, MeetingKey } from './meeting-facts.ts';
import { getMeeting } from './present-meeting.ts';

/** Invites everybody who holds a seat by mail, with the meeting for their calendar; asked again, everybody gets it once more. */
export async function inviteSeats(context: WriteContext, { params }: Input<typeof endpoint>): Promise<Meeting> {
  const before = await lockMeeting(context, params, 'invite');
  const calendarSequence = before.calendarSequence === null ? 0 : before.calendarSequence + 1;
  await nextVersion(context, params, before, { calendarSequence });
  const invited = await tellSeats(context, params, { ...before, calendarSequence }, 'invited');
  if (invited === 0) {
    throw wrongState(i18n.t('Noch ist zu keinem Sitz eine Person eingetragen. Bitte ergänzen Sie das Arbeitsgremium.'));
  }
  context.record({
    action: 'meeting.invite',
    subject: { type: 'meeting', id: params.meetingId },
    after: { number: before.number, sequence: calendarSequence, people: invited },
  });
  return getMeeting(context.tx, context, params);
}

type Occasion = 'invited' | 'changed' | 'cancelled';
type Told = Pick<MeetingFacts, 'number' | 'title' | 'heldOn' | 'beginsAt' | 'endsAt' | 'place' | 'calendarSequence'>;

/** The sequence of the next calendar entry (RFC 5545), where people have one already; null where nobody was invited. */
export const nextSequence = ({ calendarSequence }: MeetingFacts): number | null =>
  calendarSequence === null ? null : calendarSequence + 1;

/** Writes to the people of the seats as the group is now; answers how many. Nobody is told before they were invited. */
export async function tellSeats(
  { tx, now, personId, notify }: WriteContext,
  { procedureId, meetingId }: MeetingKey,
  { calendarSequence: sequence, ...meeting }: Told,
  occasion: Occasion,
): Promise<number> {
  if (sequence === null) return 0;
  const [setting] = await tx
    .select({ procedureTitle: procedure.title, timeZone: procedure.timeZone })
    .from(procedure)
    .where(eq(procedure.id, procedureId));
  const [organiser] = await tx.select({ email: person.email }).from(person).where(eq(person.id, personId));
  if (!setting || !organiser) throw new Error('Who acts is a person, in a procedure.');
  const people = await tx
    .select({ email: person.email, language: person.language })
    .from(groupSeat)
    .innerJoin(person, eq(person.id, groupSeat.personId))
    .where(and(eq(groupSeat.procedureId, procedureId)))
    .orderBy(groupSeat.place);
  const payload = {
    ...setting,
    number: meeting.number,
    title: meeting.title,
    place: meeting.place,
    startsAt: instantIn(setting.timeZone, meeting.heldOn, meeting.beginsAt),
    endsAt: instantIn(setting.timeZone, meeting.heldOn, meeting.endsAt),
    meetingId,
    sequence,
    occasion,
    organiser: organiser.email,
    sentAt: now,
    link: `/verfahren/${procedureId}/sitzungen/${meetingId}`,
  };
  for (const to of people) notify({ template: 'meeting_invitation', to, payload });
  return people.length;
}
