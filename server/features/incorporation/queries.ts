import { and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import { version } from '../../tables/documents.ts';
import { incorporation } from '../../tables/incorporation.ts';
import { pointState } from '../../tables/review.ts';
import { resultsAreOut } from '../review/index.ts';

/** A point behind an incorporation. */
export interface PointBehind {
  id: string;
  reference: string;
  organisationId: string;
  isPublished: boolean;
}

interface Response {
  pointId: string;
  organisationId: string;
  kind: 'confirmed' | 'disputed';
  note: string;
  at: string;
}

/** An incorporation with its version, the points behind it and what their organisations said, oldest first. */
export type IncorporationRow = Awaited<ReturnType<typeof selectIncorporations>>[number];

const isOut = resultsAreOut({
  procedureId: sql`p.procedure_id`,
  pointId: sql`p.id`,
  roundId: sql`p.round_id`,
  publishedAt: sql`r.published_at`,
});

/** The point itself, or the members of the topic. */
const points = sql<PointBehind[]>`coalesce((
  select json_agg(json_build_object(
    'id', p.id, 'reference', p.reference, 'organisationId', p.organisation_id,
    'isPublished', ${isOut}) order by p.position_id, p.number)
  from point p
  left join round r on r.procedure_id = p.procedure_id and r.id = p.round_id
  where p.procedure_id = ${incorporation.procedureId} and p.id in (
    select ${incorporation.pointId}
    union all
    select m.point_id from topic_member m
    where m.procedure_id = ${incorporation.procedureId} and m.topic_id = ${incorporation.topicId} and m.left_at is null)
  ), '[]')`;

const responses = sql<Response[]>`coalesce((
  select json_agg(json_build_object(
    'pointId', s.point_id, 'organisationId', s.organisation_id, 'kind', s.kind, 'note', s.note, 'at', s.at) order by s.id)
  from response s
  where s.procedure_id = ${incorporation.procedureId} and s.incorporation_id = ${incorporation.id}), '[]')`;

const selectIncorporations = (reader: Reader, where: SQL | undefined) =>
  reader
    .select({
      incorporation,
      versionNumber: version.number,
      versionStatus: version.status,
      versionReleasedAt: version.releasedAt,
      points,
      responses,
    })
    .from(incorporation)
    .innerJoin(
      version,
      and(eq(version.procedureId, incorporation.procedureId), eq(version.id, incorporation.versionId)),
    )
    .where(where)
    .orderBy(asc(incorporation.id));

interface Filter {
  versionId?: string | undefined;
  pointId?: string | undefined;
  topicId?: string | undefined;
}

/** Incorporations in the order in which they were linked; those of a point with those of its topic. */
export const listIncorporationRows = (reader: Reader, procedureId: string, { versionId, pointId, topicId }: Filter) =>
  selectIncorporations(
    reader,
    and(
      eq(incorporation.procedureId, procedureId),
      versionId === undefined ? undefined : eq(incorporation.versionId, versionId),
      topicId === undefined ? undefined : eq(incorporation.topicId, topicId),
      pointId === undefined
        ? undefined
        : or(eq(incorporation.pointId, pointId), inArray(incorporation.topicId, topicOf(reader, procedureId, pointId))),
    ),
  );

const topicOf = (reader: Reader, procedureId: string, pointId: string) =>
  reader
    .select({ topicId: pointState.topicId })
    .from(pointState)
    .where(and(eq(pointState.procedureId, procedureId), eq(pointState.pointId, pointId)));

/** One incorporation, or null. */
export async function findIncorporation(
  reader: Reader,
  procedureId: string,
  id: string,
): Promise<IncorporationRow | null> {
  const [found] = await selectIncorporations(
    reader,
    and(eq(incorporation.procedureId, procedureId), eq(incorporation.id, id)),
  );
  return found ?? null;
}
