import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { cause } from '../../../shared/incorporation.ts';
import type { Outcome } from '../../../shared/review.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { i18n, say } from '../../platform/i18n.ts';

type Cause = z.output<typeof cause>;
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
 * The points behind incorporations, and behind those made for the same passage by one composed text, with the last decision on each. Outside a decision of an unpublished round does not show, a position
 * without a name is "eine Organisation", and one not published by the city has no reference either (R11).
 */
export async function listCausePoints(
  reader: Reader,
  { isStaff, organisationIds, language }: Pick<ReadContext, 'isStaff' | 'organisationIds' | 'language'>,
  procedureId: string,
  incorporationIds: string[],
): Promise<Map<string, CausePoint[]>> {
  const byIncorporation = new Map<string, CausePoint[]>();
  for (const row of await selectPoints(reader, procedureId, incorporationIds)) {
    const seesAll = isStaff || organisationIds.includes(row.organisationId);
    if (!isStaff && !row.isKnown) continue;
    const isNamed = seesAll || row.publication === 'full';
    const hasReference = seesAll || row.publication !== 'internal';
    const points = byIncorporation.get(row.incorporationId) ?? [];
    byIncorporation.set(row.incorporationId, points);
    points.push({
      pointId: hasReference ? row.pointId : null,
      reference: hasReference ? row.reference : null,
      organisationName: isNamed ? row.organisationName : say(i18n.t('eine Organisation'), language),
      outcome: row.outcome,
      reason: row.reason,
      decidedBy: row.decidedBy,
      decidedAt: new Date(row.decidedAt),
    });
  }
  return byIncorporation;
}

async function selectPoints(reader: Reader, procedureId: string, ids: string[]): Promise<PointRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await reader.execute<PointRow>(sql`
    select i.id as "incorporationId", p.id as "pointId", p.reference, p.organisation_id as "organisationId",
      s.organisation_name as "organisationName", s.publication,
      p.round_id is null or r.published_at is not null as "isKnown",
      decided.outcome, decided.reason, decided.decided_by as "decidedBy", decided.at as "decidedAt"
    from incorporation i
    join lateral (
      select i.point_id, i.topic_id
      union
      select o.point_id, o.topic_id from incorporation o
      where o.procedure_id = i.procedure_id and o.take_over_id = i.take_over_id
        and o.before = i.before and o.after = i.after
    ) together on true
    join lateral (
      select together.point_id as id where together.point_id is not null
      union all
      select m.point_id from topic_member m
      where m.procedure_id = i.procedure_id and m.topic_id = together.topic_id and m.left_at is null
    ) behind on true
    join point p on p.procedure_id = i.procedure_id and p.id = behind.id
    join position s on s.procedure_id = p.procedure_id and s.id = p.position_id
    left join round r on r.procedure_id = p.procedure_id and r.id = p.round_id
    join lateral (
      select v.outcome, v.reason, a.decided_by, a.at
      from disposition d
      join adoption a on a.procedure_id = d.procedure_id and a.disposition_id = d.id
      join disposition_version v
        on v.procedure_id = a.procedure_id and v.disposition_id = a.disposition_id and v.version = a.version
      where d.procedure_id = p.procedure_id
        and (d.point_id = p.id or d.topic_id in (
          select m.topic_id from topic_member m where m.procedure_id = p.procedure_id and m.point_id = p.id))
        and (v.member_ids is null or v.member_ids @> to_jsonb(p.id::text))
      order by a.at desc, a.version desc limit 1
    ) decided on true
    where i.procedure_id = ${procedureId} and i.id = any(${sql.param(ids)}::uuid[])
    order by i.id, p.position_id, p.number`);
  return rows;
}
