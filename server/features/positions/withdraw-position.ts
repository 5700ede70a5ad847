import { and, asc, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { withdrawPosition as endpoint } from '../../../shared/positions.ts';
import { roundState } from '../../../shared/rounds.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { stale, wrongState } from '../../platform/errors.ts';
import { point } from '../../tables/positions.ts';
import { pointState } from '../../tables/review.ts';
import { withdrawalObstacle } from './abilities.ts';
import { noSuchDraft } from './draft-lock.ts';
import { getVisiblePosition } from './get-position.ts';
import { findHandedIn } from './position-queries.ts';
import { holdSetting } from './setting.ts';
import type { Position } from './shapes.ts';
import { changedMeanwhile } from './stale.ts';
import { addStep, holdPosition, refreshPosition } from './supersede.ts';

/** Withdraws a position: only by its organisation, and only until one of its points is proposed on; it stays on record. */
export async function withdrawPosition(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Position> {
  const { tx } = context;
  const { procedureId, positionId } = params;
  const seen = await findHandedIn(tx, context, procedureId, positionId);
  if (!seen) throw noSuchDraft();
  const { round } = await holdSetting(context, procedureId, seen.roundId);
  await holdPosition(tx, procedureId, positionId);
  await holdPointStates(tx, procedureId, positionId);
  const row = (await findHandedIn(tx, context, procedureId, positionId)) ?? seen;
  const obstacle = withdrawalObstacle(row, round && roundState(round, context.now));
  if (obstacle) throw wrongState(obstacle);
  if (row.steps.length + 1 !== context.expected) {
    throw stale(changedMeanwhile, await getVisiblePosition(tx, context, procedureId, positionId));
  }
  await addStep(context, { procedureId, positionId, step: 'withdrawn', reason: body.reason });
  await refreshPosition(tx, procedureId, positionId);
  context.record({
    action: 'position.withdraw',
    subject: { type: 'position', id: positionId },
    after: { reference: row.reference, reason: body.reason },
  });
  return getVisiblePosition(tx, context, procedureId, positionId);
}

/** Whoever proposes a disposition writes these rows: of the two acts at one instant the second sees the first. */
const holdPointStates = (tx: Tx, procedureId: string, positionId: string) =>
  tx
    .select({ pointId: pointState.pointId })
    .from(pointState)
    .innerJoin(point, and(eq(point.procedureId, pointState.procedureId), eq(point.id, pointState.pointId)))
    .where(and(eq(point.procedureId, procedureId), eq(point.positionId, positionId)))
    .orderBy(asc(pointState.pointId))
    .for('update', { of: pointState });
