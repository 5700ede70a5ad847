import { and, eq, sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { addToTopic as endpoint } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import { topic } from '../../tables/review.ts';
import { findDisposition } from './disposition-facts.ts';
import { type JudgedPoint, lockTopic } from './lock-subject.ts';
import { orRefuse } from './rules.ts';
import { endMemberships, enterMembers, followUp, listMembers, lockNewMembers } from './topic-members.ts';
import { getTopic } from './topic-queries.ts';
import { refusesRegrouping } from './topic-rules.ts';

/**
 * Puts points into a topic that is not decided yet, saying what they say beyond the common argument (R8).
 * A point already in it stays, with the new remainder where one is given. The proposal becomes another one (R5).
 */
export async function addToTopic(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, personId } = context;
  const { procedureId, topicId } = params;
  const { reference } = await lockTopic(tx, procedureId, topicId);
  const points = await lockNewMembers(tx, procedureId, topicId, body.pointIds);
  orRefuse(refusesRegrouping(await findDisposition(tx, procedureId, { type: 'topic', id: topicId }, personId)));
  const remainders = new Map(
    (await listMembers(tx, procedureId, topicId)).map(({ pointId, remainder }) => [pointId, remainder]),
  );
  const entering = points.filter(({ id }) => {
    const known = remainders.get(id);
    return known === undefined || (body.remainder !== '' && known !== body.remainder);
  });
  if (entering.length === 0) {
    context.unchanged();
    return getTopic(tx, context, procedureId, topicId);
  }
  await endMemberships(
    context,
    procedureId,
    topicId,
    entering.map(({ id }) => id),
  );
  await joinTopic(context, procedureId, { id: topicId, reference }, entering, body.remainder);
  return getTopic(tx, context, procedureId, topicId);
}

/** Writes locked points into a locked topic that they may join. Answers the lines of their memberships. */
export async function joinTopic(
  context: WriteContext,
  procedureId: string,
  { id, reference }: { id: string; reference: string },
  points: JudgedPoint[],
  remainder: string,
) {
  const members = await enterMembers(context, procedureId, id, points, remainder);
  await context.tx
    .update(topic)
    .set({ version: sql`${topic.version} + 1` })
    .where(and(eq(topic.procedureId, procedureId), eq(topic.id, id)));
  await followUp(context, procedureId, id, []);
  context.record({
    action: 'topic.add',
    subject: { type: 'topic', id },
    after: { reference, points: points.map((point) => point.reference) },
  });
  return members;
}
