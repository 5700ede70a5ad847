import { type SQL, sql } from 'drizzle-orm';
import type { Arrangement } from '../../../shared/exports.ts';
import type { PointKind } from '../../../shared/positions.ts';
import type { Outcome, PointState } from '../../../shared/review.ts';
import { pointStatus } from '../../../shared/review.ts';
import type { Reader } from '../../platform/db.ts';
import { resultsAreOut, spokenWords } from '../review/index.ts';
import { isOwn, type Reach, shownName } from './reach.ts';

/** Which points of a procedure are exported. */
export interface Selection {
  procedureId: string;
  roundId?: string | undefined;
  sectionKey?: string | undefined;
  organisationId?: string | undefined;
  outcome?: Outcome | undefined;
  /** The version that the round of the point is about. */
  versionId?: string | undefined;
}

/** A point with the decision on it, its own or that of its topic; never a person. */
export interface DecidedRow {
  id: string;
  reference: string;
  /** Empty where it is not to be named (R11). */
  organisationName: string;
  language: string;
  sectionKey: string | null;
  sectionLabel: string | null;
  sectionNumber: string | null;
  kind: PointKind;
  /** The words of the text it is about; null where it is about the section. */
  passage: string | null;
  topicReference: string | null;
  topicTitle: string | null;
  comment: string;
  proposedText: string;
  status: PointState;
  outcome: Outcome | null;
  reason: string;
  notAcceptedPart: string;
  coveredBy: string;
  referredTo: string;
  passedOn: boolean;
  decidedBy: string | null;
  decidedAt: Date | null;
}

const POINTS_AT_ONCE = 500;

const isOut = resultsAreOut({
  procedureId: sql`p.procedure_id`,
  pointId: sql`p.id`,
  roundId: sql`p.round_id`,
  publishedAt: sql`r.published_at`,
});

/** For the office the proposal or decision in force; outside the last one adopted (R11, R18). */
const decision = ({ isOffice }: Reach): SQL =>
  isOffice
    ? sql`left join lateral (
        select v.*, a.decided_by, a.at as decided_at
        from disposition_version v
        join disposition d on d.procedure_id = v.procedure_id and d.id = v.disposition_id and d.version = v.version
        left join adoption a
          on a.procedure_id = v.procedure_id and a.disposition_id = v.disposition_id and a.version = v.version
        where v.procedure_id = p.procedure_id and v.disposition_id = st.disposition_id and st.outcome is not null
      ) decided on true`
    : sql`join lateral (
        select v.*, a.decided_by, a.at as decided_at
        from disposition d
        join adoption a on a.procedure_id = d.procedure_id and a.disposition_id = d.id
        join disposition_version v
          on v.procedure_id = a.procedure_id and v.disposition_id = a.disposition_id and v.version = a.version
        where d.procedure_id = p.procedure_id and (d.point_id = p.id or d.topic_id = st.topic_id)
          and (v.member_ids is null or v.member_ids @> to_jsonb(p.id::text))
        order by a.at desc, a.version desc limit 1
      ) decided on true`;

/** Points within reach; outside only what is published, or the caller's own once its results are out. */
const points = ({ procedureId }: Selection, reach: Reach): SQL => sql`
  with newest as (
    select distinct on (c.key) c.key, c.number, nullif(concat_ws(' ', c.number, nullif(c.heading, '')), '') as label,
      v.document_id, c.position
    from section c
    join version v on v.procedure_id = c.procedure_id and v.id = c.version_id
    where c.procedure_id = ${procedureId} ${reach.isOffice ? sql`` : sql`and v.released_at is not null`}
    order by c.key, v.number desc
  ), found as (
    select p.*, s.language, ${shownName(reach)} as shown_name, st.is_triaged, st.is_proposed, st.is_adopted, ${isOut} as is_out,
      t.reference as topic_reference, t.title as topic_title, t.number as topic_number,
      n.label as section_label, n.number as section_number,
      ${reach.isOffice ? sql`coalesce(g.review_kind, p.kind)` : sql`p.kind`} as shown_kind, p.quote ->> 'exact' as passage, n.document_id, n.position as section_place,
      decided.outcome, decided.reason, decided.not_accepted_part, decided.covered_by_section_key, decided.referred_to,
      decided.passed_on, decided.decided_by, decided.decided_at, r.version_id
    from point p
    join position s on s.procedure_id = p.procedure_id and s.id = p.position_id
    join point_state st on st.procedure_id = p.procedure_id and st.point_id = p.id and st.counts
    left join round r on r.procedure_id = p.procedure_id and r.id = p.round_id
    left join topic t on t.procedure_id = p.procedure_id and t.id = st.topic_id
    left join newest n on n.key = p.section_key
    left join point_triage g on g.procedure_id = p.procedure_id and g.point_id = p.id
    ${decision(reach)}
    where p.procedure_id = ${procedureId}
      ${reach.isOffice ? sql`` : sql`and ${isOut} and (s.publication <> 'internal' or ${isOwn(reach)})`}
  )`;

