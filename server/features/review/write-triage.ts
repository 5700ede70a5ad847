import { and, eq, inArray, sql } from 'drizzle-orm';
import type { PointKind } from '../../../shared/positions.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { badInput } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { procedureRole } from '../../tables/identity.ts';
import { pointTag, pointTriage } from '../../tables/review.ts';
import { refreshPointState } from '../positions/index.ts';

/** What staff has set beside a point. Tags are sorted, each once. */
export interface Triage {
  tags: string[];
  assigneeId: string | null;
  dueOn: string | null;
  reviewKind: PointKind | null;
}

/** Another triage of a locked point; `version` is the one it makes. */
export interface TriageChange {
  id: string;
  version: number;
  before: Triage;
  after: Triage;
}

/** Writes what is set beside locked points, with an event for each (R13); their words never change (R1). */
export async function writeTriage(context: WriteContext, procedureId: string, changes: TriageChange[]): Promise<void> {
  const { tx } = context;
  const ids = changes.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx
    .insert(pointTriage)
    .values(
      changes.map(({ id, version, after: { assigneeId, dueOn, reviewKind } }) => ({
        procedureId,
        pointId: id,
        assigneeId,
        dueOn,
        reviewKind,
        version,
      })),
    )
    .onConflictDoUpdate({
      target: [pointTriage.procedureId, pointTriage.pointId],
      set: {
        assigneeId: sql`excluded.assignee_id`,
        dueOn: sql`excluded.due_on`,
        reviewKind: sql`excluded.review_kind`,
        version: sql`excluded.version`,
      },
    });
  await tx.delete(pointTag).where(and(eq(pointTag.procedureId, procedureId), inArray(pointTag.pointId, ids)));
  const tags = changes.flatMap(({ id, after }) => after.tags.map((tag) => ({ procedureId, pointId: id, tag })));
  if (tags.length > 0) await tx.insert(pointTag).values(tags);
  await refreshPointState(tx, procedureId, ids);
  for (const { id, before, after } of changes)
    context.record({ action: 'point.triage', subject: { type: 'point', id }, before, after });
}

export const isSameTriage = (one: Triage, other: Triage): boolean =>
  one.assigneeId === other.assigneeId &&
  one.dueOn === other.dueOn &&
  one.reviewKind === other.reviewKind &&
  JSON.stringify(one.tags.toSorted()) === JSON.stringify(other.tags.toSorted());

/** Only who works in this procedure is given points; of other people it is not said whether they exist (R9). */
export async function mustBeStaff(tx: Tx, procedureId: string, personId: string, pointer: string): Promise<void> {
  const [found] = await tx
    .select({ one: sql`1` })
    .from(procedureRole)
    .where(and(eq(procedureRole.procedureId, procedureId), eq(procedureRole.personId, personId)))
    .limit(1);
  if (!found) throw badInput(pointer, 'not_staff', i18n.t('Diese Person arbeitet nicht in diesem Verfahren.'));
}
