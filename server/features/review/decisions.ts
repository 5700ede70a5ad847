import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Outcome } from '../../../shared/review.ts';
import type { Reader } from '../../platform/db.ts';
import { version } from '../../tables/documents.ts';
import { point, position } from '../../tables/positions.ts';
import { adoption, disposition, dispositionVersion, pointState, topic } from '../../tables/review.ts';
import { round } from '../../tables/rounds.ts';
import type { Subject } from './disposition-facts.ts';
import { spokenWords } from './point-columns.ts';

/** An adopted decision that is not reopened. */
export interface DecisionInForce {
  dispositionId: string;
  version: number;
  outcome: Outcome;
  reason: string;
  /** The topic it decides, or null when it decides one point alone. */
  topicId: string | null;
  /** The points it decides. */
  pointIds: string[];
  /** Body or office, as it is named outside (R11). */
  decidedBy: string;
  decidedAt: Date;
}

/** The decision in force on a topic, or on a point, which is its topic's while it is in one (R8); null while there is none. */
export async function findDecisionInForce(
  reader: Reader,
  procedureId: string,
  subject: Subject,
): Promise<DecisionInForce | null> {
  const ofPoint = sql`(
    select s.disposition_id from point_state s where s.procedure_id = ${procedureId} and s.point_id = ${subject.id})`;
  const which: SQL =
    subject.type === 'topic' ? eq(disposition.topicId, subject.id) : sql`${disposition.id} = ${ofPoint}`;
  const [found] = await reader
    .select({
      dispositionId: disposition.id,
      version: disposition.version,
      outcome: dispositionVersion.outcome,
      reason: dispositionVersion.reason,
      topicId: disposition.topicId,
      pointId: disposition.pointId,
      memberIds: dispositionVersion.memberIds,
      decidedBy: adoption.decidedBy,
      decidedAt: adoption.at,
    })
    .from(disposition)
    .innerJoin(
      dispositionVersion,
      and(
        eq(dispositionVersion.procedureId, disposition.procedureId),
        eq(dispositionVersion.dispositionId, disposition.id),
        eq(dispositionVersion.version, disposition.version),
      ),
    )
    .innerJoin(
      adoption,
      and(
        eq(adoption.procedureId, disposition.procedureId),
        eq(adoption.dispositionId, disposition.id),
        eq(adoption.version, disposition.version),
      ),
    )
    .where(and(eq(disposition.procedureId, procedureId), which, isNotReopened));
  if (!found) return null;
  const { pointId, memberIds, ...decision } = found;
  return { ...decision, pointIds: memberIds ?? (pointId === null ? [] : [pointId]) };
}

const isNotReopened = sql`not exists (
  select from reopening r where r.procedure_id = ${disposition.procedureId}
    and r.disposition_id = ${disposition.id} and r.version = ${disposition.version})`;

/**
 * Points that were accepted, wholly or in part, in the rounds of a document, and prior ones without a round:
 * each is a promise to change the text or to act (R6).
 */
export const listAcceptedPoints = (reader: Reader, procedureId: string, documentId: string) =>
  reader
    .select({
      pointId: point.id,
      reference: point.reference,
      organisationId: point.organisationId,
      organisationName: position.organisationName,
      outcome: sql<Outcome>`${pointState.outcome}`,
      topicId: pointState.topicId,
      topicReference: topic.reference,
      sectionKey: point.sectionKey,
      words: spokenWords(sql`${point.procedureId}`, sql`${point.id}`),
    })
    .from(point)
    .innerJoin(position, and(eq(position.procedureId, point.procedureId), eq(position.id, point.positionId)))
    .innerJoin(pointState, and(eq(pointState.procedureId, point.procedureId), eq(pointState.pointId, point.id)))
    .leftJoin(topic, and(eq(topic.procedureId, point.procedureId), eq(topic.id, pointState.topicId)))
    .leftJoin(round, and(eq(round.procedureId, point.procedureId), eq(round.id, point.roundId)))
    .leftJoin(version, and(eq(version.procedureId, round.procedureId), eq(version.id, round.versionId)))
    .where(
      and(
        eq(point.procedureId, procedureId),
        or(isNull(point.roundId), eq(version.documentId, documentId)),
        eq(pointState.counts, true),
        eq(pointState.isAdopted, true),
        inArray(pointState.outcome, ['accepted', 'accepted_in_part']),
      ),
    )
    .orderBy(point.id);
