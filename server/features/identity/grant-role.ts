import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { grantRole as endpoint } from '../../../shared/identity.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { procedureRole } from '../../tables/identity.ts';

/**
 * Gives a person who already works in this procedure a further role. Who granted it is kept:
 * nobody adopts with a role they granted themselves (R5).
 */
export async function grantRole(
  { tx, now, personId, record, unchanged }: WriteContext,
  { params, body }: Input<typeof endpoint>,
) {
  const { procedureId } = params;
  const held = await tx
    .select({ role: procedureRole.role })
    .from(procedureRole)
    .where(and(eq(procedureRole.procedureId, procedureId), eq(procedureRole.personId, body.personId)));
  if (held.length === 0) {
    throw notFound(i18n.t('Diese Person arbeitet nicht in diesem Verfahren. Bitte laden Sie sie zuerst ein.'));
  }
  const added = await tx
    .insert(procedureRole)
    .values({ procedureId, personId: body.personId, role: body.role, grantedBy: personId, grantedAt: now })
    .onConflictDoNothing()
    .returning({ role: procedureRole.role });
  if (added.length === 0) unchanged();
  else record({ action: 'role.grant', subject: { type: 'person', id: body.personId }, after: { role: body.role } });
  return { personId: body.personId, role: body.role };
}
