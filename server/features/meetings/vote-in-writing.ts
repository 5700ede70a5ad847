import type { Input } from '../../../shared/endpoint.ts';
import type { voteInWriting as endpoint, Meeting } from '../../../shared/meetings.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { writtenVote } from '../../tables/meetings.ts';
import { orRefuse } from '../review/index.ts';
import { holdMeeting, newerMeeting } from './lock-meeting.ts';
import { getMeeting } from './present-meeting.ts';
import { refusesWrittenVote } from './rules.ts';

/**
 * Votes in writing for one's own seat, on the version that was read (R16); until the item is decided the vote can
 * change or be taken back. Every vote is a row of its own, and the latest counts. Nobody else sees it: not even its sum before the decision is recorded. The audit event does not say how.
 */
export async function voteInWriting(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Meeting> {
  const { tx, now, personId } = context;
  const { procedureId, itemId } = params;
  const found = await holdMeeting(context, params);
  const item = found.items.find(({ id }) => id === itemId);
  if (!item) throw notFound(i18n.t('Das steht nicht auf der Tagesordnung dieser Sitzung.'));
  orRefuse(refusesWrittenVote(found, item, personId));
  if (body.version !== item.current) throw await newerMeeting(context, params);
  const seat = found.seats.find((candidate) => candidate.personId === personId);
  if (!seat) throw new Error('Who has no seat was refused before.');
  const latest = item.written.find(({ seatId }) => seatId === seat.id);
  const isUnchanged = body.vote === (latest?.vote ?? null) && (body.vote === null || latest?.version === body.version);
  if (isUnchanged) {
    context.unchanged();
    return getMeeting(tx, context, params);
  }
  const at = latest ? new Date(Math.max(now.getTime(), Date.parse(latest.at) + 1)) : now;
  const { version, vote } = body;
  await tx.insert(writtenVote).values({ procedureId, itemId, seatId: seat.id, version, vote, personId, at });
  context.record({
    action: 'meeting.vote',
    subject: { type: 'meeting', id: params.meetingId },
    after: { reference: item.reference, version, seat: seat.function, takenBack: vote === null },
  });
  return getMeeting(tx, context, params);
}
