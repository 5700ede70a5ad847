import {
  type AgendaItem,
  type Meeting,
  type MeetingState,
  meetingLifecycle,
  type Votes,
} from '../../../shared/meetings.ts';
import type { Majority } from '../../../shared/working-group.ts';
import { ruleBroken, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { ownProposal, type Refusal } from '../review/index.ts';
import type { ItemFacts, MeetingFacts, SeatFacts } from './meeting-facts.ts';

/** The lifecycle of a meeting: what its state allows. */
export function refusesAct(act: keyof typeof meetingLifecycle, { status }: { status: MeetingState }): Refusal {
  if ((meetingLifecycle[act] as readonly MeetingState[]).includes(status)) return null;
  const because = {
    planned: i18n.t('Die Sitzung hat noch nicht begonnen. Bitte tragen Sie zuerst ein, wer anwesend ist.'),
    held: i18n.t('Die Sitzung hat schon begonnen. Das lässt sich jetzt nicht mehr ändern.'),
    confirmed: i18n.t('Die Niederschrift dieser Sitzung ist bestätigt. Daran ändert sich nichts mehr.'),
    cancelled: i18n.t('Diese Sitzung ist abgesagt. Bitte planen Sie eine neue.'),
  };
  return wrongState(because[status]);
}

/** Voting seats of the organisations whose point is decided: recorded as not voting (R5). */
export const notVotingOn = (item: ItemFacts, seats: SeatFacts[]): AgendaItem['notVoting'] =>
  seats.flatMap(({ id, voting, function: held, organisationId, organisationName }) =>
    voting && organisationId !== null && item.organisationIds.includes(organisationId)
      ? [{ id, function: held, organisationName: organisationName ?? '' }]
      : [],
  );

/** The seats that may vote on an item; advisory ones never count. */
export function electorateOf(item: ItemFacts, seats: SeatFacts[]) {
  const barred = new Set(notVotingOn(item, seats).map(({ id }) => id));
  const voters = seats.filter(({ id, voting }) => voting && !barred.has(id));
  const absent = new Set(voters.filter(({ present }) => !present).map(({ id }) => id));
  const written = item.written.filter(
    ({ seatId, version, vote }) => vote !== null && absent.has(seatId) && version === item.current,
  );
  const count = (vote: keyof Votes) => written.filter((ballot) => ballot.vote === vote).length;
  return {
    seats: voters.length,
    present: voters.length - absent.size,
    /** Written votes count where the seat is absent, and for the version that was read. */
    written: { yes: count('yes'), no: count('no'), abstained: count('abstained') },
    inWriting: written.length,
  };
}

/** Whether the votes are enough by the rule of the group: `seats` are those that may vote on it. */
export function isCarried(majority: Majority, { yes, no }: Votes, seats: number): boolean {
  if (majority === 'consensus') return yes > 0 && no === 0;
  return majority === 'seats' ? yes * 2 > seats : yes > no;
}

/** A written vote is given for one's own voting seat, not for one of the organisation concerned (R5), until it is decided. */
export function refusesWrittenVote(meeting: MeetingFacts, item: ItemFacts, personId: string): Refusal {
  const closed = refusesAct('vote', meeting);
  if (closed) return closed;
  const seat = meeting.seats.find((candidate) => candidate.personId === personId);
  if (!seat) {
    return ruleBroken('R5', i18n.t('Schriftlich stimmt ab, wer einen Sitz im Arbeitsgremium hat. Sie haben keinen.'));
  }
  if (!seat.voting) return ruleBroken('R5', i18n.t('Ihr Sitz berät und stimmt nicht mit ab.'));
  if (notVotingOn(item, meeting.seats).some(({ id }) => id === seat.id)) {
    return ruleBroken(
      'R5',
      i18n.t('Über {reference} stimmt Ihr Sitz nicht ab: Es geht um Ihre eigene Organisation.', {
        reference: item.reference,
      }),
    );
  }
  if (item.result !== null) return alreadyDecided(item);
  if (!item.open) return notOpen(item);
  if (seat.present) return wrongState(i18n.t('Ihr Sitz ist anwesend und stimmt in der Sitzung ab.'));
  return null;
}

export const alreadyDecided = ({ reference }: ItemFacts) =>
  wrongState(i18n.t('Zu {reference} ist in dieser Sitzung schon etwas festgehalten.', { reference }));

export const notOpen = ({ reference }: ItemFacts) =>
  wrongState(i18n.t('Zu {reference} liegt kein offener Vorschlag mehr vor.', { reference }));

/** A second person confirms the minutes: nobody who recorded in them, nobody who wrote on what was decided (R5). */
export function refusesConfirmation(meeting: MeetingFacts, personId: string): Refusal {
  const closed = refusesAct('confirm', meeting);
  if (closed) return closed;
  if (meeting.items.some(({ recordedBy }) => recordedBy === personId)) return ownMinutes();
  const takesEffect = meeting.items.filter(({ result }) => result === 'adopted' || result === 'returned');
  return takesEffect.some(({ authorIds }) => authorIds.includes(personId)) ? ownProposal() : null;
}

const ownMinutes = () =>
  ruleBroken(
    'R5',
    i18n.t('Sie haben in dieser Niederschrift selbst etwas festgehalten; eine zweite Person bestätigt sie.'),
  );

/** Votes as the contract tells them. */
export const votesOf = ({
  yes,
  no,
  abstained,
}: Pick<ItemFacts, 'yes' | 'no' | 'abstained'>): Meeting['items'][number]['votes'] =>
  yes === null || no === null || abstained === null ? null : { yes, no, abstained };
