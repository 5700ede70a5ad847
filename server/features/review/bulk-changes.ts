import { and, eq, inArray, sql } from 'drizzle-orm';
import type { BulkAct } from '../../../shared/bulk.ts';
import type { Tx } from '../../platform/db.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { pointState, pointTag, pointTriage } from '../../tables/review.ts';
import { lockPoints } from './lock-subject.ts';
import type { Refusal } from './rules.ts';
import { refusesRetired } from './topic-rules.ts';
import { isSameTriage, mustBeStaff, type Triage } from './write-triage.ts';

/** A locked point, what stands beside it, and what an act would make of that. */
interface BulkChange {
  id: string;
  reference: string;
  version: number;
  before: Triage;
  after: Triage;
  refusal: Refusal;
  isSame: boolean;
}

const MOST_TAGS = 40;

/** Locks points and judges what an act would do to each. Throws `not_found` where one is not of this procedure (R9). */
export async function judgeBulk(tx: Tx, procedureId: string, act: BulkAct, pointIds: string[]): Promise<BulkChange[]> {
  if (act.type === 'assign' && act.assigneeId !== null)
    await mustBeStaff(tx, procedureId, act.assigneeId, '/act/assigneeId');
  const locked = await lockTriaged(tx, procedureId, pointIds);
  return locked.map((point) => {
    const after = madeOf(point.before, act);
    return {
      ...point,
      after,
      refusal: refusesRetired(point) ?? refusesTags(point.reference, after),
      isSame: isSameTriage(point.before, after),
    };
  });
}

/** Locks points and reads what stands beside them. Throws `not_found` where one is not of this procedure (R9). */
export async function lockTriaged(tx: Tx, procedureId: string, pointIds: string[]) {
  const wanted = [...new Set(pointIds)];
  const points = await lockPoints(tx, procedureId, inArray(pointState.pointId, wanted));
  if (points.length < wanted.length)
    throw notFound(i18n.t('Einen der Einzelpunkte gibt es nicht. Es wurde nichts geändert.'));
  const triaged = await tx
    .select()
    .from(pointTriage)
    .where(and(eq(pointTriage.procedureId, procedureId), inArray(pointTriage.pointId, wanted)));
  const tagged = await tx
    .select({ pointId: pointTag.pointId, tags: sql<string[]>`json_agg(${pointTag.tag} order by ${pointTag.tag})` })
    .from(pointTag)
    .where(and(eq(pointTag.procedureId, procedureId), inArray(pointTag.pointId, wanted)))
    .groupBy(pointTag.pointId);
  const triageOf = new Map(triaged.map((row) => [row.pointId, row]));
  const tagsOf = new Map(tagged.map(({ pointId, tags }) => [pointId, tags]));
  return points.map(({ id, reference, retired }) => {
    const { assigneeId = null, dueOn = null, reviewKind = null, version = 0 } = triageOf.get(id) ?? {};
    return { id, reference, retired, version, before: { tags: tagsOf.get(id) ?? [], assigneeId, dueOn, reviewKind } };
  });
}

function madeOf(before: Triage, act: BulkAct): Triage {
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
