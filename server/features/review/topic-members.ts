import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { pointState, topicMember } from '../../tables/review.ts';
import { refreshPointState } from '../positions/index.ts';
import { renewProposal } from './add-version.ts';
import { type JudgedPoint, lockPoints } from './lock-subject.ts';
import { orRefuse } from './rules.ts';
import { refusesJoining } from './topic-rules.ts';

/**
 * Locks the points that are to join a topic (null: a new one). All must be of this procedure (R9), in no other topic,
 * and not decided on their own (R8). Throws `not_found` or `wrong_state` naming the point.
 */
export async function lockNewMembers(
  tx: Tx,
  procedureId: string,
  topicId: string | null,
  pointIds: string[],
): Promise<JudgedPoint[]> {
  const wanted = [...new Set(pointIds)];
  const points = await lockPoints(tx, procedureId, inArray(pointState.pointId, wanted));
  if (points.length < wanted.length)
    throw notFound(i18n.t('Einen der Einzelpunkte gibt es nicht. Es wurde nichts geändert.'));
  for (const point of points) orRefuse(refusesJoining(point, topicId));
  return points;
}

/** Enters points as members and tells their state; one line each, so that the past of a membership stays readable. Answers the lines. */
export async function enterMembers(
  { tx, now, personId }: WriteContext,
  procedureId: string,
  topicId: string,
  points: JudgedPoint[],
  remainder: string,
): Promise<{ id: string; pointId: string }[]> {
  if (points.length === 0) return [];
  const joined = { procedureId, topicId, remainder, joinedAt: now, joinedBy: personId };
  const members = points.map(({ id }) => ({ ...joined, id: newId(), pointId: id }));
  await tx.insert(topicMember).values(members);
  await refreshPointState(
    tx,
    procedureId,
    points.map(({ id }) => id),
  );
  return members;
}

/** Ends the memberships of points in a topic; nothing of them is deleted (R8). */
export const endMemberships = (
  { tx, now, personId }: WriteContext,
  procedureId: string,
  topicId: string,
  pointIds: string[],
) =>
  tx
    .update(topicMember)
    .set({ leftAt: now, leftBy: personId })
    .where(
      and(
        eq(topicMember.procedureId, procedureId),
        eq(topicMember.topicId, topicId),
        inArray(topicMember.pointId, pointIds),
        isNull(topicMember.leftAt),
      ),
    );

/** The points in a topic now. */
export const listMembers = (tx: Tx, procedureId: string, topicId: string) =>
  tx
    .select({ pointId: topicMember.pointId, remainder: topicMember.remainder })
    .from(topicMember)
    .where(and(eq(topicMember.procedureId, procedureId), eq(topicMember.topicId, topicId), isNull(topicMember.leftAt)));

/** A changed topic is a changed proposal, and who changed it one of its authors (R5); `touched` points get their state anew. */
export async function followUp(
  context: WriteContext,
  procedureId: string,
  topicId: string,
  touched: string[],
): Promise<void> {
  const members = (await listMembers(context.tx, procedureId, topicId)).map(({ pointId }) => pointId);
  await renewProposal(context, procedureId, topicId, members);
  await refreshPointState(context.tx, procedureId, [...new Set([...members, ...touched])]);
}
