import { queryOptions } from '@tanstack/react-query';
import * as contract from '../../../shared/advice.ts';
import type { WireQuery, WireResult } from '../../../shared/endpoint.ts';
import { api } from '../../platform/api.ts';

export type Advice = WireResult<typeof contract.listAdvice>['items'][number];

export const adviceQuery = (procedureId: string, query: WireQuery<typeof contract.listAdvice>) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'review', 'advice', query],
    queryFn: ({ signal }) => api(contract.listAdvice, { params: { procedureId }, query, signal }),
  });

export const advisersQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'advisers'],
    queryFn: ({ signal }) => api(contract.listAdvisers, { params: { procedureId }, signal }),
    staleTime: 60_000,
  });
