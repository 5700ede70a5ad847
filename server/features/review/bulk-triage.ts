import { and, eq, inArray, sql } from 'drizzle-orm';
import type { BulkAct } from '../../../shared/bulk.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import type { BulkPoint } from '../../tables/bulk.ts';
import { pointState, pointTag, pointTriage } from '../../tables/review.ts';
import type { Judgement, Restored } from './bulk-judgement.ts';
import { defaultAssignees, withDefaultAssignee } from './default-assignee.ts';
import { holdTags, refuseRetired } from './hold-tags.ts';
import { type JudgedPoint, lockPoints } from './lock-subject.ts';
import type { Refusal } from './rules.ts';
import { refusesRetired } from './topic-rules.ts';
import { isSameTriage, mustBeStaff, type Triage, writeTriage } from './write-triage.ts';

type TriageAct = Extract<BulkAct, { type: 'assign' | 'due' | 'kind' | 'tag' }>;

const MOST_TAGS = 40;

/** What an act beside many points would make of each. */
export async function judgeTriage(tx: Tx, procedureId: string, act: TriageAct, pointIds: string[]): Promise<Judgement> {
  if (act.type === 'assign' && act.assigneeId !== null)
    await mustBeStaff(tx, procedureId, act.assigneeId, '/act/assigneeId');
  const given = act.type === 'tag' ? act.add : [];
  refuseRetired(await holdTags(tx, procedureId, given), given, '/act/add');
  const locked = await lockTriaged(tx, procedureId, pointIds);
  const defaults = await defaultAssignees(tx, procedureId, given);
  const points = locked.map((point) => {
    const after = withDefaultAssignee(point.before, madeOf(point.before, act), defaults);
    return {
      ...point,
      after,
      refusal: refusesRetired(point) ?? refusesTags(point.reference, after),
      isSame: isSameTriage(point.before, after),
    };
  });
  return {
    points,
    write: async (context, changing) => {
      const changes = points
        .filter(({ id }) => changing.has(id))
        .map(({ id, reference, version, before, after }) => ({ id, reference, version: version + 1, before, after }));
      await writeTriage(context, procedureId, changes);
      return changes.map(({ after: _, ...point }) => point);
    },
  };
}

/** Gives points the triage an act found, where nobody has changed it since. */
export async function restoreTriage(
  context: WriteContext,
  procedureId: string,
  points: BulkPoint[],
): Promise<Restored> {
  const made = new Map(points.map((point) => [point.id, point]));
  const locked = await lockTriaged(context.tx, procedureId, [...made.keys()]);
  const changes = locked.flatMap(({ id, version, before }) => {
    const { version: own, before: after } = made.get(id) ?? {};
    return own === version && after ? [{ id, version: version + 1, before, after }] : [];
  });
  await writeTriage(context, procedureId, changes);
  const restored = new Set(changes.map(({ id }) => id));
  return {
    restored: restored.size,
    left: locked
      .filter(({ id }) => !restored.has(id))
      .map(({ id, reference }) => ({
        id,
        reference,
        refusal: wrongState(
          i18n.t('{point} wurde danach anders eingeordnet und bleibt, wie er ist.', { point: reference }),
        ),
      })),
  };
}

/** Locks points. Throws `not_found` where one is not of this procedure (R9). */
export async function lockAll(tx: Tx, procedureId: string, pointIds: string[]): Promise<JudgedPoint[]> {
  const wanted = [...new Set(pointIds)];
  const points = await lockPoints(tx, procedureId, inArray(pointState.pointId, wanted));
  if (points.length < wanted.length)
    throw notFound(i18n.t('Einen der Einzelpunkte gibt es nicht. Es wurde nichts geändert.'));
  return points;
}

/** Locks points and reads what stands beside them. */
async function lockTriaged(tx: Tx, procedureId: string, pointIds: string[]) {
  const points = await lockAll(tx, procedureId, pointIds);
  const triaged = await tx
    .select()
    .from(pointTriage)
    .where(and(eq(pointTriage.procedureId, procedureId), inArray(pointTriage.pointId, pointIds)));
  const tagged = await tx
    .select({ pointId: pointTag.pointId, tags: sql<string[]>`json_agg(${pointTag.tag} order by ${pointTag.tag})` })
    .from(pointTag)
    .where(and(eq(pointTag.procedureId, procedureId), inArray(pointTag.pointId, pointIds)))
    .groupBy(pointTag.pointId);
  const triageOf = new Map(triaged.map((row) => [row.pointId, row]));
  const tagsOf = new Map(tagged.map(({ pointId, tags }) => [pointId, tags]));
  return points.map(({ id, reference, retired }) => {
    const { assigneeId = null, dueOn = null, reviewKind = null, version = 0 } = triageOf.get(id) ?? {};
    return { id, reference, retired, version, before: { tags: tagsOf.get(id) ?? [], assigneeId, dueOn, reviewKind } };
  });
}

function madeOf(before: Triage, act: TriageAct): Triage {
  switch (act.type) {
    case 'assign':
      return { ...before, assigneeId: act.assigneeId };
    case 'due':
      return { ...before, dueOn: act.dueOn };
    case 'kind':
      return { ...before, reviewKind: act.reviewKind };
    case 'tag': {
      const kept = before.tags.filter((tag) => !act.remove.includes(tag));
      return { ...before, tags: [...new Set([...kept, ...act.add])].sort() };
    }
  }
}

function refusesTags(reference: string, { tags }: Triage): Refusal {
  if (tags.length <= MOST_TAGS) return null;
  return wrongState(
    i18n.t('{point} hätte mehr als {most} Schlagwörter. Nehmen Sie zuerst einige weg.', {
      point: reference,
      most: MOST_TAGS,
    }),
  );
}
