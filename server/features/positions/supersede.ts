import { and, eq, sql } from 'drizzle-orm';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { badInput, notFound, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { point, position, positionStep } from '../../tables/positions.ts';
import { standingObstacle } from './abilities.ts';
import { refreshPointState } from './point-state.ts';
import type { PositionStep } from './rules.ts';

interface Correction {
  procedureId: string;
  organisationId: string;
  roundId: string | null;
  supersedesId: string;
}

/**
 * Holds a handed-in position, so that of two acts on it the second sees the first; evidence rows cannot be locked by a
 * role that may not change them. Returns what happened to it so far.
 */
export async function holdPosition(tx: Tx, procedureId: string, positionId: string): Promise<PositionStep[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`position ${positionId}`}, 0))`);
  const rows = await tx
    .select({ step: positionStep.step })
    .from(positionStep)
    .where(and(eq(positionStep.procedureId, procedureId), eq(positionStep.positionId, positionId)));
  return rows.map(({ step }) => step);
}

/** A correction is of the same organisation and round as the position it replaces, which still stands (R1). */
export async function requireSupersedable(tx: Tx, correction: Correction): Promise<void> {
  const { procedureId, organisationId, roundId, supersedesId } = correction;
  const [old] = await tx
    .select({ roundId: position.roundId })
    .from(position)
    .where(
      and(
        eq(position.procedureId, procedureId),
        eq(position.id, supersedesId),
        eq(position.organisationId, organisationId),
      ),
    );
  if (!old)
    throw notFound(i18n.t('Die Stellungnahme, die ersetzt werden soll, gibt es bei dieser Organisation nicht.'));
  if (old.roundId !== roundId) {
    throw badInput(
      '/supersedesId',
      'other_round',
      i18n.t('Ersetzt werden kann nur eine Stellungnahme derselben Beteiligungsrunde.'),
    );
  }
  const obstacle = standingObstacle({ steps: await holdPosition(tx, procedureId, supersedesId) });
  if (obstacle) throw wrongState(obstacle);
}

/** Records what happened to a handed-in position. */
export const addStep = (
  { tx, now, personId }: WriteContext,
  step: Omit<typeof positionStep.$inferInsert, 'id' | 'at' | 'personId'>,
) => tx.insert(positionStep).values({ ...step, id: newId(), at: now, personId });

/** Lets a correction that counts take the place of the position it names: that one stays on record and needs no answer. */
export async function supersede(
  context: WriteContext,
  { procedureId, supersedesId }: Pick<Correction, 'procedureId' | 'supersedesId'>,
  by: { id: string; reference: string },
): Promise<void> {
  await addStep(context, {
    procedureId,
    positionId: supersedesId,
    step: 'superseded',
    reason: '',
    byPositionId: by.id,
  });
  await refreshPosition(context.tx, procedureId, supersedesId);
  context.record({
    action: 'position.supersede',
    subject: { type: 'position', id: supersedesId },
    after: { by: by.reference },
  });
}

/** Derives anew where the points of a position stand, after it began or ceased to count. */
export async function refreshPosition(tx: Tx, procedureId: string, positionId: string): Promise<void> {
  const points = await tx
    .select({ id: point.id })
    .from(point)
    .where(and(eq(point.procedureId, procedureId), eq(point.positionId, positionId)));
  await refreshPointState(
    tx,
    procedureId,
    points.map(({ id }) => id),
  );
}
