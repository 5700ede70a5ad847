import { queryOptions } from '@tanstack/react-query';
import { listEvents, verifyEvents } from '../../../shared/audit.ts';
import type { WireQuery, WireResult } from '../../../shared/endpoint.ts';
import { api } from '../../platform/api.ts';

export type AuditEvent = WireResult<typeof listEvents>['items'][number];
export type Verification = WireResult<typeof verifyEvents>;

export const eventsQuery = (procedureId: string, query: WireQuery<typeof listEvents>) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'events', 'list', query],
    queryFn: ({ signal }) => api(listEvents, { params: { procedureId }, query, signal }),
  });

/** Recomputes the whole chain on the server: asked anew at every visit, never while nobody looks. */
export const verificationQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'events', 'verification'],
    queryFn: ({ signal }) => api(verifyEvents, { params: { procedureId }, signal }),
    refetchOnWindowFocus: false,
  });
