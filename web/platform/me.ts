import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Action, rolesFor } from '../../shared/access.ts';
import { about, getMe } from '../../shared/identity.ts';
import { api } from './api.ts';
import { kept } from './kept-queries.ts';
import { useSession } from './session.tsx';

export const aboutQuery = queryOptions({
  queryKey: ['about'],
  queryFn: ({ signal }) => api(about, { signal }),
  meta: kept,
  staleTime: Number.POSITIVE_INFINITY,
});

/** My organisations, and my roles in every procedure; part of the key is the person, so nobody sees another's. */
export const meQuery = (personId: string) =>
  queryOptions({
    queryKey: ['me', personId],
    queryFn: ({ signal }) => api(getMe, { signal }),
    meta: kept,
    staleTime: 60_000,
  });

/** What the signed-in person is part of; undefined while unknown or when nobody is signed in. */
export function useMe() {
  const { person } = useSession();
  return useQuery({ ...meQuery(person?.id ?? ''), enabled: person !== null }).data;
}

/** The procedure in whose screens I am, with my roles in it; undefined outside of one. */
export function useCurrentProcedure() {
  const { procedureId }: { procedureId?: string } = useParams({ strict: false });
  return useMe()?.procedures.find((procedure) => procedure.procedureId === procedureId);
}

/** Whether my roles in a procedure hold the right to an action; whether it is possible now says the `can` of the record. */
export function useMay(procedureId: string, action: Action): boolean {
  const roles = useMe()?.procedures.find((procedure) => procedure.procedureId === procedureId)?.roles ?? [];
  return rolesFor(action).some((role) => roles.includes(role));
}