/** An organisation that is not named is not found by its name either (R11). */
const chosen = ({ roundId, sectionKey, organisationId, outcome, versionId }: Selection): SQL => {
  const conditions = [
    ...(roundId ? [sql`round_id = ${roundId}`] : []),
    ...(sectionKey ? [sql`section_key = ${sectionKey}`] : []),
    ...(organisationId ? [sql`organisation_id = ${organisationId} and shown_name <> ''`] : []),
    ...(outcome ? [sql`outcome = ${outcome}`] : []),
    ...(versionId ? [sql`version_id = ${versionId}`] : []),
  ];
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
};

const orders: Record<Arrangement, SQL> = {
  section: sql`document_id nulls last, section_place nulls last, counted`,
  organisation: sql`shown_name = '', shown_name, counted`,
  topic: sql`topic_number nulls last, counted`,
};

/** The points of a selection in their order: only what it takes to fetch the rest in portions. */
export async function orderDecisions(
  reader: Reader,
  selection: Selection,
  reach: Reach,
  by: Arrangement,
): Promise<{ id: string; sectionKey: string | null }[]> {
  const { rows } = await reader.execute<{ id: string; sectionKey: string | null }>(sql`
    ${points(selection, reach)}
    select id, section_key as "sectionKey" from found where ${chosen(selection)} order by ${orders[by]}`);
  return rows;
}

type Fetched = Omit<DecidedRow, 'status' | 'decidedAt'> & {
  words: { comment: string; proposedText: string };
  isTriaged: boolean;
  isProposed: boolean;
  isAdopted: boolean;
  isOut: boolean;
  decidedAt: string | null;
} & Record<string, unknown>;

/** The points of these ids in their order, fetched in portions; who has left since is left out. */
export async function* readDecisions(
  reader: Reader,
  selection: Selection,
  reach: Reach,
  ids: readonly string[],
): AsyncGenerator<DecidedRow> {
  for (let from = 0; from < ids.length; from += POINTS_AT_ONCE) {
    const batch = ids.slice(from, from + POINTS_AT_ONCE);
    const { rows } = await reader.execute<Fetched>(sql`
      ${points(selection, reach)}
      select f.id, f.reference, f.shown_name as "organisationName", f.language, f.section_key as "sectionKey",
        f.section_label as "sectionLabel", f.section_number as "sectionNumber", f.shown_kind as kind, f.passage, f.topic_reference as "topicReference", f.topic_title as "topicTitle",
        ${spokenWords(sql`f.procedure_id`, sql`f.id`)} as words,
        f.is_triaged as "isTriaged", f.is_proposed as "isProposed", f.is_adopted as "isAdopted", f.is_out as "isOut",
        f.outcome, coalesce(f.reason, '') as reason, coalesce(f.not_accepted_part, '') as "notAcceptedPart",
        coalesce(c.label, '') as "coveredBy", coalesce(f.referred_to, '') as "referredTo",
        coalesce(f.passed_on, false) as "passedOn", f.decided_by as "decidedBy", f.decided_at as "decidedAt"
      from found f left join newest c on c.key = f.covered_by_section_key
      where f.id = any(${sql.param(batch)}::uuid[])`);
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const id of batch) {
      const row = found.get(id);
      if (row) yield presented(row, reach);
    }
  }
}

/** Outside there is nothing between handed in and published. */
const presented = ({ words, ...row }: Fetched, { isOffice }: Reach): DecidedRow => ({
  ...row,
  ...words,
  status: isOffice ? pointStatus({ ...row, isRoundPublished: row.isOut }) : 'published',
  decidedAt: row.decidedAt === null ? null : new Date(row.decidedAt),
});
