import { queryOptions } from '@tanstack/react-query';
import type { WireResult } from '../../../shared/endpoint.ts';
import * as contract from '../../../shared/letters.ts';
import { api } from '../../platform/api.ts';
import { whileRunning } from '../long-work/while-running.ts';

export type LetterTemplate = WireResult<typeof contract.createLetterTemplate>;
export type LetterRun = WireResult<typeof contract.getLetterRun>;

const keyOf = (procedureId: string) => ['procedure', procedureId, 'letters'] as const;

export const templatesQuery = (procedureId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'templates'],
    queryFn: ({ signal }) => api(contract.listLetterTemplates, { params: { procedureId }, signal }),
  });

export const runsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'runs'],
    queryFn: ({ signal }) => api(contract.listLetterRuns, { params: { procedureId }, signal }),
    refetchInterval: whileRunning,
  });

export const runQuery = (procedureId: string, runId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'run', runId],
    queryFn: ({ signal }) => api(contract.getLetterRun, { params: { procedureId, runId }, signal }),
  });
