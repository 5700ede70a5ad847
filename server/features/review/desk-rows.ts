import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import { section } from '../../tables/documents.ts';
import { point, position } from '../../tables/positions.ts';
import { pointSearch, pointState, pointTriage, topic } from '../../tables/review.ts';
import { round } from '../../tables/rounds.ts';
import { retiredInSql } from '../positions/index.ts';
import { reviewColumns, sectionLabel } from './point-columns.ts';
import { itsPosition, itsRound, itsSection, itsState, itsTopic, itsTriage } from './point-joins.ts';

const { status, outcome, topicId, assigneeId, dueOn, reviewKind, tags } = reviewColumns(true);

/** A large procedure is read in portions, so that others are answered between them. */
export const ROWS_AT_ONCE = 5000;

const since = sql.placeholder('since');

/**
 * Rows restored from a backup bear transactions this server has not come to yet. They are read at first, since transaction 0, and
 * not again until they are written.
 */
const writtenSince = (changed: SQL): SQL =>
  sql`${changed} >= ${since}::xid8 and (${since}::xid8 = '0' or ${changed} < pg_snapshot_xmax(pg_current_snapshot()))`;

/** What the desk knows of the points that were written since a transaction, in the order of their ids. */
export const selectDeskRows = (reader: Reader, name: string) =>
  reader
    .select({
      id: point.id,
      slot: sql<number>`coalesce(${pointSearch.slot}, 0)`,
      reference: point.reference,
      counts: pointState.counts,
      retired: retiredInSql(point.procedureId, point.id),
      positionId: point.positionId,
      parentId: point.parentId,
      organisationId: point.organisationId,
      organisationName: position.organisationName,
      submittedAt: sql<number>`(extract(epoch from ${position.submittedAt}) * 1000)::bigint`,
      roundId: point.roundId,
      sectionKey: point.sectionKey,
      sectionLabel,
      place: section.position,
      submittedKind: point.kind,
      kind: sql<string>`coalesce(${reviewKind}, ${point.kind})`,
      status,
      outcome,
      topicId,
      topicNumber: topic.number,
      assigneeId,
      dueOn,
      tags,
      dispute: sql<'disputes' | null>`case when ${point.disputesPointId} is not null then 'disputes' end`,
    })
    .from(point)
    .innerJoin(position, itsPosition)
    .innerJoin(pointState, itsState)
    .leftJoin(pointSearch, and(eq(pointSearch.procedureId, point.procedureId), eq(pointSearch.pointId, point.id)))
    .leftJoin(pointTriage, itsTriage)
    .leftJoin(topic, itsTopic)
    .leftJoin(round, itsRound)
    .leftJoin(section, itsSection)
    .where(
      and(
        eq(point.procedureId, sql.placeholder('procedureId')),
        writtenSince(sql`${pointState.changed}`),
        sql`${point.id} > ${sql.placeholder('after')}::uuid`,
      ),
    )
    .orderBy(asc(point.id))
    .limit(ROWS_AT_ONCE)
    .prepare(name);

export type DeskRow = Awaited<ReturnType<ReturnType<typeof selectDeskRows>['execute']>>[number];

/** How far a reader may be behind, and whether it is: what is not older than `horizon` may not have been seen yet. */
export const selectHorizon = (reader: Reader, name: string) =>
  reader
    .select({
      horizon: sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`,
      /** The results that are out: they change what a point's status is called. */
      published: sql<string>`coalesce((
        select string_agg(r.id::text || r.published_at::text, ',' order by r.id) from round r
        where r.procedure_id = ${sql.placeholder('procedureId')} and r.published_at is not null), '')`,
      timeZone: sql<string>`(select p.time_zone from procedure p where p.id = ${sql.placeholder('procedureId')})`,
      hasChanged: sql<boolean>`exists (
        select from point_state s
        where s.procedure_id = ${sql.placeholder('procedureId')} and ${writtenSince(sql`s.changed`)})`,
    })
    .from(sql`(values (1)) as one`)
    .prepare(name);
