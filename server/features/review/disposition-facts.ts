import { type SQL, sql } from 'drizzle-orm';
import type { Disposition, Proposal } from '../../../shared/review.ts';
import type { Reader } from '../../platform/db.ts';

/** A point or a topic: what a disposition decides. */
export interface Subject {
  type: 'point' | 'topic';
  id: string;
}

interface Named {
  id: string;
  name: string;
}

/** One proposed version with what became of it. Instants are ISO 8601, as PostgreSQL writes them into JSON. */
export interface VersionFacts extends Proposal {
  version: number;
  at: string;
  author: Named;
  /** Everyone who wrote any part of it (R5). */
  authorIds: string[];
  /** Of a topic: the points it covers. */
  memberIds: string[] | null;
  returned: { by: Named; remark: string; at: string } | null;
  adoption: {
    by: Named;
    decidedBy: string;
    at: string;
    meeting: { id: string; heldOn: string } | null;
    votes: Disposition['votes'];
  } | null;
  reopening: { by: Named; reason: string; at: string } | null;
}

/** A disposition with all its versions, oldest first; there is always one. */
export interface DispositionFacts {
  id: string;
  subject: Subject;
  reference: string;
  version: number;
  versions: VersionFacts[];
  /** The reader holds the power to sign only by their own grant. */
  isOwnGrant: boolean;
}

const named = (person: SQL) => sql`json_build_object('id', ${person}.id, 'name', ${person}.name)`;

const versions = sql`(
  select json_agg(json_build_object(
    'version', v.version, 'outcome', v.outcome, 'reason', v.reason, 'notAcceptedPart', v.not_accepted_part,
    'coveredBySectionKey', v.covered_by_section_key, 'referredTo', v.referred_to, 'passedOn', v.passed_on,
    'at', v.at, 'memberIds', v.member_ids, 'author', ${named(sql`author`)},
    'authorIds', (
      select json_agg(h.person_id) from disposition_hand h
      where h.procedure_id = v.procedure_id and h.disposition_id = v.disposition_id and h.version = v.version
        and h.hand = 'author'),
    'returned', case when b.version is not null then
      json_build_object('by', ${named(sql`returner`)}, 'remark', b.remark, 'at', b.at) end,
    'adoption', case when a.version is not null then
      json_build_object('by', ${named(sql`adopter`)}, 'decidedBy', a.decided_by, 'at', a.at,
        'meeting', case when held.id is not null then json_build_object('id', held.id, 'heldOn', held.held_on) end,
        'votes', case when a.yes is not null then
          json_build_object('yes', a.yes, 'no', a.no, 'abstained', a.abstained) end) end,
    'reopening', case when r.version is not null then
      json_build_object('by', ${named(sql`reopener`)}, 'reason', r.reason, 'at', r.at) end
  ) order by v.version)
  from disposition_version v
  join person author on author.id = v.author_id
  left join disposition_return b
    on b.procedure_id = v.procedure_id and b.disposition_id = v.disposition_id and b.version = v.version
  left join person returner on returner.id = b.person_id
  left join adoption a
    on a.procedure_id = v.procedure_id and a.disposition_id = v.disposition_id and a.version = v.version
  left join person adopter on adopter.id = a.person_id
  left join meeting held on held.procedure_id = a.procedure_id and held.id = a.meeting_id
  left join reopening r
    on r.procedure_id = v.procedure_id and r.disposition_id = v.disposition_id and r.version = v.version
  left join person reopener on reopener.id = r.person_id
  where v.procedure_id = d.procedure_id and v.disposition_id = d.id)`;

/** JSON array of the dispositions in `source`, a FROM item with the columns of `disposition`, for one statement's column. */
export const dispositionsIn = (source: SQL, readerId: SQL | string) => sql<DispositionFacts[]>`coalesce((
  select json_agg(json_build_object(
    'id', d.id, 'version', d.version, 'versions', ${versions},
    'subject', json_build_object(
      'type', case when d.topic_id is null then 'point' else 'topic' end, 'id', coalesce(d.topic_id, d.point_id)),
    'reference', coalesce(
      (select reference from topic where procedure_id = d.procedure_id and id = d.topic_id),
      (select reference from point where procedure_id = d.procedure_id and id = d.point_id)),
    'isOwnGrant', exists (
      select from procedure_role g where g.procedure_id = d.procedure_id and g.person_id = ${readerId}
        and g.role = 'signatory' and g.granted_by = g.person_id)))
  from ${source} d), '[]')`;

/** The dispositions on exactly these points, by their ids; that of a point in a topic rests. */
export async function findDispositionsOfPoints(
  reader: Reader,
  procedureId: string,
  pointIds: string[],
  readerId: string,
): Promise<Map<string, DispositionFacts>> {
  const source = sql`(
    select * from disposition where procedure_id = ${procedureId} and point_id = any(${sql.param(pointIds)}::uuid[]))`;
  const { rows } = await reader.execute<{ found: DispositionFacts[] }>(
    sql`select ${dispositionsIn(source, readerId)} as found`,
  );
  return new Map((rows[0]?.found ?? []).map((found) => [found.subject.id, found]));
}

/** The disposition on exactly this point or topic, or null. A point in a topic may have one of its own that rests. */
export async function findDisposition(reader: Reader, procedureId: string, subject: Subject, readerId: string) {
  const column = sql.raw(subject.type === 'point' ? 'point_id' : 'topic_id');
  const source = sql`(select * from disposition where procedure_id = ${procedureId} and ${column} = ${subject.id})`;
  const { rows } = await reader.execute<{ found: DispositionFacts[] }>(
    sql`select ${dispositionsIn(source, readerId)} as found`,
  );
  return rows[0]?.found[0] ?? null;
}
