import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { evidenceText, evidenceTextKinds } from '../../../shared/review.ts';
import { wordsOf } from '../../../shared/text/words.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { countedReference, position } from '../../tables/positions.ts';
import { countsInSql, retiredInSql } from '../positions/index.ts';

export type EvidenceText = z.output<typeof evidenceText>;

export type TextRow = Omit<EvidenceText, 'words' | 'kind'> & {
  kind: (typeof evidenceTextKinds)[number];
  place: number;
};

/** Everything that is accounted for in a text: spans of points that stand, and passages marked "no point here" (R3). */
const covered = sql`(
  select s.start, s."end", 'point' as kind, p.reference, p.id, null as office, null as note
  from point_span s join point p on p.procedure_id = s.procedure_id and p.id = s.point_id
  where s.procedure_id = t.procedure_id and s.text_id = t.id
    and ${retiredInSql(sql`p.procedure_id`, sql`p.id`)} is null
  union all
  select c.start, c."end", 'cleared', null, c.id, c.office, c.note from text_cleared c
  where c.procedure_id = t.procedure_id and c.text_id = t.id and not exists (
    select from clearing_undone u where u.procedure_id = c.procedure_id and u.clearing_id = c.id))`;

/** Characters of a chunk: what lies inside one is read without walking through the whole text. */
const CHUNK = sql.raw('1000');

/**
 * The rest of a text as ranges; what is only space and punctuation is no word and needs no answer. A long text has thousands of gaps:
 * it is unpacked and cut into chunks once (`offset 0` keeps the planner from doing so for every gap).
 */
const openRanges = sql`(
  select gap.open, gap.spoken
  from (
    select r.open,
      case when lower(r.open) / ${CHUNK} = (upper(r.open) - 1) / ${CHUNK}
        then substr(whole.chunks[lower(r.open) / ${CHUNK} + 1], lower(r.open) % ${CHUNK} + 1, upper(r.open) - lower(r.open))
        else substr(t.body, lower(r.open) + 1, upper(r.open) - lower(r.open))
      end as spoken
    from (
      select array(
        select substr(unpacked.body, g * ${CHUNK} + 1, ${CHUNK})
        from (select t.body || '' as body offset 0) unpacked,
          generate_series(0, (char_length(unpacked.body) - 1) / ${CHUNK}) g
        order by g) as chunks
      offset 0
    ) whole,
    unnest(int4multirange(int4range(0, char_length(t.body))) - coalesce(
      (select range_agg(int4range(c.start, c."end")) from ${covered} c), '{}')) as r(open)
    offset 0
  ) gap
  where gap.spoken ~ '[^[:space:][:punct:]]')`;

/** Whether words of a text are not yet inside a point or marked "no point here" (R3). */
export const isUnaccounted = sql`exists (select from ${openRanges} o)`;

/** Texts as they were handed in, of positions that count, in the order of their references. */
export async function selectTexts(
  reader: Reader,
  { personId }: Pick<ReadContext, 'personId'>,
  where: SQL,
  limit: number,
): Promise<TextRow[]> {
  const { rows } = await reader.execute<TextRow & Record<string, unknown>>(sql`
    select t.id, t.position_id as "positionId", ${position.reference} as "positionReference",
      ${position.organisationName} as "organisationName", ${position.language} as language, t.kind, t.place, t.body,
      exists (
        select from text_opened o
        where o.procedure_id = t.procedure_id and o.text_id = t.id and o.person_id = ${personId}) as opened,
      case t.kind
        when 'answer' then (select q.label from question q
          where q.procedure_id = t.procedure_id and q.round_id = ${position.roundId} and q.key = t.source_key)
        when 'attachment' then (select a.name from position_attachment a
          where a.procedure_id = t.procedure_id and a.id = t.source_key::uuid)
      end as label,
      case t.kind when 'attachment' then t.source_key end as "attachmentId",
      coalesce((
        select json_agg(json_build_object('start', c.start, 'end', c."end", 'kind', c.kind, 'pointReference', c.reference,
          'id', c.id, 'office', c.office, 'note', c.note)
          order by c.start, c."end") from ${covered} c), '[]') as spans,
      coalesce((
        select json_agg(json_build_object('start', lower(o.open), 'end', upper(o.open), 'text', o.spoken) order by o.open)
        from ${openRanges} o), '[]') as uncovered
    from evidence_text t
    join ${position} on ${position.procedureId} = t.procedure_id and ${position.id} = t.position_id
    where ${where}
    order by ${countedReference(position.reference)}, t.place, t.id
    limit ${limit}`);
  return rows;
}

/** Of positions that count alone is every text to be accounted for (R3). */
export const ofCounting = countsInSql;

export const presentText = ({ place: _, ...row }: TextRow): EvidenceText => ({
  ...row,
  words: wordsOf(row.body).length,
});

/** One text with what is accounted for in it. Throws `not_found`. */
export async function getText(
  reader: Reader,
  viewer: Pick<ReadContext, 'personId'>,
  procedureId: string,
  textId: string,
): Promise<EvidenceText> {
  const [row] = await selectTexts(reader, viewer, sql`t.procedure_id = ${procedureId} and t.id = ${textId}`, 1);
  if (!row) throw notFound(i18n.t('Diesen Text gibt es nicht.'));
  return presentText(row);
}
