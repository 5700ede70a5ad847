import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { WireResult } from '../../../shared/endpoint.ts';
import { getProcedure } from '../../../shared/procedures.ts';
import { listQuestionTemplates, listRounds } from '../../../shared/rounds.ts';
import { api } from '../../platform/api.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';
import { kept } from '../../platform/kept-queries.ts';

export type Round = WireResult<typeof listRounds>['items'][number];

export const procedureQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'itself'],
    queryFn: ({ signal }) => api(getProcedure, { params: { procedureId }, signal }),
    meta: kept,
    staleTime: 60_000,
  });

/** Its rounds; the clock opens and closes them, so the list is read again every minute. */
export const roundsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'rounds', 'list'],
    queryFn: ({ signal }) => api(listRounds, { params: { procedureId }, signal }),
    meta: kept,
    refetchInterval: 60_000,
  });

/** Rounds whose questions can be asked again. */
export const questionTemplatesQuery = queryOptions({
  queryKey: ['question-templates'],
  queryFn: ({ signal }) => api(listQuestionTemplates, { signal }),
});

/** A change of a round: afterwards everything of the procedure is read anew. */
export function useChange<Input, Result>(procedureId: string, change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation<Result, ApiProblem, Input>({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: ['procedure', procedureId] }),
  });
}
