import { useQuery } from '@tanstack/react-query';
import type { OrganisationRole } from '../../../shared/access.ts';
import { useMe } from '../../platform/me.ts';
import { participantsQuery } from '../procedures/queries.ts';

export interface MyOrganisation {
  organisationId: string;
  organisationName: string;
  role: OrganisationRole;
}

/** The organisations of this procedure for which I read, write or submit; undefined while unknown. */
export function useMyOrganisations(procedureId: string): MyOrganisation[] | undefined {
  const me = useMe();
  const participations = useQuery(participantsQuery(procedureId)).data;
  if (me === undefined || participations === undefined) return undefined;
  const taking = participations.items.filter(({ status }) => status === 'invited' || status === 'confirmed');
  return me.memberships.filter((mine) => taking.some(({ organisationId }) => organisationId === mine.organisationId));
}

/** Whether I take in letters, mails and what is said in person for this procedure. */
export function useIsIntake(procedureId: string): boolean {
  const roles = useMe()?.procedures.find((procedure) => procedure.procedureId === procedureId)?.roles ?? [];
  return roles.includes('coordinator') || roles.includes('clerk');
}
