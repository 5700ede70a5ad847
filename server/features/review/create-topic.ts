import type { Input, Output } from '../../../shared/endpoint.ts';
import type { createTopic as endpoint } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import { nextNumber } from '../../platform/counter.ts';
import { newId } from '../../platform/ids.ts';
import { topic } from '../../tables/review.ts';
import type { JudgedPoint } from './lock-subject.ts';
import { enterMembers, lockNewMembers } from './topic-members.ts';
import { getTopic } from './topic-queries.ts';

/** Opens a topic over points with the same argument. Each keeps its own words and is in no other topic (R8). */
export async function createTopic(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { procedureId } = params;
  const points = await lockNewMembers(context.tx, procedureId, null, body.pointIds);
  const { id } = await openTopic(context, procedureId, body, points);
  return getTopic(context.tx, context, procedureId, id);
}

/** Writes a topic over locked points that may join one. Answers it with the lines of their memberships. */
export async function openTopic(
  context: WriteContext,
  procedureId: string,
  { title, argument }: { title: string; argument: string },
  points: JudgedPoint[],
) {
  const { tx, now } = context;
  const id = newId();
  const number = await nextNumber(tx, procedureId, 'topic');
  const reference = `T-${number}`;
  await tx.insert(topic).values({
    procedureId,
    id,
    number,
    reference,
    title,
    argument,
    createdAt: now,
    version: 1,
  });
  const members = await enterMembers(context, procedureId, id, points, '');
  context.record({
    action: 'topic.create',
    subject: { type: 'topic', id },
    after: { reference, title, points: points.map((point) => point.reference) },
  });
  return { id, members };
}
