import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { publicPoint } from '../../../shared/public.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { incorporationState } from '../incorporation/index.ts';

export type PublicPoint = z.output<typeof publicPoint>;

interface IncorporationRow {
  versionNumber: number;
  change: PublicPoint['incorporations'][number]['change'];
  sectionKey: string | null;
  before: string;
  after: string;
  note: string;
  doneAt: string | null;
  office: string | null;
  due: string | null;
  responses: { pointId: string; kind: 'confirmed' | 'disputed' }[];
}

/** A decision as PostgreSQL writes it into JSON, oldest first in a row. */
type DecisionRow = Pick<PublicPoint, 'outcome' | 'reason' | 'notAcceptedPart' | 'referredTo' | 'decidedBy'> & {
  decidedAt: string;
  reopened: { at: string; reason: string } | null;
};

type PointRow = Omit<PublicPoint, keyof DecisionRow | 'earlier' | 'incorporations'> & {
  decisions: DecisionRow[];
  incorporations: IncorporationRow[];
};

/** Published points (`p`) of positions that are published, each with its words and the newest decision of the city. */
const published = sql`
    from point p
    join position s on s.procedure_id = p.procedure_id and s.id = p.position_id and s.publication <> 'internal'
    join round r on r.procedure_id = p.procedure_id and r.id = p.round_id
    left join topic_member m on m.procedure_id = p.procedure_id and m.point_id = p.id and m.left_at is null
    left join topic t on t.procedure_id = m.procedure_id and t.id = m.topic_id
    join lateral (
      select
        coalesce(string_agg(w.words, E'\\n' order by w.place, w.start) filter (where w.kind not in ('proposed_text', 'counter_draft')), '') as comment,
        coalesce(string_agg(w.words, E'\\n' order by w.place, w.start) filter (where w.kind in ('proposed_text', 'counter_draft')), '') as proposed
      from published_words w where w.procedure_id = p.procedure_id and w.point_id = p.id
    ) words on true
    join lateral (
      select (array_agg(v.outcome order by a.at desc, a.version desc))[1] as outcome,
        (array_agg(v.reason order by a.at desc, a.version desc))[1] as reason,
        json_agg(json_build_object(
          'outcome', v.outcome, 'reason', v.reason, 'notAcceptedPart', v.not_accepted_part, 'referredTo', v.referred_to,
          'decidedBy', a.decided_by, 'decidedAt', a.at,
          'reopened', case when o.version is not null then json_build_object('at', o.at, 'reason', o.reason) end
        ) order by a.at, a.version) as list
      from disposition d
      join adoption a on a.procedure_id = d.procedure_id and a.disposition_id = d.id
      join disposition_version v
        on v.procedure_id = a.procedure_id and v.disposition_id = a.disposition_id and v.version = a.version
      left join reopening o
        on o.procedure_id = a.procedure_id and o.disposition_id = a.disposition_id and o.version = a.version
      where d.procedure_id = p.procedure_id and (d.point_id = p.id or d.topic_id = t.id)
        and (v.member_ids is null or v.member_ids @> to_jsonb(p.id::text))
      having count(*) > 0
    ) decided on true`;

/** How many published points a condition finds. */
export async function countPoints(db: Reader, where: SQL): Promise<number> {
  const { rows } = await db.execute<{ total: number }>(sql`select count(*) as total ${published} where ${where}`);
  return rows[0]?.total ?? 0;
}

/** The published points a condition finds, round by round in the order of the text: only what it takes to fetch them in portions. */
export async function orderPoints(db: Reader, where: SQL): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select p.id ${published}
    left join section c on c.procedure_id = p.procedure_id and c.version_id = r.version_id and c.key = p.section_key
    where ${where}
    order by r.number, c.position nulls last, p.counted`);
  return rows.map(({ id }) => id);
}

/** Published points with what was written in for them, by their reference; the condition reads `p`, `words` and `decided`. */
export async function selectPoints({ db, language }: Pick<ReadContext, 'db' | 'language'>, where: SQL, limit: number) {
  const { rows } = await db.execute<PointRow & Record<string, unknown>>(sql`
    select p.id, p.reference, r.reference as "roundReference", s.organisation_name as "organisationName", p.kind,
      p.section_key as "sectionKey", p.quote, s.language,
      (select concat_ws(' ', c.number, c.heading) from section c
        where c.procedure_id = p.procedure_id and c.version_id = r.version_id and c.key = p.section_key) as "sectionLabel",
      words.comment, words.proposed as "proposedText",
      t.reference as "topicReference", t.title as "topicTitle",
      decided.list as decisions,
      coalesce(done.list, '[]') as incorporations
    ${published}
    left join lateral (
      select json_agg(json_build_object(
        'versionNumber', w.number, 'change', i.change, 'sectionKey', i.section_key, 'before', i.before, 'after', i.after,
        'note', i.note, 'doneAt', i.done_at, 'office', i.action_office, 'due', i.action_due,
        'responses', coalesce((
          select json_agg(json_build_object('pointId', x.point_id, 'kind', x.kind) order by x.id) from response x
          where x.procedure_id = i.procedure_id and x.incorporation_id = i.id and x.point_id = p.id), '[]')
      ) order by w.number, i.created_at) as list
      from incorporation i
      join version w on w.procedure_id = i.procedure_id and w.id = i.version_id
      where i.procedure_id = p.procedure_id and (i.point_id = p.id or i.topic_id = t.id)
    ) done on true
    where ${where}
    order by p.counted
    limit ${limit}`);
  return rows.map(({ decisions, incorporations, ...row }) => ({
    ...row,
    organisationName: row.organisationName || say(i18n.t('eine Organisation'), language),
    ...presentDecisions(decisions),
    incorporations: incorporations.map(presentIncorporation),
  }));
}

/** The decision that stands, and beside it those that were taken anew (R18). */
function presentDecisions(rows: DecisionRow[]) {
  const decisions = rows.map(({ decidedAt, reopened, ...row }) => ({
    ...row,
    decidedAt: new Date(decidedAt),
    reopened: reopened && { ...reopened, at: new Date(reopened.at) },
  }));
  const newest = decisions.at(-1);
  if (!newest) throw new Error('A published point has no decision.');
  const earlier = decisions.flatMap(({ outcome, reason, decidedBy, decidedAt, reopened }) =>
    reopened && decidedAt < newest.decidedAt ? [{ outcome, reason, decidedBy, decidedAt, reopened }] : [],
  );
  return { ...newest, earlier };
}

const presentIncorporation = ({ doneAt, office, due, responses, ...row }: IncorporationRow) => ({
  ...row,
  state: incorporationState(doneAt === null ? null : new Date(doneAt), responses),
  action: office === null ? null : { office, due },
});
