import { can, type OrganisationRole, organisationRoles, type Role, rolesFor, staffRoles } from '../../shared/access.ts';
import type { Endpoint } from '../../shared/endpoint.ts';
import type { Actor } from './context.ts';
import { AppError, notFound } from './errors.ts';
import { i18n } from './i18n.ts';

const inProcedure: ReadonlySet<Role> = new Set([...staffRoles, ...organisationRoles]);

export interface Permission {
  isStaff: boolean;
  organisationIds: string[];
}

/**
 * Permission by role; permission by object lies in the where-clause of the query.
 * Throws `unauthenticated` (401) for strangers, `not_found` (404) for a procedure in which the actor holds no role,
 * `forbidden` (403) for a role without this right.
 */
export function permit(endpoint: Pick<Endpoint, 'action' | 'method' | 'path'>, actor: Actor): Permission {
  const allowed = rolesFor(endpoint.action);
  if (!allowed.includes('public') && actor.personId === null) {
    throw new AppError('unauthenticated', i18n.t('Bitte melden Sie sich an.'));
  }
  if (endpoint.path.includes('/:procedureId') && ![...actor.roles].some((role) => inProcedure.has(role))) {
    throw notFound(i18n.t('Dieses Verfahren gibt es nicht, oder Sie sind nicht daran beteiligt.'));
  }
  if (!can(actor.roles, endpoint.action)) {
    throw new AppError(
      'forbidden',
      i18n.t('Dafür haben Sie in diesem Verfahren keine Berechtigung. Zuständig ist die Koordination.'),
    );
  }
  if (endpoint.method !== 'GET' && !actor.mayWrite) {
    throw new AppError(
      'forbidden',
      i18n.t('Dieses Token darf nur lesen. Legen Sie für Änderungen eines mit dem Recht "write" an.'),
    );
  }
  return {
    isStaff: staffRoles.some((role) => actor.roles.has(role) && allowed.includes(role)),
    organisationIds: actor.organisations
      .filter(({ role }) => allowed.includes(role satisfies OrganisationRole))
      .map(({ id }) => id),
  };
}
