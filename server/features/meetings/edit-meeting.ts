import type { Input } from '../../../shared/endpoint.ts';
import type { editMeeting as endpoint, Meeting } from '../../../shared/meetings.ts';
import type { WriteContext } from '../../platform/context.ts';
import { nextSequence, tellSeats } from './invite-seats.ts';
import { lockMeeting, nextVersion } from './lock-meeting.ts';
import { getMeeting } from './present-meeting.ts';

/** Changes title, day, time and place of a meeting that has not begun; whoever was invited is told. */
export async function editMeeting(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Meeting> {
  const before = await lockMeeting(context, params, 'edit');
  const calendarSequence = nextSequence(before);
  await nextVersion(context, params, before, { ...body, calendarSequence });
  await tellSeats(context, params, { ...before, ...body, calendarSequence }, 'changed');
  const { title, heldOn, beginsAt, endsAt, place } = before;
  context.record({
    action: 'meeting.edit',
    subject: { type: 'meeting', id: params.meetingId },
    before: { title, heldOn, beginsAt, endsAt, place },
    after: body,
  });
  return getMeeting(context.tx, context, params);
}
