import type { EndorsementOpinion } from '../../../shared/endorsements.ts';
import type { Outcome } from '../../../shared/review.ts';
import type { InvolvedOrganisation, InvolvedPoint, Opinions } from './select-involvement.ts';

/** The measures of one group of organisations. */
export interface Involvement {
  invited: number;
  answered: number;
  points: number;
  accepted: number;
  acceptedInPart: number;
  notAccepted: number;
  /** With any other outcome. */
  otherwise: number;
  undecided: number;
  incorporated: number;
  confirmed: number;
  /** Share of the points that propose a wording of their own, 0 to 1; null without points. */
  ownWording: number | null;
  /** Medians in days since the point was handed in; null while none is. */
  daysToDecision: number | null;
  daysToPublication: number | null;
  /** What they say to the version they were last asked to stand behind; null before they are asked. */
  endorsed: number | null;
  endorsedWithReservation: number | null;
  objected: number | null;
  abstained: number | null;
  /** Asked, and no answer: no consent. */
  silent: number | null;
}

/** What came of the points of these organisations; each organisation counts once, also beside its umbrella body. */
export function measureInvolvement(
  organisations: readonly InvolvedOrganisation[],
  points: readonly InvolvedPoint[],
  opinions: Opinions | null,
): Involvement {
  const members = new Set(organisations.map(({ id }) => id));
  const own = points.filter(({ organisationId }) => members.has(organisationId));
  const count = (test: (point: InvolvedPoint) => boolean) => own.filter(test).length;
  const said = (opinion: EndorsementOpinion | null) =>
    opinions && organisations.filter(({ id }) => opinions.get(id) === opinion).length;
  const counted: (Outcome | null)[] = ['accepted', 'accepted_in_part', 'not_accepted', null];
  return {
    invited: organisations.filter(({ isInvited }) => isInvited).length,
    answered: organisations.filter(({ hasAnswered }) => hasAnswered).length,
    points: own.length,
    accepted: count(({ outcome }) => outcome === 'accepted'),
    acceptedInPart: count(({ outcome }) => outcome === 'accepted_in_part'),
    notAccepted: count(({ outcome }) => outcome === 'not_accepted'),
    otherwise: count(({ outcome }) => !counted.includes(outcome)),
    undecided: count(({ outcome }) => outcome === null),
    incorporated: count(({ isIncorporated }) => isIncorporated),
    confirmed: count(({ isConfirmed }) => isConfirmed),
    ownWording: own.length === 0 ? null : count(({ hasWording }) => hasWording) / own.length,
    daysToDecision: median(own.flatMap(({ decidedAfter }) => decidedAfter ?? [])),
    daysToPublication: median(own.flatMap(({ publishedAfter }) => publishedAfter ?? [])),
    endorsed: said('endorsed'),
    endorsedWithReservation: said('endorsed_with_reservation'),
    objected: said('objected'),
    abstained: said('abstained'),
    silent: said(null),
  };
}

function median(values: number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
