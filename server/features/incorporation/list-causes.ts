import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { cause } from '../../../shared/incorporation.ts';
import type { Outcome } from '../../../shared/review.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { i18n, say } from '../../platform/i18n.ts';
import type { VersionRow } from '../documents/index.ts';

type Cause = z.output<typeof cause>;
type UpTo = Pick<VersionRow, 'procedureId' | 'documentId' | 'number'>;
type CausePoint = Cause['points'][number];

interface PointRow extends Record<string, unknown> {
  incorporationId: string;
  pointId: string;
  reference: string;
  organisationId: string;
  organisationName: string;
  publication: 'full' | 'anonymous' | 'internal';
  isKnown: boolean;
  outcome: Outcome;
  reason: string;
  decidedBy: string;
  decidedAt: string;
}

/**
 * The points behind the incorporations in the versions of a document up to one of them, and behind those made for the same passage by
 * one composed text, with the last decision on each. Outside a decision of an unpublished round does not show, a position without a name
 * is "eine Organisation", and one not published by the city has no reference either (R11).
 */
export async function listCausePoints(
  reader: Reader,
  { isStaff, organisationIds, language }: Pick<ReadContext, 'isStaff' | 'organisationIds' | 'language'>,
  of: UpTo,
): Promise<Map<string, CausePoint[]>> {
  const byIncorporation = new Map<string, CausePoint[]>();
  const withoutName = say(i18n.t('eine Organisation'), language);
  for (const row of await selectPoints(reader, of)) {
    const seesAll = isStaff || organisationIds.includes(row.organisationId);
    if (!isStaff && !row.isKnown) continue;
    const isNamed = seesAll || row.publication === 'full';
    const hasReference = seesAll || row.publication !== 'internal';
    const points = byIncorporation.get(row.incorporationId) ?? [];
    byIncorporation.set(row.incorporationId, points);
    points.push({
      pointId: hasReference ? row.pointId : null,
      reference: hasReference ? row.reference : null,
      organisationName: isNamed ? row.organisationName : withoutName,
      outcome: row.outcome,
      reason: row.reason,
      decidedBy: row.decidedBy,
      decidedAt: new Date(row.decidedAt),
    });
  }
  return byIncorporation;
}

async function selectPoints(reader: Reader, { procedureId, documentId, number }: UpTo): Promise<PointRow[]> {
  const { rows } = await reader.execute<PointRow>(sql`
    with wanted as materialized (
      select i.id, i.point_id, i.topic_id, i.take_over_id, i.before, i.after from incorporation i
      join version v on v.procedure_id = i.procedure_id and v.id = i.version_id
      where i.procedure_id = ${procedureId} and v.document_id = ${documentId} and v.number <= ${number}
        and i.change <> 'action'
    ),
    subject as (
      select id, point_id, topic_id from wanted
      union
      select w.id, o.point_id, o.topic_id from wanted w
      join incorporation o on o.procedure_id = ${procedureId} and o.take_over_id = w.take_over_id
        and o.before = w.before and o.after = w.after
      where w.take_over_id is not null and o.take_over_id is not null
    ),
    behind as materialized (
      select id, point_id from subject where point_id is not null
      union
      select s.id, m.point_id from subject s
      join topic_member m on m.procedure_id = ${procedureId} and m.topic_id = s.topic_id and m.left_at is null
    ),
    -- Decisions on the point itself, and on the topics it was in: read once, however many sentences it changed.
    judged as (
      select c.point_id, d.id from (select distinct point_id from behind) c
      join disposition d on d.procedure_id = ${procedureId} and d.point_id = c.point_id
      union
      select c.point_id, d.id from (select distinct point_id from behind) c
      join topic_member m on m.procedure_id = ${procedureId} and m.point_id = c.point_id
      join disposition d on d.procedure_id = ${procedureId} and d.topic_id = m.topic_id
    ),
    decided as materialized (
      select distinct on (j.point_id) j.point_id, v.outcome, v.reason, a.decided_by, a.at
      from judged j
      join adoption a on a.procedure_id = ${procedureId} and a.disposition_id = j.id
      join disposition_version v
        on v.procedure_id = ${procedureId} and v.disposition_id = a.disposition_id and v.version = a.version
      where v.member_ids is null or v.member_ids @> to_jsonb(j.point_id::text)
      order by j.point_id, a.at desc, a.version desc
    )
    select b.id as "incorporationId", p.id as "pointId", p.reference, p.organisation_id as "organisationId",
      s.organisation_name as "organisationName", s.publication,
      p.round_id is null or r.published_at is not null as "isKnown",
      d.outcome, d.reason, d.decided_by as "decidedBy", d.at as "decidedAt"
    from behind b
    join point p on p.procedure_id = ${procedureId} and p.id = b.point_id
    join position s on s.procedure_id = ${procedureId} and s.id = p.position_id
    left join round r on r.procedure_id = ${procedureId} and r.id = p.round_id
    join decided d on d.point_id = b.point_id
    order by b.id, p.position_id, p.number`);
  return rows;
}
