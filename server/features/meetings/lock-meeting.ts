import { and, eq } from 'drizzle-orm';
import type { meetingLifecycle } from '../../../shared/meetings.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { meeting } from '../../tables/working-group.ts';
import { orRefuse } from '../review/index.ts';
import { findMeeting, type MeetingFacts, type MeetingKey } from './meeting-facts.ts';
import { getMeeting } from './present-meeting.ts';
import { refusesAct } from './rules.ts';

/**
 * Holds a meeting until the commit, as it was read (R16), in a state that allows the act: of two acts at once the second
 * waits and finds a newer version. Throws `not_found`, `stale` or `wrong_state`.
 */
export async function lockMeeting(
  context: WriteContext,
  key: MeetingKey,
  act: keyof typeof meetingLifecycle,
): Promise<MeetingFacts> {
  const found = await holdMeeting(context, key);
  if (found.version !== context.expected) throw await newerMeeting(context, key);
  orRefuse(refusesAct(act, found));
  return found;
}

/** Holds a meeting until the commit, whatever version was read. */
export async function holdMeeting({ tx }: WriteContext, key: MeetingKey): Promise<MeetingFacts> {
  await tx.select({ id: meeting.id }).from(meeting).where(ofMeeting(key)).for('update');
  return findMeeting(tx, key);
}

/** What stands there now goes along, so that both can be shown (R16). */
export const newerMeeting = async (context: WriteContext, key: MeetingKey) =>
  stale(
    i18n.t('Die Sitzung wurde inzwischen geändert. Bitte sehen Sie sich den neuen Stand an.'),
    await getMeeting(context.tx, context, key),
  );

/** The row of the meeting in a where-clause. */
export const ofMeeting = ({ procedureId, meetingId }: MeetingKey) =>
  and(eq(meeting.procedureId, procedureId), eq(meeting.id, meetingId));

/** Writes what changed of a meeting as its next version. */
export const nextVersion = (
  { tx }: WriteContext,
  key: MeetingKey,
  { version }: MeetingFacts,
  change: Partial<typeof meeting.$inferInsert> = {},
) =>
  tx
    .update(meeting)
    .set({ ...change, version: version + 1 })
    .where(ofMeeting(key));
