import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { WireQuery, WireResult } from '../../../shared/endpoint.ts';
import * as similarity from '../../../shared/similarity.ts';
import { api } from '../../platform/api.ts';

export type Cluster = WireResult<typeof similarity.getCluster>;
export type ClusterRow = WireResult<typeof similarity.listClusters>['items'][number];
export type SimilarPoint = WireResult<typeof similarity.listSimilarPoints>['members'][number];

const keyOf = (procedureId: string) => ['procedure', procedureId, 'review', 'similar'] as const;

/** A comparison that still waits is asked for again. */
const COMPARING_MS = 2000;

export const similarPointsQuery = (procedureId: string, pointId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'of', pointId],
    queryFn: ({ signal }) => api(similarity.listSimilarPoints, { params: { procedureId }, query: { pointId }, signal }),
    refetchInterval: ({ state }) => (state.data?.isCompared === false ? COMPARING_MS : false),
  });

export const clustersQuery = (procedureId: string, query: WireQuery<typeof similarity.listClusters>) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(procedureId), 'clusters', query],
    queryFn: ({ pageParam, signal }) =>
      api(similarity.listClusters, {
        params: { procedureId },
        query: { ...query, count: 'true', ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const clusterQuery = (procedureId: string, clusterId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'cluster', clusterId],
    queryFn: ({ signal }) => api(similarity.getCluster, { params: { procedureId, clusterId }, signal }),
  });

export const clusterPointsQuery = (procedureId: string, clusterId: string) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(procedureId), 'points', clusterId],
    queryFn: ({ pageParam, signal }) =>
      api(similarity.listClusterPoints, {
        params: { procedureId, clusterId },
        query: { limit: 100, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
