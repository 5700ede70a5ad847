import type { Input } from '../../../shared/endpoint.ts';
import type { cancelMeeting as endpoint, Meeting } from '../../../shared/meetings.ts';
import type { WriteContext } from '../../platform/context.ts';
import { nextSequence, tellSeats } from './invite-seats.ts';
import { lockMeeting, nextVersion } from './lock-meeting.ts';
import { getMeeting } from './present-meeting.ts';

/** Calls a meeting off that has not begun; its proposals are free for another agenda, and whoever was invited is told. */
export async function cancelMeeting(context: WriteContext, { params }: Input<typeof endpoint>): Promise<Meeting> {
  const before = await lockMeeting(context, params, 'cancel');
  const calendarSequence = nextSequence(before);
  await nextVersion(context, params, before, { status: 'cancelled', calendarSequence });
  await tellSeats(context, params, { ...before, calendarSequence }, 'cancelled');
  context.record({
    action: 'meeting.cancel',
    subject: { type: 'meeting', id: params.meetingId },
    before: { number: before.number, status: before.status },
  });
  return getMeeting(context.tx, context, params);
}
