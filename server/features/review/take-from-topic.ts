import { and, eq, sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { takeFromTopic as endpoint } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { pointState, topic } from '../../tables/review.ts';
import { findDisposition } from './disposition-facts.ts';
import { lockPoints, lockTopic } from './lock-subject.ts';
import { orRefuse } from './rules.ts';
import { endMemberships, followUp } from './topic-members.ts';
import { newerTopic } from './topic-queries.ts';
import { refusesRegrouping } from './topic-rules.ts';

/** Takes a point out of a topic that is not decided yet, with the version that was read (R16); it is then decided alone (R8). */
export async function takeFromTopic(context: WriteContext, { params }: Input<typeof endpoint>): Promise<undefined> {
  const { tx, personId } = context;
  const { procedureId, topicId, pointId } = params;
  const locked = await lockTopic(tx, procedureId, topicId);
  const [point] = await lockPoints(tx, procedureId, eq(pointState.pointId, pointId));
  if (point?.topicId !== topicId) {
    throw notFound(i18n.t('Dieser Einzelpunkt ist nicht in der Argumentgruppe {topic}.', { topic: locked.reference }));
  }
  if (locked.version !== context.expected) throw await newerTopic(context, procedureId, topicId);
  orRefuse(refusesRegrouping(await findDisposition(tx, procedureId, { type: 'topic', id: topicId }, personId)));
  await endMemberships(context, procedureId, topicId, [pointId]);
  await tx
    .update(topic)
    .set({ version: sql`${topic.version} + 1` })
    .where(and(eq(topic.procedureId, procedureId), eq(topic.id, topicId)));
  await followUp(context, procedureId, topicId, [pointId]);
  context.record({
    action: 'topic.take',
    subject: { type: 'topic', id: topicId },
    after: { reference: locked.reference, point: point.reference },
  });
}
