import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { WireResult } from '../../../shared/endpoint.ts';
import { listInvitations, listPeople } from '../../../shared/identity.ts';
import { listOrganisations } from '../../../shared/organisations.ts';
import * as contract from '../../../shared/procedures.ts';
import { getUnfinished } from '../../../shared/reports.ts';
import { getWorkingGroup } from '../../../shared/working-group.ts';
import { api } from '../../platform/api.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';
import { kept } from '../../platform/kept-queries.ts';

export type Procedure = WireResult<typeof contract.getProcedure>;
export type Deliberation = WireResult<typeof contract.listDeliberations>['items'][number];
export type Participation = WireResult<typeof contract.listParticipations>['items'][number];
export type StaffMember = WireResult<typeof listPeople>['items'][number];
export type Invitation = WireResult<typeof listInvitations>['items'][number];
export type Unfinished = WireResult<typeof getUnfinished>;
export type WorkingGroup = WireResult<typeof getWorkingGroup>;

const keyOf = (procedureId: string) => ['procedure', procedureId, 'frame'] as const;

export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: ({ signal }) => api(contract.listProcedures, { query: { limit: 200 }, signal }),
});

export const frameQuery = (procedureId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'procedure'],
    queryFn: ({ signal }) => api(contract.getProcedure, { params: { procedureId }, signal }),
  });

export const deliberationsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'deliberations'],
    queryFn: ({ signal }) => api(contract.listDeliberations, { params: { procedureId }, signal }),
  });

export const participantsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'participations'],
    queryFn: ({ signal }) => api(contract.listParticipations, { params: { procedureId }, signal }),
    meta: kept,
  });

export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: ({ signal }) => api(listOrganisations, { query: { limit: 200 }, signal }),
});

export const staffQuery = (procedureId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'people'],
    queryFn: ({ signal }) => api(listPeople, { params: { procedureId }, signal }),
  });

export const invitationsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'invitations'],
    queryFn: ({ signal }) => api(listInvitations, { params: { procedureId }, signal }),
  });

export const groupQuery = (procedureId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'working-group'],
    queryFn: ({ signal }) => api(getWorkingGroup, { params: { procedureId }, signal }),
  });

export const unfinishedQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'unfinished'],
    queryFn: ({ signal }) => api(getUnfinished, { params: { procedureId }, signal }),
  });

/** A change of the frame: afterwards everything of the procedure, and who one is in it, is read anew. */
export function useFrameChange<Input, Result>(procedureId: string, change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation<Result, ApiProblem, Input>({
    mutationFn: change,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['procedure', procedureId] });
      await client.invalidateQueries({ queryKey: ['me'] });
    },
  });
}
