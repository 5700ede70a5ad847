import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { WireResult } from '../../../shared/endpoint.ts';
import * as contract from '../../../shared/meetings.ts';
import { api } from '../../platform/api.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';

export type Meeting = WireResult<typeof contract.getMeeting>;
export type MeetingHead = WireResult<typeof contract.listMeetings>['items'][number];
export type AgendaItem = Meeting['items'][number];

export const meetingsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'meetings'],
    queryFn: ({ signal }) => api(contract.listMeetings, { params: { procedureId }, signal }),
  });

export const meetingQuery = (procedureId: string, meetingId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'meetings', meetingId],
    queryFn: ({ signal }) => api(contract.getMeeting, { params: { procedureId, meetingId }, signal }),
  });

export const candidatesQuery = (procedureId: string, meetingId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'meetings', meetingId, 'candidates'],
    queryFn: ({ signal }) => api(contract.listAgendaCandidates, { params: { procedureId, meetingId }, signal }),
  });

/** An act on meetings: afterwards everything of the procedure is read anew, since decisions change its points. */
export function useMeetingAct<Input>(procedureId: string, act: (input: Input) => Promise<Meeting>) {
  const client = useQueryClient();
  return useMutation<Meeting, ApiProblem, Input>({
    mutationFn: act,
    onSettled: () => client.invalidateQueries({ queryKey: ['procedure', procedureId] }),
  });
}
