import { sql } from 'drizzle-orm';
import type { EndorsementOpinion } from '../../../shared/endorsements.ts';
import type { OrganisationKind } from '../../../shared/organisations.ts';
import type { Outcome } from '../../../shared/review.ts';
import type { Reader } from '../../platform/db.ts';
import { countsInSql } from '../positions/index.ts';

/** An organisation that was asked, and what came of it. */
export interface InvolvedOrganisation {
  id: string;
  name: string;
  kind: OrganisationKind;
  represents: string[];
  /** The body it belongs to, where that takes part as well. */
  umbrella: string | null;
  isInvited: boolean;
  hasAnswered: boolean;
}

/** By organisation that was asked to endorse a version; null where it has not answered. */
export type Opinions = ReadonlyMap<string, EndorsementOpinion | null>;

/** What counts of one point: times are days since it was handed in. */
export interface InvolvedPoint {
  organisationId: string;
  outcome: Outcome | null;
  hasWording: boolean;
  isIncorporated: boolean;
  isConfirmed: boolean;
  decidedAfter: number | null;
  publishedAfter: number | null;
}

interface Asked {
  procedureId: string;
  roundId?: string | undefined;
}

export async function selectOrganisations(reader: Reader, { procedureId, roundId }: Asked) {
  const { rows } = await reader.execute<InvolvedOrganisation & Record<string, unknown>>(sql`
    select o.id, o.name, o.kind, o.represents, u.name as umbrella,
      a.status in ('invited', 'confirmed', 'declined') as "isInvited",
      exists (
        select from position
        where position.procedure_id = a.procedure_id and position.organisation_id = o.id and position.round_id is not null
          ${roundId ? sql`and position.round_id = ${roundId}` : sql``} and ${countsInSql}) as "hasAnswered"
    from participation a
    join organisation o on o.id = a.organisation_id
    left join participation b on b.procedure_id = a.procedure_id and b.organisation_id = o.member_of_id
    left join organisation u on u.id = b.organisation_id
    where a.procedure_id = ${procedureId}
    order by o.name, o.id`);
  return rows;
}

export async function selectPointFacts(reader: Reader, { procedureId, roundId }: Asked) {
  const { rows } = await reader.execute<InvolvedPoint & Record<string, unknown>>(sql`
    select p.organisation_id as "organisationId", case when st.is_adopted then st.outcome end as outcome,
      exists (
        select from point_span n
        join evidence_text e on e.procedure_id = n.procedure_id and e.id = n.text_id
        where n.procedure_id = p.procedure_id and n.point_id = p.id and e.kind in ('proposed_text', 'counter_draft')
      ) as "hasWording",
      exists (
        select from incorporation i
        where i.procedure_id = p.procedure_id and (i.point_id = p.id or i.topic_id = st.topic_id) and i.done_at is not null
      ) as "isIncorporated",
      coalesce((
        select x.kind = 'confirmed' from response x
        where x.procedure_id = p.procedure_id and x.point_id = p.id order by x.id desc limit 1), false) as "isConfirmed",
      extract(epoch from a.at - s.submitted_at)::float8 / 86400 as "decidedAfter",
      case when a.at is not null then extract(epoch from r.published_at - s.submitted_at)::float8 / 86400 end as "publishedAfter"
    from point p
    join position s on s.procedure_id = p.procedure_id and s.id = p.position_id
    join point_state st on st.procedure_id = p.procedure_id and st.point_id = p.id and st.counts
    join round r on r.procedure_id = p.procedure_id and r.id = p.round_id
    left join disposition d on d.procedure_id = p.procedure_id and d.id = st.disposition_id and st.is_adopted
    left join adoption a on a.procedure_id = d.procedure_id and a.disposition_id = d.id and a.version = d.version
    where p.procedure_id = ${procedureId} ${roundId ? sql`and p.round_id = ${roundId}` : sql``}`);
  return rows;
}

/** Sections of the texts of the rounds on which no point was handed in, by number and heading. */
export async function selectSilentSections(reader: Reader, { procedureId, roundId }: Asked): Promise<string[]> {
  const { rows } = await reader.execute<{ label: string }>(sql`
    select concat_ws(' ', c.number, nullif(c.heading, '')) as label
    from round r
    join section c on c.procedure_id = r.procedure_id and c.version_id = r.version_id and c.heading <> ''
    where r.procedure_id = ${procedureId} ${roundId ? sql`and r.id = ${roundId}` : sql``}
      and not exists (
        select from point p
        join point_state st on st.procedure_id = p.procedure_id and st.point_id = p.id and st.counts
        where p.procedure_id = r.procedure_id and p.section_key = c.key and p.round_id is not null
          ${roundId ? sql`and p.round_id = ${roundId}` : sql``})
    group by c.key, c.number, c.heading order by min(c.position)`);
  return rows.map(({ label }) => label);
}
