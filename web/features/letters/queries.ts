import { queryOptions } from '@tanstack/react-query';
import type { WireResult } from '../../../shared/endpoint.ts';
import * as contract from '../../../shared/letters.ts';
import { api } from '../../platform/api.ts';

export type LetterTemplate = WireResult<typeof contract.createLetterTemplate>;
export type LetterRun = WireResult<typeof contract.getLetterRun>;

const keyOf = (procedureId: string) => ['procedure', procedureId, 'letters'] as const;

/** While letters are made their number is asked for so often. */
const WORKING_MS = 1000;

export const templatesQuery = (procedureId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'templates'],
    queryFn: ({ signal }) => api(contract.listLetterTemplates, { params: { procedureId }, signal }),
  });

export const runsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'runs'],
    queryFn: ({ signal }) => api(contract.listLetterRuns, { params: { procedureId }, signal }),
    refetchInterval: ({ state }) => (state.data?.items.some(({ status }) => status === 'running') ? WORKING_MS : false),
  });

export const runQuery = (procedureId: string, runId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'run', runId],
    queryFn: ({ signal }) => api(contract.getLetterRun, { params: { procedureId, runId }, signal }),
  });
