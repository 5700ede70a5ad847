import { and, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { Point } from '../../../shared/review.ts';
import type { Reader } from '../../platform/db.ts';
import { section } from '../../tables/documents.ts';
import { point, position } from '../../tables/positions.ts';
import { pointState, pointTriage, topic } from '../../tables/review.ts';
import { round } from '../../tables/rounds.ts';
import type { DispositionFacts } from './disposition-facts.ts';
import { isPublished, reviewColumns, sectionLabel, wordsColumns } from './point-columns.ts';
import { itsPosition, itsRound, itsSection, itsState, itsTopic, itsTriage } from './point-joins.ts';

interface Details {
  dispositions: SQL<DispositionFacts[]>;
  incorporations: SQL<Point['incorporations']>;
  disputedBy: SQL<Point['disputedBy']>;
}

/** Of a list: the single point has its details. */
export const noDetails: Details = {
  dispositions: sql`'[]'::json`,
  incorporations: sql`'[]'::json`,
  disputedBy: sql`'[]'::json`,
};

/** Points with their words and what the reader may know of their review. */
export const selectPoints = (reader: Reader, isStaff: boolean, details: Details) =>
  reader
    .select({
      ...wordsColumns,
      ...reviewColumns(isStaff),
      sectionLabel,
      isAdopted: pointState.isAdopted,
      isPublished,
      ...details,
    })
    .from(point)
    .innerJoin(position, itsPosition)
    .innerJoin(pointState, itsState)
    .leftJoin(pointTriage, itsTriage)
    .leftJoin(topic, itsTopic)
    .leftJoin(round, itsRound)
    .leftJoin(section, itsSection);

type ValueOr<Value> = Value | Placeholder;

/** Which points a reader reaches: staff all of the procedure, organisations their own (R9). */
export interface Reach {
  isStaff: boolean;
  procedureId: ValueOr<string>;
  organisationIds: ValueOr<string[]>;
}

export const reached = ({ isStaff, procedureId, organisationIds }: Reach): SQL | undefined =>
  and(
    sql`${point.procedureId} = ${procedureId}`,
    isStaff
      ? undefined
      : sql`${point.organisationId} = any(${Array.isArray(organisationIds) ? sql.param(organisationIds) : organisationIds}::uuid[])`,
  );

/** The reach of any reader of this kind, for a statement that is prepared once. */
export const anyReach = (isStaff: boolean): Reach => ({
  isStaff,
  procedureId: sql.placeholder('procedureId'),
  organisationIds: sql.placeholder('organisationIds'),
});
