import * as contract from '../../../shared/meetings.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { arrangeAgenda } from './arrange-agenda.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { confirmMinutes } from './confirm-minutes.ts';
import { createMeeting } from './create-meeting.ts';
import { decideItems } from './decide-items.ts';
import { editMeeting } from './edit-meeting.ts';
import { inviteSeats } from './invite-seats.ts';
import { listCandidates } from './list-candidates.ts';
import { listMeetings } from './list-meetings.ts';
import { getMinutesDocx, getMinutesPdf } from './minutes-paper.ts';
import { getMeeting } from './present-meeting.ts';
import { recordAttendance } from './record-attendance.ts';
import { voteInWriting } from './vote-in-writing.ts';

/** Meetings of the working group: agenda, who is there, decisions, and the minutes a second person confirms (R5). */
export const meetingRoutes: Mounted[] = [
  mountRead(contract.listMeetings, ({ db }, { params }) => listMeetings(db, params.procedureId)),
  mount(contract.createMeeting, createMeeting),
  mountRead(contract.getMeeting, (context, { params }) => getMeeting(context.db, context, params), {
    docx: getMinutesDocx,
    pdf: getMinutesPdf,
  }),
  mount(contract.editMeeting, editMeeting),
  mount(contract.cancelMeeting, cancelMeeting),
  mount(contract.inviteToMeeting, inviteSeats),
  mountRead(contract.listAgendaCandidates, ({ db }, { params }) => listCandidates(db, params)),
  mount(contract.arrangeAgenda, arrangeAgenda),
  mount(contract.recordAttendance, recordAttendance),
  mount(contract.voteInWriting, voteInWriting),
  mount(contract.decideItems, decideItems),
  mount(contract.confirmMinutes, confirmMinutes),
];
