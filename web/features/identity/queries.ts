import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { WireBody, WireResult } from '../../../shared/endpoint.ts';
import * as contract from '../../../shared/identity.ts';
import { api } from '../../platform/api.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';
import { useSession } from '../../platform/session.tsx';

export type Invitation = WireResult<typeof contract.getInvitation>;
export type SignInLink = WireResult<typeof contract.getSignInLink>;
export type Token = WireResult<typeof contract.listTokens>['items'][number];
export type NewToken = WireBody<typeof contract.createToken>;

/** What a mailed link invites to; looking at it changes nothing. */
export const invitationQuery = (secret: string) =>
  queryOptions({
    queryKey: ['invitation', secret],
    queryFn: ({ signal }) => api(contract.getInvitation, { params: { secret }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Whom a mailed sign-in link can sign in; looking at it uses nothing up. */
export const signInLinkQuery = (secret: string) =>
  queryOptions({
    queryKey: ['sign-in-link', secret],
    queryFn: ({ signal }) => api(contract.getSignInLink, { params: { secret }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

const tokensKey = (personId: string) => ['tokens', personId] as const;

export const tokensQuery = (personId: string) =>
  queryOptions({
    queryKey: tokensKey(personId),
    queryFn: ({ signal }) => api(contract.listTokens, { signal }),
  });

/** A change of my tokens; the list is read anew afterwards. */
export function useTokenChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  const { person } = useSession();
  return useMutation<Result, ApiProblem, Input>({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: tokensKey(person?.id ?? '') }),
  });
}
