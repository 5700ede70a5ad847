import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { WireQuery, WireResult } from '../../../shared/endpoint.ts';
import * as contract from '../../../shared/text-blocks.ts';
import { api } from '../../platform/api.ts';

export type TextBlock = WireResult<typeof contract.createTextBlock>;
export type OpenedBlock = WireResult<typeof contract.getTextBlock>;

/** What a point or topic can fill placeholders with. */
export type PlaceholderValues = Partial<Record<contract.BlockPlaceholder, string | null>>;

const keyOf = (procedureId: string) => ['procedure', procedureId, 'text-blocks'] as const;

export const textBlocksQuery = (procedureId: string, query: WireQuery<typeof contract.listTextBlocks>) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(procedureId), 'list', query],
    queryFn: ({ pageParam, signal }) =>
      api(contract.listTextBlocks, {
        params: { procedureId },
        query: { ...query, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const textBlockQuery = (procedureId: string, blockId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), blockId],
    queryFn: ({ signal }) => api(contract.getTextBlock, { params: { procedureId, blockId }, signal }),
  });
