import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { PointKind } from '../../../shared/positions.ts';
import type { Point } from '../../../shared/review.ts';
import type { Tx } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { point } from '../../tables/positions.ts';
import { pointState, pointTriage, topic, topicMember } from '../../tables/review.ts';
import { retiredInSql } from '../positions/index.ts';
import { touchRound } from '../rounds/index.ts';
import type { Subject } from './disposition-facts.ts';
import { itsState, itsTopic, itsTriage } from './point-joins.ts';
import { orRefuse } from './rules.ts';
import { refusesAlone, refusesRetired } from './topic-rules.ts';

/** A point as the rules judge it; `kind` is the staff's where it differs from the submitted one (R4). */
export interface JudgedPoint {
  id: string;
  reference: string;
  kind: PointKind;
  topicId: string | null;
  topicReference: string | null;
  isAdopted: boolean;
  origin: 'submitted' | 'marked';
  /** It gets no answer of its own any more (R8). */
  retired: Point['retired'];
}

/** What is about to be decided: its points, and nobody changes them meanwhile. */
export interface LockedSubject {
  reference: string;
  points: JudgedPoint[];
}

export const idsOf = ({ points }: LockedSubject): string[] => points.map(({ id }) => id);
export const kindsOf = ({ points }: LockedSubject): PointKind[] => points.map(({ kind }) => kind);

/** Unknown, or of another procedure (R9). */
export const noSuchSubject = ({ type }: Subject) =>
  notFound(
    type === 'point' ? i18n.t('Diesen Einzelpunkt gibt es nicht.') : i18n.t('Diese Argumentgruppe gibt es nicht.'),
  );

const membersOf = (tx: Tx, procedureId: string, topicId: string) =>
  tx
    .select({ pointId: topicMember.pointId })
    .from(topicMember)
    .where(and(eq(topicMember.procedureId, procedureId), eq(topicMember.topicId, topicId), isNull(topicMember.leftAt)));

const which = (
  tx: Tx,
  procedureId: string,
  subject: Subject,
  column: typeof point.id | typeof pointState.pointId,
): SQL => (subject.type === 'point' ? eq(column, subject.id) : inArray(column, membersOf(tx, procedureId, subject.id)));

/**
 * Raises the contents of the rounds that decisions belong to, and holds them until the commit: what publishing binds
 * does not change while it is published (R3). Call it first: every act locks round, then topic, then points.
 */
export async function touchRoundsOf(tx: Tx, procedureId: string, subjects: Subject[]): Promise<void> {
  const any = or(...subjects.map((subject) => which(tx, procedureId, subject, point.id)));
  const rounds = await tx
    .selectDistinct({ id: point.roundId })
    .from(point)
    .where(and(eq(point.procedureId, procedureId), any, isNotNull(point.roundId)))
    .orderBy(asc(point.roundId));
  for (const { id } of rounds) if (id !== null) await touchRound(tx, procedureId, id);
}

/**
 * Locks a point, or a topic with its points: of two acts on it the second waits for the first. Throws `not_found`,
 * and `wrong_state` for a point that was retired, or is inside a topic and decided with it (R8).
 */
export async function lockSubject(tx: Tx, procedureId: string, subject: Subject): Promise<LockedSubject> {
  if (subject.type === 'point') {
    const points = await lockPoints(tx, procedureId, which(tx, procedureId, subject, pointState.pointId));
    const [only] = points;
    if (!only) throw noSuchSubject(subject);
    orRefuse(refusesRetired(only));
    orRefuse(refusesAlone(only));
    return { reference: only.reference, points };
  }
  const { reference } = await lockTopic(tx, procedureId, subject.id);
  return { reference, points: await lockPoints(tx, procedureId, which(tx, procedureId, subject, pointState.pointId)) };
}

/** Locks a topic: who joins or leaves it waits. Throws `not_found`. */
export async function lockTopic(tx: Tx, procedureId: string, topicId: string) {
  const [found] = await tx
    .select()
    .from(topic)
    .where(and(eq(topic.procedureId, procedureId), eq(topic.id, topicId)))
    .for('update');
  if (!found) throw noSuchSubject({ type: 'topic', id: topicId });
  return found;
}

/** Holds points until the commit, so that what is read of them afterwards is what proposals are judged by. */
export async function lockForProposals(tx: Tx, procedureId: string, pointIds: string[]): Promise<void> {
  await tx
    .select({ id: pointState.pointId })
    .from(pointState)
    .where(and(eq(pointState.procedureId, procedureId), inArray(pointState.pointId, pointIds)))
    .orderBy(asc(pointState.pointId))
    .for('update');
}

/** Locks points in the order of their ids, and reads them as they stand once locked. */
export async function lockPoints(tx: Tx, procedureId: string, condition: SQL): Promise<JudgedPoint[]> {
  const locked = await tx
    .select({ id: pointState.pointId })
    .from(pointState)
    .where(and(eq(pointState.procedureId, procedureId), condition))
    .orderBy(asc(pointState.pointId))
    .for('update');
  if (locked.length === 0) return [];
  return tx
    .select({
      id: point.id,
      reference: point.reference,
      kind: sql<PointKind>`coalesce(${pointTriage.reviewKind}, ${point.kind})`,
      topicId: pointState.topicId,
      topicReference: topic.reference,
      isAdopted: pointState.isAdopted,
      origin: point.origin,
      retired: retiredInSql(point.procedureId, point.id),
    })
    .from(point)
    .innerJoin(pointState, itsState)
    .leftJoin(pointTriage, itsTriage)
    .leftJoin(topic, itsTopic)
    .where(
      and(
        eq(point.procedureId, procedureId),
        inArray(
          point.id,
          locked.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(point.id));
}
