import { eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { triagePoint as endpoint, Point } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { pointState } from '../../tables/review.ts';
import { defaultAssignees, withDefaultAssignee } from './default-assignee.ts';
import { getPoint } from './get-point.ts';
import { holdTags, refuseRetired } from './hold-tags.ts';
import { lockPoints, noSuchSubject } from './lock-subject.ts';
import { isSameTriage, mustBeStaff, writeTriage } from './write-triage.ts';

/**
 * Sets tags, assignee, due date and review kind beside a point, with the version that was read (R16). The words of the point and
 * the kind the organisation chose never change (R1). A new tag brings its default assignee along where nobody is assigned.
 */
export async function triagePoint(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Point> {
  const { tx, expected } = context;
  const { procedureId, pointId } = params;
  const { assigneeId, dueOn, reviewKind } = body;
  const retired = await holdTags(tx, procedureId, body.tags);
  const [locked] = await lockPoints(tx, procedureId, eq(pointState.pointId, pointId));
  if (!locked) throw noSuchSubject({ type: 'point', id: pointId });
  const before = await getPoint(tx, context, { params });
  if (before.version !== expected) {
    throw stale(
      i18n.t('{point} wurde inzwischen anders eingeordnet. Bitte vergleichen Sie.', { point: before.reference }),
      before,
    );
  }
  for (const tag of before.tags) retired.delete(tag);
  refuseRetired(retired, body.tags, '/tags');
  if (assigneeId !== null) await mustBeStaff(tx, procedureId, assigneeId, '/assigneeId');
  const known = {
    tags: before.tags,
    assigneeId: before.assigneeId,
    dueOn: before.dueOn,
    reviewKind: before.reviewKind,
  };
  const wished = { tags: [...new Set(body.tags)].sort(), assigneeId, dueOn, reviewKind };
  const after = withDefaultAssignee(known, wished, await defaultAssignees(tx, procedureId, wished.tags));
  if (isSameTriage(known, after)) {
    context.unchanged();
    return before;
  }
  await writeTriage(context, procedureId, [{ id: pointId, version: before.version + 1, before: known, after }]);
  return getPoint(tx, context, { params });
}
