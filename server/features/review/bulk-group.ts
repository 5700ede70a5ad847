import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { BulkAct } from '../../../shared/bulk.ts';
import type { WriteContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import type { BulkPoint } from '../../tables/bulk.ts';
import { topic, topicMember } from '../../tables/review.ts';
import { joinTopic } from './add-to-topic.ts';
import type { Judgement, Restored } from './bulk-judgement.ts';
import { lockAll } from './bulk-triage.ts';
import { openTopic } from './create-topic.ts';
import { findDisposition } from './disposition-facts.ts';
import { lockTopic } from './lock-subject.ts';
import { orRefuse } from './rules.ts';
import { endMemberships, followUp } from './topic-members.ts';
import { refusesJoining, refusesRegrouping } from './topic-rules.ts';

type GroupAct = Extract<BulkAct, { type: 'group' | 'new_topic' }>;

/** What putting many points into one topic would do to each (R8). Throws where the topic is decided already. */
export async function judgeGrouping(
  context: WriteContext,
  procedureId: string,
  act: GroupAct,
  pointIds: string[],
): Promise<Judgement> {
  const topicId = act.type === 'group' ? act.topicId : null;
  const into = topicId === null ? null : await lockOpenTopic(context, procedureId, topicId);
  const points = await lockAll(context.tx, procedureId, pointIds);
  return {
    points: points.map((point) => ({
      ...point,
      version: 0,
      refusal: refusesJoining(point, topicId),
      isSame: topicId !== null && point.topicId === topicId,
    })),
    write: async (writing, changing) => {
      const joining = points.filter(({ id }) => changing.has(id));
      if (joining.length === 0) return [];
      const members =
        act.type === 'new_topic'
          ? (await openTopic(writing, procedureId, act, joining)).members
          : into
            ? await joinTopic(writing, procedureId, into, joining, '')
            : [];
      const memberOf = new Map(members.map(({ id, pointId }) => [pointId, id]));
      return joining.map(({ id, reference }) => ({ id, reference, version: 0, memberId: memberOf.get(id) ?? '' }));
    },
  };
}

/** Locks a topic that is not decided yet (R8, R18). */
async function lockOpenTopic({ tx, personId }: WriteContext, procedureId: string, topicId: string) {
  const locked = await lockTopic(tx, procedureId, topicId);
  orRefuse(refusesRegrouping(await findDisposition(tx, procedureId, { type: 'topic', id: topicId }, personId)));
  return locked;
}

/** Takes points out of the topic an act put them into, where they are in it since. Throws where it is decided meanwhile. */
export async function restoreGrouping(
  context: WriteContext,
  procedureId: string,
  made: BulkPoint[],
): Promise<Restored> {
  const { tx } = context;
  const memberIds = made.flatMap(({ memberId }) => memberId ?? []);
  const ofAct = and(eq(topicMember.procedureId, procedureId), inArray(topicMember.id, memberIds));
  const [entered] = await tx.select({ topicId: topicMember.topicId }).from(topicMember).where(ofAct).limit(1);
  if (!entered) return { restored: 0, left: [] };
  const { topicId } = entered;
  const { reference: topicReference } = await lockOpenTopic(context, procedureId, topicId);
  await lockAll(
    tx,
    procedureId,
    made.map(({ id }) => id),
  );
  const still = await tx
    .select({ pointId: topicMember.pointId })
    .from(topicMember)
    .where(and(ofAct, isNull(topicMember.leftAt)));
  const leaving = new Set(still.map(({ pointId }) => pointId));
  if (leaving.size > 0) {
    await endMemberships(context, procedureId, topicId, [...leaving]);
    await tx
      .update(topic)
      .set({ version: sql`${topic.version} + 1` })
      .where(and(eq(topic.procedureId, procedureId), eq(topic.id, topicId)));
    await followUp(context, procedureId, topicId, [...leaving]);
    context.record({
      action: 'topic.take',
      subject: { type: 'topic', id: topicId },
      after: {
        reference: topicReference,
        points: made.filter(({ id }) => leaving.has(id)).map(({ reference }) => reference),
      },
    });
  }
  return {
    restored: leaving.size,
    left: made
      .filter(({ id }) => !leaving.has(id))
      .map(({ id, reference }) => ({
        id,
        reference,
        refusal: wrongState(
          i18n.t('{point} wurde danach anders zugeordnet und bleibt, wie er ist.', { point: reference }),
        ),
      })),
  };
}
