import { and, eq } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { editTopic as endpoint } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import { topic } from '../../tables/review.ts';
import { findDisposition } from './disposition-facts.ts';
import { lockTopic } from './lock-subject.ts';
import { orRefuse } from './rules.ts';
import { followUp } from './topic-members.ts';
import { getTopic, newerTopic } from './topic-queries.ts';
import { refusesRegrouping } from './topic-rules.ts';

/**
 * Changes title or common argument of a topic that is not decided yet, with the version that was read (R16).
 * The argument is part of what is decided: the proposal gets a new version and the editor is one of its authors (R5).
 */
export async function editTopic(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, personId, expected } = context;
  const { procedureId, topicId } = params;
  const before = await lockTopic(tx, procedureId, topicId);
  if (before.version !== expected) throw await newerTopic(context, procedureId, topicId);
  const { title = before.title, argument = before.argument } = body;
  if (title === before.title && argument === before.argument) {
    context.unchanged();
    return getTopic(tx, context, procedureId, topicId);
  }
  orRefuse(refusesRegrouping(await findDisposition(tx, procedureId, { type: 'topic', id: topicId }, personId)));
  await tx
    .update(topic)
    .set({ title, argument, version: before.version + 1 })
    .where(and(eq(topic.procedureId, procedureId), eq(topic.id, topicId)));
  await followUp(context, procedureId, topicId, []);
  context.record({
    action: 'topic.edit',
    subject: { type: 'topic', id: topicId },
    before: { title: before.title, argument: before.argument },
    after: { title, argument },
  });
  return getTopic(tx, context, procedureId, topicId);
}
