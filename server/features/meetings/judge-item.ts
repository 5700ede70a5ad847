import type { Input } from '../../../shared/endpoint.ts';
import type { decideItems, Votes } from '../../../shared/meetings.ts';
import { ruleBroken, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import type { agendaItem } from '../../tables/meetings.ts';
import type { ItemFacts, MeetingFacts } from './meeting-facts.ts';
import { alreadyDecided, electorateOf, isCarried, notOpen, notVotingOn } from './rules.ts';

type Body = Input<typeof decideItems>['body'];
type Decision = Pick<
  typeof agendaItem.$inferInsert,
  'version' | 'result' | 'way' | 'yes' | 'no' | 'abstained' | 'inWriting' | 'remark' | 'notVoting'
>;

const undecided = {
  version: null,
  result: null,
  way: null,
  yes: null,
  no: null,
  abstained: null,
  inWriting: 0,
  remark: '',
  notVoting: [],
} satisfies Decision;

/**
 * What the meeting's word on an item amounts to under the rule of the group: adopted or rejected, or given back. Seats of the
 * organisation concerned do not vote and are recorded (R5); the votes must be those of the present seats that may.
 */
export function judgeItem(meeting: MeetingFacts, item: ItemFacts, body: Body): Decision {
  if (body.by === 'clear') return undecided;
  if (item.result !== null) throw alreadyDecided(item);
  if (!item.open) throw notOpen(item);
  const notVoting = notVotingOn(item, meeting.seats);
  const known = { ...undecided, version: item.current, notVoting };
  if (body.by === 'return') return { ...known, result: 'returned', remark: body.remark };
  const electorate = electorateOf(item, meeting.seats);
  const { reference } = item;
  if (electorate.present === 0) {
    throw ruleBroken('R5', i18n.t('Zu {reference} ist niemand anwesend, der abstimmen darf.', { reference }));
  }
  if (body.by === 'consensus') {
    orNoConsensus(meeting, item);
    return { ...known, result: 'adopted', way: 'consensus', inWriting: electorate.inWriting };
  }
  const inTheRoom = body.yes + body.no + body.abstained;
  if (inTheRoom !== electorate.present) {
    throw wrongState(
      i18n.t(
        'Zu {reference} {present, plural, one {darf ein anwesender Sitz} other {dürfen # anwesende Sitze}} abstimmen, gezählt sind {given}. Es wurde nichts festgehalten.',
        { reference, present: electorate.present, given: inTheRoom },
      ),
    );
  }
  const votes: Votes = {
    yes: body.yes + electorate.written.yes,
    no: body.no + electorate.written.no,
    abstained: body.abstained + electorate.written.abstained,
  };
  const result = isCarried(meeting.majority, votes, electorate.seats) ? 'adopted' : 'rejected';
  return { ...known, result, way: 'votes', ...votes, inWriting: electorate.inWriting };
}

/** Nobody is against: not in writing either; and where most of the seats must agree, that many do. */
function orNoConsensus(meeting: MeetingFacts, item: ItemFacts): void {
  const { present, written, seats } = electorateOf(item, meeting.seats);
  const { reference } = item;
  if (written.no > 0) {
    throw wrongState(
      i18n.t('Zu {reference} liegt schriftlich eine Gegenstimme vor. Bitte lassen Sie abstimmen.', { reference }),
    );
  }
  if (!isCarried(meeting.majority, { yes: present + written.yes, no: 0, abstained: 0 }, seats)) {
    throw wrongState(
      i18n.t('Zu {reference} sind nicht genug Sitze anwesend: Nötig ist die Mehrheit aller Sitze.', { reference }),
    );
  }
}
