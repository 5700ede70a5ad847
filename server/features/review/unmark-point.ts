import { and, eq, sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { Point, pointSteps } from '../../../shared/review.ts';
import type { undoMark as endpoint } from '../../../shared/splitting.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { point, pointSpan, pointStep } from '../../tables/positions.ts';
import { pointState } from '../../tables/review.ts';
import { refreshPointState } from '../positions/index.ts';
import { getPoint } from './get-point.ts';
import { type JudgedPoint, lockPoints, noSuchSubject } from './lock-subject.ts';
import { lockText } from './lock-text.ts';
import { orRefuse } from './rules.ts';
import { refusesUndoing } from './split-rules.ts';

/**
 * Takes back a mark until its point is adopted (R8). The point keeps its reference and stays readable as history (R1); its words
 * are to be accounted for again (R3).
 */
export async function undoMark(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Point> {
  const { tx } = context;
  const { procedureId, pointId } = params;
  const held = await holdPoint(tx, procedureId, pointId);
  orRefuse(refusesUndoing(held));
  await addPointStep(context, procedureId, held, 'undone', body.note);
  return getPoint(tx, context, { params });
}

/** A point about to be taken back, split or made whole. */
export interface HeldPoint extends JudgedPoint {
  isDecided: boolean;
}

/**
 * Holds a point with the round, the texts and the position it belongs to: marking, answering and publishing wait. Locks in the
 * order in which marking and deciding do. Throws `not_found`, and `wrong_state` once the results are published (R3).
 */
export async function holdPoint(tx: Tx, procedureId: string, pointId: string): Promise<HeldPoint> {
  const [span] = await tx
    .select({ textId: pointSpan.textId })
    .from(pointSpan)
    .where(and(eq(pointSpan.procedureId, procedureId), eq(pointSpan.pointId, pointId)))
    .limit(1);
  if (span) await lockText(tx, procedureId, span.textId);
  const [locked] = await lockPoints(tx, procedureId, eq(pointState.pointId, pointId));
  if (!locked) throw noSuchSubject({ type: 'point', id: pointId });
  return { ...locked, isDecided: await isDecided(tx, procedureId, pointId) };
}

/** Whether a decision on the point, or on a topic while the point was in it, was ever adopted; the same rule as `wasAdopted`. */
export async function isDecided(tx: Tx, procedureId: string, pointId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ found: boolean }>(sql`select exists (
    select from adoption a
    join disposition d on d.procedure_id = a.procedure_id and d.id = a.disposition_id
    join disposition_version v
      on v.procedure_id = a.procedure_id and v.disposition_id = a.disposition_id and v.version = a.version
    where a.procedure_id = ${procedureId}
      and (d.point_id = ${pointId} or v.member_ids @> to_jsonb(${pointId}::text))) as found`);
  return rows[0]?.found ?? false;
}

/** Records what became of a point as such, and that it does or does not need an answer from now on. */
export async function addPointStep(
  { tx, now, personId, record }: WriteContext,
  procedureId: string,
  { id, reference }: Pick<JudgedPoint, 'id' | 'reference'>,
  step: (typeof pointSteps)[number],
  note: string,
): Promise<void> {
  await tx.insert(pointStep).values({ procedureId, id: newId(), pointId: id, step, note, personId, at: now });
  await refreshPointState(tx, procedureId, [id]);
  record({ action: actions[step], subject: { type: 'point', id }, after: { reference, note } });
}

const actions = { undone: 'point.undo', split: 'point.split', rejoined: 'point.rejoin' } as const;

/** The parts of a split point that stand, their own parts not among them. */
export const partsOf = (tx: Tx, procedureId: string, parentId: string) =>
  tx
    .select({ id: point.id, number: point.number })
    .from(point)
    .where(and(eq(point.procedureId, procedureId), eq(point.parentId, parentId)));
