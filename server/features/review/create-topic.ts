import type { Input, Output } from '../../../shared/endpoint.ts';
import type { createTopic as endpoint } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import { nextNumber } from '../../platform/counter.ts';
import { newId } from '../../platform/ids.ts';
import { topic } from '../../tables/review.ts';
import { enterMembers, lockNewMembers } from './topic-members.ts';
import { getTopic } from './topic-queries.ts';

/** Opens a topic over points with the same argument. Each keeps its own words and is in no other topic (R8). */
export async function createTopic(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now } = context;
  const { procedureId } = params;
  const points = await lockNewMembers(tx, procedureId, null, body.pointIds);
  const id = newId();
  const number = await nextNumber(tx, procedureId, 'topic');
  const reference = `T-${number}`;
  await tx.insert(topic).values({
    procedureId,
    id,
    number,
    reference,
    title: body.title,
    argument: body.argument,
    createdAt: now,
    version: 1,
  });
  await enterMembers(context, procedureId, id, points, '');
  context.record({
    action: 'topic.create',
    subject: { type: 'topic', id },
    after: { reference, title: body.title, points: points.map((point) => point.reference) },
  });
  return getTopic(tx, context, procedureId, id);
}
