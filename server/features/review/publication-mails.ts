import { sql } from 'drizzle-orm';
import type { Language } from '../../../shared/identity.ts';
import type { MailPayload } from '../../../shared/mails.ts';
import type { MailInput } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';

interface Row extends Record<string, unknown>, Omit<MailPayload<'round_published'>, 'roundTitle' | 'link'> {
  email: string;
  language: Language;
}

/**
 * Tells every organisation that handed something in what was decided on its own points, and on no others (R9, R11); also
 * what was decided on an earlier contribution since the last results.
 */
export async function publicationMails(
  tx: Tx,
  procedureId: string,
  round: { id: string; title: string },
): Promise<MailInput[]> {
  const isAnswered = sql`(p.round_id = ${round.id} or (p.round_id is null and not exists (
    select from adoption a join round r on r.procedure_id = a.procedure_id and r.published_at >= a.at and r.id <> ${round.id}
    where a.procedure_id = p.procedure_id and a.disposition_id = s.disposition_id)))`;
  const { rows } = await tx.execute<Row>(sql`
    select w.email, w.language, o.name as "organisationName", procedure.title as "procedureTitle",
      coalesce((
        select json_agg(json_build_object('reference', p.reference, 'outcome', v.outcome, 'reason', v.reason)
          order by p.counted)
        from point p
        join point_state s on s.procedure_id = p.procedure_id and s.point_id = p.id
        join disposition d on d.procedure_id = s.procedure_id and d.id = s.disposition_id
        join disposition_version v
          on v.procedure_id = d.procedure_id and v.disposition_id = d.id and v.version = d.version
        where p.procedure_id = procedure.id and p.organisation_id = o.id and ${isAnswered} and s.counts
          and s.is_adopted), '[]') as points
    from procedure
    join organisation o on exists (
      select from position h
      where h.procedure_id = procedure.id and h.organisation_id = o.id and (h.round_id = ${round.id} or exists (
        select from point p join point_state s on s.procedure_id = p.procedure_id and s.point_id = p.id
        where p.procedure_id = h.procedure_id and p.position_id = h.id and h.round_id is null and s.is_adopted
          and ${isAnswered})))
    join membership m on m.organisation_id = o.id and m.role = 'representative' and m.ended_at is null
    join person w on w.id = m.person_id
    where procedure.id = ${procedureId}
    order by o.name, w.email`);
  const link = `/verfahren/${procedureId}/runden/${round.id}`;
  return rows.map(({ email, language, ...payload }) => ({
    template: 'round_published',
    to: { email, language },
    payload: { ...payload, roundTitle: round.title, link },
  }));
}
