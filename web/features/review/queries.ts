import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { getVersion, listDocuments } from '../../../shared/documents.ts';
import type { WireQuery, WireResult } from '../../../shared/endpoint.ts';
import { listPeople } from '../../../shared/identity.ts';
import { listNotes } from '../../../shared/notes.ts';
import * as review from '../../../shared/review.ts';
import { listTags } from '../../../shared/tags.ts';
import { listViews } from '../../../shared/views.ts';
import { api } from '../../platform/api.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';

export type PointRow = WireResult<typeof review.listPoints>['items'][number];
export type Point = WireResult<typeof review.getPoint>;
export type Topic = WireResult<typeof review.getTopic>;
export type Disposition = NonNullable<Point['disposition']>;
export type EvidenceText = WireResult<typeof review.listTexts>['items'][number];
export type Tag = WireResult<typeof listTags>['items'][number];
export type View = WireResult<typeof listViews>['items'][number];
export type PointFilter = WireQuery<typeof review.listPoints>;
export type PointCounting = WireQuery<typeof review.countPoints>;
export type PointCounts = WireResult<typeof review.countPoints>;

const keyOf = (procedureId: string) => ['procedure', procedureId, 'review'] as const;

const pageSize = 100;

/** The list page by page, as far as one has read; what was found before stays until the new answer is there. */
export const pointPagesQuery = (procedureId: string, query: PointFilter) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(procedureId), 'points', query],
    queryFn: ({ pageParam, signal }) =>
      api(review.listPoints, {
        params: { procedureId },
        query: { ...query, limit: pageSize, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const countsQuery = (procedureId: string, query: PointCounting) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'counts', query],
    queryFn: ({ signal }) => api(review.countPoints, { params: { procedureId }, query, signal }),
    placeholderData: keepPreviousData,
  });

export const pointQuery = (procedureId: string, pointId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'point', pointId],
    queryFn: ({ signal }) => api(review.getPoint, { params: { procedureId, pointId }, signal }),
  });

export const topicsQuery = (procedureId: string, cursor?: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'topics', cursor ?? null],
    queryFn: ({ signal }) =>
      api(review.listTopics, { params: { procedureId }, query: { limit: 200, ...(cursor && { cursor }) }, signal }),
  });

export const topicQuery = (procedureId: string, topicId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'topic', topicId],
    queryFn: ({ signal }) => api(review.getTopic, { params: { procedureId, topicId }, signal }),
  });

export const textsQuery = (procedureId: string, query: WireQuery<typeof review.listTexts>) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'texts', query],
    queryFn: ({ signal }) => api(review.listTexts, { params: { procedureId }, query, signal }),
  });

export const notesQuery = (procedureId: string, pointId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'notes', pointId],
    queryFn: ({ signal }) => api(listNotes, { params: { procedureId, pointId }, signal }),
  });

export const tagsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'tags'],
    queryFn: ({ signal }) => api(listTags, { params: { procedureId }, signal }),
  });

export const viewsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'views'],
    queryFn: ({ signal }) => api(listViews, { params: { procedureId }, signal }),
    staleTime: 60_000,
  });

export const peopleQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'people'],
    queryFn: ({ signal }) => api(listPeople, { params: { procedureId }, signal }),
    staleTime: 60_000,
  });

/** The sections of the newest frozen version of every document: what points refer to. */
export const sectionsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'sections'],
    queryFn: async ({ signal }) => {
      const documents = await api(listDocuments, { params: { procedureId }, signal });
      const versions = await Promise.all(
        documents.items.map(({ id, versions: known }) => {
          const frozen = known.filter(({ status }) => status !== 'working').toSorted((a, b) => b.number - a.number)[0];
          return frozen
            ? api(getVersion, { params: { procedureId, documentId: id, number: frozen.number }, signal })
            : Promise.resolve(undefined);
        }),
      );
      return versions.flatMap((version) => version?.sections ?? []);
    },
    staleTime: 60_000,
  });

/** A change of points, topics or decisions: afterwards everything of the procedure is read anew. */
export function useChange<Input, Result>(procedureId: string, change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation<Result, ApiProblem, Input>({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: ['procedure', procedureId] }),
  });
}
