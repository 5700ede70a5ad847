import type { Input } from '../../../shared/endpoint.ts';
import type { createProcedure as endpoint } from '../../../shared/procedures.ts';
import type { WriteContext } from '../../platform/context.ts';
import { badInput } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { violates } from '../../platform/violations.ts';
import { procedure } from '../../tables/procedures.ts';
import { addStaff, listPeopleOfMailbox } from '../identity/index.ts';
import { getOrganisation } from '../organisations/index.ts';
import { columnsOf } from './procedure-columns.ts';
import { getProcedure } from './procedure-queries.ts';

/**
 * Starts a procedure in preparation. Whoever starts it becomes its coordinator, which is no power to sign (R5);
 * named staff must be known here already, everybody else is invited.
 */
export async function createProcedure(context: WriteContext, { body }: Input<typeof endpoint>) {
  const { tx, now, actor, personId, record } = context;
  const { slug, timeZone, staff, ...fields } = body;
  if (!isTimeZone(timeZone))
    throw badInput('/timeZone', 'unknown', i18n.t('Diese Zeitzone gibt es nicht, zum Beispiel „Europe/Berlin“.'));
  if (fields.leadOrganisationId) await getOrganisation(tx, fields.leadOrganisationId);
  const id = newId();
  const row = {
    id,
    slug,
    timeZone,
    status: 'preparing',
    createdAt: now,
    version: 1,
    title: fields.title,
    summary: fields.summary,
  } as const;
  await tx
    .insert(procedure)
    .values({ ...columnsOf(fields), ...row })
    .catch((error: unknown) => {
      throw violates(error, 'procedure_slug')
        ? badInput('/slug', 'taken', i18n.t('Ein Verfahren mit dieser Kurzadresse gibt es schon.'))
        : error;
    });
  await addStaff(tx, now, { procedureId: id, personId, role: 'coordinator', grantedBy: personId });
  for (const [index, { email, role }] of staff.entries()) {
    const [person] = await listPeopleOfMailbox(tx, email);
    if (!person) {
      throw badInput(
        `/staff/${index}/email`,
        'unknown',
        i18n.t('Diese Person hat hier noch kein Konto. Bitte laden Sie sie ein.'),
      );
    }
    await addStaff(tx, now, { procedureId: id, personId: person.id, role, grantedBy: personId });
  }
  record({
    action: 'procedure.create',
    subject: { type: 'procedure', id },
    procedureId: id,
    after: { slug, title: fields.title },
  });
  const roles = new Set([...actor.roles, 'coordinator' as const]);
  return getProcedure({ ...context, actor: { ...actor, roles } }, tx, id);
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('de', { timeZone });
    return true;
  } catch {
    return false;
  }
}
