import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { WireResult } from '../../../shared/endpoint.ts';
import { listPoints } from '../../../shared/review.ts';
import * as splitting from '../../../shared/splitting.ts';
import { api } from '../../platform/api.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';
import type { EvidenceText } from './queries.ts';

export type PointSpan = WireResult<typeof splitting.getPointSpans>['items'][number];

/** A text with what is accounted for in it. Reading it whole on its page is what "opened" means (R3). */
export const textQuery = (procedureId: string, textId: string, mayOpen: boolean) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'review', 'text', textId],
    queryFn: async ({ signal }): Promise<EvidenceText> => {
      const params = { procedureId, textId };
      const text = await api(splitting.getText, { params, signal });
      return text.opened || !mayOpen ? text : api(splitting.openText, { params });
    },
    staleTime: 30_000,
  });

export const pointSpansQuery = (procedureId: string, pointId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'review', 'spans', pointId],
    queryFn: ({ signal }) => api(splitting.getPointSpans, { params: { procedureId, pointId }, signal }),
  });

/** The parts of a point that was split. */
export const partsQuery = (procedureId: string, parentId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'review', 'points', { parentId }],
    queryFn: ({ signal }) =>
      api(listPoints, { params: { procedureId }, query: { parentId, limit: 200, sort: 'reference' }, signal }),
  });

/** A change in one text; what it answers is the text as it stands now, so that only the rest is read anew. */
export function useTextChange<Input>(
  procedureId: string,
  textId: string,
  change: (input: Input) => Promise<EvidenceText | null>,
) {
  const client = useQueryClient();
  return useMutation<EvidenceText | null, ApiProblem, Input>({
    mutationFn: change,
    onSuccess: (text) => {
      if (text) client.setQueryData(textQuery(procedureId, textId, false).queryKey, text);
    },
    onSettled: (text) =>
      client.invalidateQueries({
        queryKey: ['procedure', procedureId, 'review'],
        predicate: ({ queryKey }) => !text || !queryKey.includes(textId),
      }),
  });
}
