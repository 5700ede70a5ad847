import { queryOptions } from '@tanstack/react-query';
import type { WireResult } from '../../../shared/endpoint.ts';
import * as contract from '../../../shared/publication-preview.ts';
import { api } from '../../platform/api.ts';

export type PublicationPreviewed = WireResult<typeof contract.previewPublication>;

const previewKey = (procedureId: string, roundId: string) =>
  ['procedure', procedureId, 'publication', roundId] as const;

/** What publishing would do, with the first published points; read anew after every change of the procedure. */
export const publicationPreviewQuery = (procedureId: string, roundId: string) =>
  queryOptions({
    queryKey: [...previewKey(procedureId, roundId), 'public'],
    queryFn: ({ signal }) => api(contract.previewPublication, { params: { procedureId, roundId }, body: {}, signal }),
  });

/** A further page of what the public would see. */
export const previewedPageQuery = (procedureId: string, roundId: string, cursor: string) =>
  queryOptions({
    queryKey: [...previewKey(procedureId, roundId), 'public', cursor],
    queryFn: ({ signal }) =>
      api(contract.previewPublication, { params: { procedureId, roundId }, body: { cursor }, signal }),
  });

/** What one organisation would read. */
export const previewedOrganisationQuery = (
  procedureId: string,
  roundId: string,
  organisationId: string,
  skip: number,
) =>
  queryOptions({
    queryKey: [...previewKey(procedureId, roundId), organisationId, skip],
    queryFn: ({ signal }) =>
      api(contract.previewOrganisationResults, {
        params: { procedureId, roundId, organisationId },
        body: { skip },
        signal,
      }),
  });
