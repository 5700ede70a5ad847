import { queryOptions, useQuery } from '@tanstack/react-query';
import { about, getMe } from '../../shared/identity.ts';
import { api } from './api.ts';
import { useSession } from './session.tsx';

export const aboutQuery = queryOptions({
  queryKey: ['about'],
  queryFn: ({ signal }) => api(about, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** My organisations, and my roles in every procedure; part of the key is the person, so nobody sees another's. */
export const meQuery = (personId: string) =>
  queryOptions({
    queryKey: ['me', personId],
    queryFn: ({ signal }) => api(getMe, { signal }),
    staleTime: 60_000,
  });

/** What the signed-in person is part of; undefined while unknown or when nobody is signed in. */
export function useMe() {
  const { person } = useSession();
  return useQuery({ ...meQuery(person?.id ?? ''), enabled: person !== null }).data;
}
