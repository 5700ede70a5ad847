import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import * as contract from '../../../shared/co-writing.ts';
import type { WireResult } from '../../../shared/endpoint.ts';
import * as signing from '../../../shared/signing.ts';
import { api } from '../../platform/api.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';
import { whileShared } from './queries.ts';

export type Remark = WireResult<typeof contract.listRemarks>['items'][number];
export type HistoryEntry = WireResult<typeof contract.listHistory>['items'][number];
export type Signature = WireResult<typeof signing.listSignatures>['items'][number];

/** Which position of which procedure. */
export interface PositionPlace {
  procedureId: string;
  positionId: string;
}

const keyOf = ({ procedureId, positionId }: PositionPlace, what: string) =>
  ['procedure', procedureId, 'positions', what, positionId] as const;

/** What was remarked inside the organisation; others may be remarking at this moment. */
export const remarksQuery = (place: PositionPlace) =>
  queryOptions({
    queryKey: keyOf(place, 'remarks'),
    queryFn: ({ signal }) => api(contract.listRemarks, { params: place, signal }),
    ...whileShared,
  });

/** The history of a draft, newest first, page by page. */
export const historyQuery = (place: PositionPlace) =>
  infiniteQueryOptions({
    queryKey: keyOf(place, 'history'),
    queryFn: ({ pageParam, signal }) =>
      api(contract.listHistory, { params: place, query: pageParam === null ? {} : { cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** One saved state with the one before; neither changes any more, only whether it can be restored. */
export const historyStateQuery = (place: PositionPlace, { id, firstId }: Pick<HistoryEntry, 'id' | 'firstId'>) =>
  queryOptions({
    queryKey: [...keyOf(place, 'history'), id, firstId],
    queryFn: ({ signal }) =>
      api(contract.getHistoryState, { params: { ...place, revisionId: id }, query: { firstId }, signal }),
  });

/** Who was asked to sign a draft. */
export const signaturesQuery = (place: PositionPlace) =>
  queryOptions({
    queryKey: keyOf(place, 'signatures'),
    queryFn: ({ signal }) => api(signing.listSignatures, { params: place, signal }),
    ...whileShared,
  });

/** Drafts of others that my organisations are asked to sign. */
export const signatureRequestsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'signatures'],
    queryFn: ({ signal }) => api(signing.listSignatureRequests, { params: { procedureId }, signal }),
    refetchInterval: 60_000,
  });

/** A remark written or resolved: the remarks are read anew, and the history. */
export function useRemarkChange<Input, Result>(place: PositionPlace, change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation<Result, ApiProblem, Input>({
    mutationFn: change,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: keyOf(place, 'remarks') });
      await client.invalidateQueries({ queryKey: keyOf(place, 'history') });
    },
  });
}
