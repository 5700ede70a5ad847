import { type SQL, sql } from 'drizzle-orm';
import type { PointKind } from '../../../shared/positions.ts';
import type { Outcome, Point, PointState } from '../../../shared/review.ts';
import { section } from '../../tables/documents.ts';
import { point, position } from '../../tables/positions.ts';
import { pointState, pointTriage, topic } from '../../tables/review.ts';
import { round } from '../../tables/rounds.ts';
import { retiredInSql } from '../positions/index.ts';
import { resultsAreOut } from './results-are-out.ts';

/** JSON of what a point says: its spans of the evidence texts, wordings (also of a counter-draft) apart from the rest (R1). */
export const spokenWords = (procedureId: SQL, pointId: SQL) => sql<{ comment: string; proposedText: string }>`(
  select json_build_object(
    'comment', coalesce(string_agg(spoken, E'\n\n' order by place, start) filter (where kind not in ('proposed_text', 'counter_draft')), ''),
    'proposedText', coalesce(string_agg(spoken, E'\n\n' order by place, start) filter (where kind in ('proposed_text', 'counter_draft')), ''))
  from (
    select e.kind, e.place, s.start, substr(e.body, s.start + 1, s."end" - s.start) as spoken
    from point_span s
    join evidence_text e on e.procedure_id = s.procedure_id and e.id = s.text_id
    where s.procedure_id = ${procedureId} and s.point_id = ${pointId}
  ) spans)`;

/** Whether the answer to the point may be known outside. */
export const isPublished = resultsAreOut({
  procedureId: point.procedureId,
  pointId: point.id,
  roundId: point.roundId,
  publishedAt: round.publishedAt,
});
const isDecidedOutside = sql`(${isPublished} and ${pointState.isAdopted})`;

/** The same rule as `pointStatus`, for filtering and sorting. */
const statusInSql = sql<PointState>`case
  when ${pointState.isAdopted} then case when ${isPublished} then 'published' else 'adopted' end
  when ${pointState.isProposed} then 'proposed'
  when ${pointState.isTriaged} then 'triaged'
  else 'received' end`;

const tags = sql<string[]>`coalesce((
  select json_agg(g.tag order by g.tag) from point_tag g
  where g.procedure_id = ${point.procedureId} and g.point_id = ${point.id}), '[]')`;

/** What stands in a point for every reader. */
export const wordsColumns = {
  id: point.id,
  reference: point.reference,
  positionId: point.positionId,
  positionReference: position.reference,
  organisationId: point.organisationId,
  organisationName: position.organisationName,
  roundId: point.roundId,
  submittedAt: position.submittedAt,
  language: position.language,
  kind: point.kind,
  sectionKey: point.sectionKey,
  quote: point.quote,
  disputes: sql<
    Point['disputes']
  >`(select json_build_object('pointId', old.id, 'reference', old.reference) from point old
    where old.procedure_id = ${point.procedureId} and old.id = ${point.disputesPointId})`,
  parentId: point.parentId,
  origin: point.origin,
  retired: retiredInSql(point.procedureId, point.id),
  words: spokenWords(sql`${point.procedureId}`, sql`${point.id}`),
  version: sql<number>`coalesce(${pointTriage.version}, 0)`.mapWith(Number),
};

const staffColumns = {
  status: statusInSql,
  outcome: sql<Outcome | null>`${pointState.outcome}`,
  topicId: sql<string | null>`${pointState.topicId}`,
  topicReference: sql<string | null>`${topic.reference}`,
  tags,
  assigneeId: sql<string | null>`${pointTriage.assigneeId}`,
  dueOn: sql<string | null>`${pointTriage.dueOn}::text`,
  reviewKind: sql<PointKind | null>`${pointTriage.reviewKind}`,
};

/** Outside, nothing of the review shows before the round is published, and of triage nothing ever (R11). */
const outsideColumns: typeof staffColumns = {
  status: sql`case when ${isDecidedOutside} then 'published' else 'received' end`,
  outcome: sql`case when ${isDecidedOutside} then ${pointState.outcome} end`,
  topicId: sql`case when ${isDecidedOutside} then ${pointState.topicId} end`,
  topicReference: sql`case when ${isDecidedOutside} then ${topic.reference} end`,
  tags: sql`'[]'::json`,
  assigneeId: sql`null::uuid`,
  dueOn: sql`null::text`,
  reviewKind: sql`null::text`,
};

/** What a reader may know of the review of a point: filters and sorts go by these too, so that they tell nothing more. */
export const reviewColumns = (isStaff: boolean) => (isStaff ? staffColumns : outsideColumns);

/** Number and heading of the section in the version the round is about. */
export const sectionLabel = sql<
  string | null
>`nullif(concat_ws(' ', ${section.number}, nullif(${section.heading}, '')), '')`;
