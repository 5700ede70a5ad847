import { queryOptions } from '@tanstack/react-query';
import { listDocuments } from '../../../shared/documents.ts';
import type { WireResult } from '../../../shared/endpoint.ts';
import { listResolutions } from '../../../shared/resolutions.ts';
import { api } from '../../platform/api.ts';

export type Resolution = WireResult<typeof listResolutions>['items'][number];

/** What bodies resolved, the latest first. */
export const resolutionsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'resolutions'],
    queryFn: ({ signal }) => api(listResolutions, { params: { procedureId }, signal }),
  });

/** A frozen version that can be the text a body resolved, and the agreed one it stands on. */
export interface ResolvableVersion {
  id: string;
  documentId: string;
  number: number;
  contentVersion: number;
  title: string;
  agreedNumber: number;
}

/** Of every text with an agreed version the newest frozen one. */
export const resolvableQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'resolutions', 'resolvable'],
    queryFn: async ({ signal }): Promise<ResolvableVersion[]> => {
      const { items } = await api(listDocuments, { params: { procedureId }, signal });
      return items.flatMap(({ title, versions }) => {
        const frozen = versions
          .filter(({ status }) => status !== 'working')
          .toSorted((one, other) => other.number - one.number);
        const agreed = frozen.find(({ status }) => status === 'agreed' || status === 'resolved');
        const [newest] = frozen;
        if (newest === undefined || agreed === undefined || newest.status === 'resolved') return [];
        const { id, documentId, number, contentVersion } = newest;
        return { id, documentId, number, contentVersion, title, agreedNumber: agreed.number };
      });
    },
  });
