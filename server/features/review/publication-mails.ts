import { sql } from 'drizzle-orm';
import type { Language } from '../../../shared/identity.ts';
import type { MailPayload } from '../../../shared/mails.ts';
import type { MailInput } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';

interface Row extends Record<string, unknown>, Omit<MailPayload<'round_published'>, 'roundTitle' | 'link'> {
  email: string;
  language: Language;
}

/** Tells every organisation that handed something in what was decided on its own points, and on no others (R9, R11). */
export async function publicationMails(
  tx: Tx,
  procedureId: string,
  round: { id: string; title: string },
): Promise<MailInput[]> {
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
        where p.procedure_id = procedure.id and p.round_id = ${round.id} and p.organisation_id = o.id
          and s.counts and s.is_adopted), '[]') as points
    from procedure
    join organisation o on exists (
      select from position h
      where h.procedure_id = procedure.id and h.round_id = ${round.id} and h.organisation_id = o.id)
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
