import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Outcome } from '../../../shared/review.ts';
import { prepared, type Reader } from '../../platform/db.ts';
import { section } from '../../tables/documents.ts';
import { person } from '../../tables/identity.ts';
import { point, position } from '../../tables/positions.ts';
import { disposition, dispositionVersion, pointState, pointTriage, topic } from '../../tables/review.ts';
import { round } from '../../tables/rounds.ts';
import { reviewColumns, sectionLabel, wordsColumns } from './point-columns.ts';
import { itsPosition, itsRound, itsSection, itsState, itsTopic, itsTriage } from './point-joins.ts';

export type DecidedPoint = Awaited<ReturnType<typeof listDecidedPoints>>[number];

/**
 * Points for staff, with the newest version of the decision on each: its own, or of its topic while it is inside one (R8).
 * They come in no order; what is not of this procedure is left out (R9).
 */
export const listDecidedPoints = (reader: Reader, procedureId: string, ids: string[]) =>
  prepared(reader, 'list_decided_points', (db, name) => selectDecided(db).prepare(name)).execute({ procedureId, ids });

const own = alias(disposition, 'own');
const shared = alias(disposition, 'shared');
const either = (column: 'id' | 'version'): SQL => sql`coalesce(${own[column]}, ${shared[column]})`;

const { id, reference, organisationName, quote, words, retired } = wordsColumns;
const { status, topicId, topicReference, reviewKind } = reviewColumns(true);

const selectDecided = (reader: Reader) =>
  reader
    .select({
      id,
      reference,
      organisationName,
      quote,
      words,
      retired,
      status,
      topicId,
      topicReference,
      sectionLabel,
      kind: sql<(typeof point.$inferSelect)['kind']>`coalesce(${reviewKind}, ${point.kind})`,
      isAdopted: pointState.isAdopted,
      version: sql<number>`coalesce(${dispositionVersion.version}, 0)`.mapWith(Number),
      outcome: sql<Outcome | null>`${dispositionVersion.outcome}`,
      reason: sql<string>`coalesce(${dispositionVersion.reason}, '')`,
      notAcceptedPart: sql<string>`coalesce(${dispositionVersion.notAcceptedPart}, '')`,
      coveredBySectionKey: sql<string | null>`${dispositionVersion.coveredBySectionKey}`,
      referredTo: sql<string>`coalesce(${dispositionVersion.referredTo}, '')`,
      passedOn: sql<boolean>`coalesce(${dispositionVersion.passedOn}, false)`,
      by: sql<string | null>`${person.name}`,
      at: dispositionVersion.at,
    })
    .from(point)
    .innerJoin(position, itsPosition)
    .innerJoin(pointState, itsState)
    .leftJoin(pointTriage, itsTriage)
    .leftJoin(topic, itsTopic)
    .leftJoin(round, itsRound)
    .leftJoin(section, itsSection)
    .leftJoin(own, and(eq(own.procedureId, point.procedureId), eq(own.pointId, point.id), isNull(pointState.topicId)))
    .leftJoin(shared, and(eq(shared.procedureId, point.procedureId), eq(shared.topicId, pointState.topicId)))
    .leftJoin(
      dispositionVersion,
      and(
        eq(dispositionVersion.procedureId, point.procedureId),
        eq(dispositionVersion.dispositionId, either('id')),
        eq(dispositionVersion.version, either('version')),
      ),
    )
    .leftJoin(person, eq(person.id, dispositionVersion.authorId))
    .where(
      sql`${point.procedureId} = ${sql.placeholder('procedureId')} and ${point.id} = any(${sql.placeholder('ids')}::uuid[])`,
    )
    .orderBy(asc(point.id));
