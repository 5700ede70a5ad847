import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Outcome } from '../../../shared/review.ts';
import type { Reader } from '../../platform/db.ts';
import { version } from '../../tables/documents.ts';
import { point, position } from '../../tables/positions.ts';
import { pointState, topic } from '../../tables/review.ts';
import { round } from '../../tables/rounds.ts';
import { spokenWords } from './point-columns.ts';
import { itsPosition, itsRound, itsState, itsTopic } from './point-joins.ts';

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
      kind: point.kind,
      sectionKey: point.sectionKey,
      quote: point.quote,
      words: spokenWords(sql`${point.procedureId}`, sql`${point.id}`),
    })
    .from(point)
    .innerJoin(position, itsPosition)
    .innerJoin(pointState, itsState)
    .leftJoin(topic, itsTopic)
    .leftJoin(round, itsRound)
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
