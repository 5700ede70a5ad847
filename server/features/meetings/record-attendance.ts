import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { recordAttendance as endpoint, Meeting } from '../../../shared/meetings.ts';
import type { WriteContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { meetingSeat } from '../../tables/working-group.ts';
import { lockMeeting, nextVersion } from './lock-meeting.ts';
import { getMeeting } from './present-meeting.ts';

/**
 * Notes which seats are present. The first time the meeting begins, and its seats stay what they are at this moment,
 * whatever becomes of the working group later.
 */
export async function recordAttendance(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Meeting> {
  const { tx } = context;
  const { procedureId, meetingId } = params;
  const before = await lockMeeting(context, params, 'attend');
  const present = new Set(body.presentSeatIds);
  const known = before.seats.filter(({ id }) => present.has(id));
  if (known.length < present.size || present.size === 0) {
    throw wrongState(i18n.t('Bitte wählen Sie mindestens einen Sitz des Arbeitsgremiums, der anwesend ist.'));
  }
  for (const [place, seat] of before.seats.entries()) {
    const isPresent = present.has(seat.id);
    const { id: seatId, organisationId, function: held, voting: isVoting } = seat;
    if (before.status === 'planned') {
      await tx
        .insert(meetingSeat)
        .values({ procedureId, meetingId, seatId, place, organisationId, function: held, isVoting, isPresent });
    } else {
      await tx
        .update(meetingSeat)
        .set({ isPresent })
        .where(
          and(
            eq(meetingSeat.procedureId, procedureId),
            eq(meetingSeat.meetingId, meetingId),
            eq(meetingSeat.seatId, seatId),
          ),
        );
    }
  }
  await nextVersion(context, params, before, { status: 'held' });
  const functions = (seats: { function: string; present: boolean }[]) =>
    seats.filter((seat) => seat.present).map((seat) => seat.function);
  const after = await getMeeting(tx, context, params);
  context.record({
    action: 'meeting.attend',
    subject: { type: 'meeting', id: meetingId },
    before: { status: before.status, present: functions(before.seats) },
    after: { status: after.status, present: functions(after.attendance) },
  });
  return after;
}
