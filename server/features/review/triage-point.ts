import { and, eq, sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { triagePoint as endpoint, Point } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { badInput, stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { procedureRole } from '../../tables/identity.ts';
import { pointState, pointTag, pointTriage } from '../../tables/review.ts';
import { refreshPointState } from '../positions/index.ts';
import { getPoint } from './get-point.ts';
import { lockPoints, noSuchSubject } from './lock-subject.ts';

/**
 * Sets tags, assignee and review kind beside a point, with the version that was read (R16). The words of the point and
 * the kind the organisation chose never change (R1).
 */
export async function triagePoint(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Point> {
  const { tx, expected } = context;
  const { procedureId, pointId } = params;
  const { assigneeId, reviewKind } = body;
  const tags = [...new Set(body.tags)].sort();
  const [locked] = await lockPoints(tx, procedureId, eq(pointState.pointId, pointId));
  if (!locked) throw noSuchSubject({ type: 'point', id: pointId });
  const before = await getPoint(tx, context, { params });
  if (before.version !== expected) {
    throw stale(
      i18n.t('{point} wurde inzwischen anders eingeordnet. Bitte vergleichen Sie.', { point: before.reference }),
      before,
    );
  }
  if (assigneeId !== null) await mustBeStaff(tx, procedureId, assigneeId);
  const known = { tags: before.tags, assigneeId: before.assigneeId, reviewKind: before.reviewKind };
  const after = { tags, assigneeId, reviewKind };
  if (JSON.stringify({ ...known, tags: [...known.tags].sort() }) === JSON.stringify(after)) {
    context.unchanged();
    return before;
  }
  const version = before.version + 1;
  await tx
    .insert(pointTriage)
    .values({ procedureId, pointId, assigneeId, reviewKind, version })
    .onConflictDoUpdate({
      target: [pointTriage.procedureId, pointTriage.pointId],
      set: { assigneeId, reviewKind, version },
    });
  await tx.delete(pointTag).where(and(eq(pointTag.procedureId, procedureId), eq(pointTag.pointId, pointId)));
  if (tags.length > 0) await tx.insert(pointTag).values(tags.map((tag) => ({ procedureId, pointId, tag })));
  await refreshPointState(tx, procedureId, [pointId]);
  context.record({ action: 'point.triage', subject: { type: 'point', id: pointId }, before: known, after });
  return getPoint(tx, context, { params });
}

/** Only who works in this procedure is given points; of other people it is not said whether they exist (R9). */
async function mustBeStaff(tx: Tx, procedureId: string, personId: string): Promise<void> {
  const [found] = await tx
    .select({ one: sql`1` })
    .from(procedureRole)
    .where(and(eq(procedureRole.procedureId, procedureId), eq(procedureRole.personId, personId)))
    .limit(1);
  if (!found) throw badInput('/assigneeId', 'not_staff', i18n.t('Diese Person arbeitet nicht in diesem Verfahren.'));
}
