import { queryOptions } from '@tanstack/react-query';
import { getPublicAgreement } from '../../../shared/endorsements.ts';
import type { WireQuery, WireResult } from '../../../shared/endpoint.ts';
import * as contract from '../../../shared/public.ts';
import { getPublicFigures } from '../../../shared/public-figures.ts';
import { api } from '../../platform/api.ts';

export type PublicProcedure = WireResult<typeof contract.getPublicProcedure>;
export type PublicFigures = WireResult<typeof getPublicFigures>;
export type PublicPoint = WireResult<typeof contract.listPublicPoints>['items'][number];
export type PublicTrace = WireResult<typeof contract.getPublicPoint>;

export const publicProceduresQuery = queryOptions({
  queryKey: ['public', 'procedures'],
  queryFn: ({ signal }) => api(contract.listPublicProcedures, { signal }),
});

export const publicProcedureQuery = (slug: string) =>
  queryOptions({
    queryKey: ['public', slug],
    queryFn: ({ signal }) => api(contract.getPublicProcedure, { params: { slug }, signal }),
  });

export const publicVersionQuery = (slug: string, documentId: string, number: number) =>
  queryOptions({
    queryKey: ['public', slug, 'version', documentId, number],
    queryFn: ({ signal }) => api(contract.getPublicVersion, { params: { slug, documentId, number }, signal }),
  });

export const publicPointsQuery = (slug: string, query: WireQuery<typeof contract.listPublicPoints>) =>
  queryOptions({
    queryKey: ['public', slug, 'points', query],
    queryFn: ({ signal }) => api(contract.listPublicPoints, { params: { slug }, query, signal }),
    placeholderData: (previous) => previous,
  });

export const publicFiguresQuery = (slug: string, query: WireQuery<typeof getPublicFigures>) =>
  queryOptions({
    queryKey: ['public', slug, 'figures', query],
    queryFn: ({ signal }) => api(getPublicFigures, { params: { slug }, query, signal }),
    placeholderData: (previous) => previous,
  });

export const publicPointQuery = (slug: string, pointId: string) =>
  queryOptions({
    queryKey: ['public', slug, 'point', pointId],
    queryFn: ({ signal }) => api(contract.getPublicPoint, { params: { slug, pointId }, signal }),
  });

export const publicProvenanceQuery = (slug: string, versionId: string) =>
  queryOptions({
    queryKey: ['public', slug, 'provenance', versionId],
    queryFn: ({ signal }) => api(contract.getPublicProvenance, { params: { slug, versionId }, signal }),
  });

export const publicAgreementQuery = (slug: string, versionId: string) =>
  queryOptions({
    queryKey: ['public', 'agreement', slug, versionId],
    queryFn: ({ signal }) => api(getPublicAgreement, { params: { slug, versionId }, signal }),
  });
