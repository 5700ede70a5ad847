import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Outcome } from '../../../shared/review.ts';
import type { Tx } from '../../platform/db.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { point } from '../../tables/positions.ts';
import { pointState, topic } from '../../tables/review.ts';

/** Outcomes that promise something to be written in or done (R6). */
export const promising = ['accepted', 'accepted_in_part'] as const satisfies Outcome[];

/** A decision in force that promises something; a reopened one does not (R18). */
export const inForce = sql<boolean>`(${pointState.isAdopted} and coalesce(${inArray(pointState.outcome, [...promising])}, false))`;

/** Holds a point's decision until the commit; throws `not_found`, or `wrong_state` if nothing was promised. */
export async function holdDecisionOnPoint(tx: Tx, procedureId: string, pointId: string): Promise<void> {
  const [found] = await tx
    .select({ reference: point.reference, inForce })
    .from(point)
    .innerJoin(pointState, and(eq(pointState.procedureId, point.procedureId), eq(pointState.pointId, point.id)))
    .where(and(eq(point.procedureId, procedureId), eq(point.id, pointId)))
    .for('share', { of: pointState });
  if (!found) throw notFound(i18n.t('Diesen Einzelpunkt gibt es nicht.'));
  if (!found.inForce) throw nothingPromised(found.reference);
}

/** Holds the decision on a topic with members until the commit; throws `not_found`, or `wrong_state` if nothing was promised. */
export async function holdDecisionOnTopic(tx: Tx, procedureId: string, topicId: string): Promise<void> {
  const [found] = await tx
    .select({ reference: topic.reference })
    .from(topic)
    .where(and(eq(topic.procedureId, procedureId), eq(topic.id, topicId)));
  if (!found) throw notFound(i18n.t('Diese Argumentgruppe gibt es nicht.'));
  const members = await tx
    .select({ inForce })
    .from(pointState)
    .where(and(eq(pointState.procedureId, procedureId), eq(pointState.topicId, topicId)))
    .for('share');
  if (!members.some((member) => member.inForce)) throw nothingPromised(found.reference);
}

const nothingPromised = (reference: string) =>
  wrongState(
    i18n.t(
      'Zu {reference} gibt es keine Entscheidung „Berücksichtigt“ oder „Teilweise berücksichtigt“. Bitte lassen Sie zuerst darüber entscheiden.',
      {
        reference,
      },
    ),
  );
