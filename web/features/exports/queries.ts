import { queryOptions } from '@tanstack/react-query';
import type { WireResult } from '../../../shared/endpoint.ts';
import { type getExport, listExports } from '../../../shared/export-jobs.ts';
import { api } from '../../platform/api.ts';
import { whileRunning } from '../long-work/while-running.ts';

export type ExportJob = WireResult<typeof getExport>;

export const exportJobsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'exports'],
    queryFn: ({ signal }) => api(listExports, { params: { procedureId }, signal }),
    refetchInterval: whileRunning,
  });
