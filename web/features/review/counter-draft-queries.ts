import { queryOptions } from '@tanstack/react-query';
import { getCounterDraftMapping, mapCounterDraft } from '../../../shared/counter-drafts.ts';
import type { WireBody, WireResult } from '../../../shared/endpoint.ts';
import { api } from '../../platform/api.ts';
import { useChange } from './queries.ts';

export type Mapping = WireResult<typeof getCounterDraftMapping>;
export type MappedSection = Mapping['sections'][number];
export type Target = Mapping['targets'][number];
/** What staff says about one section, before it is confirmed. */
export type Said = WireBody<typeof mapCounterDraft>['sections'][number];

/** A counter-draft beside a version; without one beside that of its round. */
export const mappingQuery = (procedureId: string, positionId: string, versionId: string | undefined) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'review', 'mapping', positionId, versionId ?? null],
    queryFn: ({ signal }) =>
      api(getCounterDraftMapping, {
        params: { procedureId, positionId },
        query: versionId === undefined ? {} : { versionId },
        signal,
      }),
  });

/** Confirms counterparts; each section that says something else becomes a point. */
export const useMapping = (procedureId: string, positionId: string, versionId: string) =>
  useChange(procedureId, (sections: Said[]) =>
    api(mapCounterDraft, { params: { procedureId, positionId }, body: { versionId, sections } }),
  );
