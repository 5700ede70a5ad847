import { queryOptions } from '@tanstack/react-query';
import type { WireResult } from '../../../shared/endpoint.ts';
import { listExtensions } from '../../../shared/extensions.ts';
import { api } from '../../platform/api.ts';

export type Extension = WireResult<typeof listExtensions>['items'][number];

/** Who asked for more time in a round, or has it. */
export const extensionsQuery = (procedureId: string, roundId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'rounds', roundId, 'extensions'],
    queryFn: ({ signal }) => api(listExtensions, { params: { procedureId, roundId }, signal }),
  });
