import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { listAdvisers } from '../../../shared/advice.ts';
import { listDocuments } from '../../../shared/documents.ts';
import { listEndorsementCalls } from '../../../shared/endorsements.ts';
import type { WireResult } from '../../../shared/endpoint.ts';
import { listSignOffs } from '../../../shared/sign-offs.ts';
import { api } from '../../platform/api.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';

export type SignOff = WireResult<typeof listSignOffs>['items'][number];

export type EndorsementCall = WireResult<typeof listEndorsementCalls>['items'][number];

export const endorsementCallsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'endorsement-calls'],
    queryFn: ({ signal }) => api(listEndorsementCalls, { params: { procedureId }, signal }),
  });

/** Frozen versions that organisations can read and have not been asked about, the newest first. */
export const callableQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'endorsement-calls', 'callable'],
    queryFn: async ({ signal }) => {
      const params = { procedureId };
      const [calls, documents] = await Promise.all([
        api(listEndorsementCalls, { params, signal }),
        api(listDocuments, { params, signal }),
      ]);
      const asked = new Set(calls.items.map(({ version }) => version.id));
      return documents.items.flatMap(({ title, versions }) =>
        versions
          .filter(({ id, status, released }) => status === 'frozen' && released && !asked.has(id))
          .toSorted((one, other) => other.number - one.number)
          .map(({ id, number, contentVersion }) => ({ id, number, contentVersion, title })),
      );
    },
  });

export const signOffsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'sign-offs'],
    queryFn: ({ signal }) => api(listSignOffs, { params: { procedureId }, query: { limit: 200 }, signal }),
  });

/** The specialists who can be asked to sign for their office, and the frozen versions they can be asked about, the newest first. */
export const askableQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'sign-offs', 'askable'],
    queryFn: async ({ signal }) => {
      const params = { procedureId };
      const [offices, documents] = await Promise.all([
        api(listAdvisers, { params, signal }),
        api(listDocuments, { params, signal }),
      ]);
      const versions = documents.items.flatMap(({ title, versions }) =>
        versions
          .filter(({ status }) => status === 'frozen')
          .toSorted((one, other) => other.number - one.number)
          .map(({ id, number }) => ({ id, number, title })),
      );
      return { offices: offices.items.filter(({ type }) => type === 'person'), versions };
    },
  });

/** A change of what stands on the screens of this feature; the procedure is read anew after it, failed or not. */
export function useChange<Input, Result>(procedureId: string, change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation<Result, ApiProblem, Input>({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: ['procedure', procedureId] }),
  });
}
