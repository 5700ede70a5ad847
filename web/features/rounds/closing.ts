import type { Round } from './queries.ts';

type Timed = Pick<Round, 'closesAt' | 'status' | 'extendedFor'>;

/**
 * A round as it stands for an organisation: with more time it closes later and is open until then (R10). Without an
 * organisation: for whichever of those the reader may know has the longest time.
 */
export function roundFor<Known extends Timed>(round: Known, organisationId?: string, now = new Date()): Known {
  const times = round.extendedFor
    .filter((extended) => organisationId === undefined || extended.organisationId === organisationId)
    .map(({ until }) => until);
  const until = times.reduce((latest, time) => (Date.parse(time) > Date.parse(latest) ? time : latest), round.closesAt);
  if (until === round.closesAt) return round;
  const isStillOpen = round.status === 'closed' && now.getTime() < Date.parse(until);
  return { ...round, closesAt: until, status: isStillOpen ? 'open' : round.status };
}
