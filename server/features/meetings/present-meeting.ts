import type { AgendaItem, Meeting, MeetingState } from '../../../shared/meetings.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { abilitiesOf } from '../review/index.ts';
import { findMeeting, type ItemFacts, type MeetingFacts, type MeetingKey, type SeatFacts } from './meeting-facts.ts';
import { notVotingOn, refusesAct, refusesConfirmation, refusesWrittenVote, votesOf } from './rules.ts';

type Viewer = Pick<ReadContext, 'actor' | 'personId' | 'language'>;

/** A meeting as staff sees it: seats by their function, of the written votes only one's own. Throws `not_found` (R9). */
export async function getMeeting(reader: Reader, viewer: Viewer, key: MeetingKey): Promise<Meeting> {
  const found = await findMeeting(reader, key);
  const { groupTitle: _, majority: __, calendarSequence, seats, items, ...facts } = found;
  return {
    ...facts,
    invited: calendarSequence !== null,
    minutesStatus: minutesOf(facts.status),
    attendance: attendanceOf(seats),
    items: items.map((item) => presentItem(found, item, viewer)),
    can: abilitiesOf(viewer, {
      edit: ['meeting.edit', refusesAct('edit', found)],
      cancel: ['meeting.edit', refusesAct('cancel', found)],
      invite: ['meeting.edit', refusesAct('invite', found)],
      arrange: ['meeting.edit', refusesAct('arrange', found)],
      attend: ['meeting.edit', refusesAct('attend', found)],
      decide: ['meeting.edit', refusesAct('decide', found)],
      confirm: ['meeting.confirm', refusesConfirmation(found, viewer.personId)],
    }),
  };
}

/** Seats by their function and organisation: no person is named. */
export const attendanceOf = (seats: readonly SeatFacts[]): Meeting['attendance'] =>
  seats.map(({ id, function: held, organisationName, voting, present }) => ({
    id,
    function: held,
    organisationName,
    voting,
    present,
  }));

/** What the minutes of a meeting are in each of its states. */
export const minutesOf = (status: MeetingState): Meeting['minutesStatus'] =>
  status === 'confirmed' ? 'confirmed' : status === 'held' ? 'draft' : 'none';

function presentItem(meeting: MeetingFacts, item: ItemFacts, viewer: Viewer): AgendaItem {
  const {
    current,
    decided,
    yes,
    no,
    abstained,
    written,
    authorIds: _,
    organisationIds: __,
    recordedBy: ___,
    ...told
  } = item;
  const own = meeting.seats.find(({ personId }) => personId === viewer.personId);
  return {
    ...told,
    version: decided ?? current,
    votes: votesOf({ yes, no, abstained }),
    notVoting: item.result === null ? notVotingOn(item, meeting.seats) : item.notVoting,
    ownVote:
      written.find(({ seatId, version }) => seatId === own?.id && version === (decided ?? current))?.vote ?? null,
    can: abilitiesOf(viewer, { vote: ['meeting.vote', refusesWrittenVote(meeting, item, viewer.personId)] }),
  };
}
