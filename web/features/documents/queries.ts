import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import * as contract from '../../../shared/documents.ts';
import type { WireResult } from '../../../shared/endpoint.ts';
import { api } from '../../platform/api.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';
import { kept } from '../../platform/kept-queries.ts';

export type DocumentEntry = WireResult<typeof contract.listDocuments>['items'][number];
export type VersionHead = DocumentEntry['versions'][number];
export type Version = WireResult<typeof contract.getVersion>;
export type Section = Version['sections'][number];
export type Comparison = WireResult<typeof contract.compareVersions>;
export type ComparedSection = Comparison['sections'][number];

/** A version by the numbers of its address. */
export interface VersionAddress {
  procedureId: string;
  documentId: string;
  number: number;
}

const keyOf = (procedureId: string) => ['procedure', procedureId, 'documents'] as const;
const versionKey = ({ procedureId, documentId, number }: VersionAddress) =>
  [...keyOf(procedureId), documentId, 'version', number] as const;

export const documentsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'list'],
    queryFn: ({ signal }) => api(contract.listDocuments, { params: { procedureId }, signal }),
  });

export const versionQuery = (address: VersionAddress) =>
  queryOptions({
    queryKey: versionKey(address),
    queryFn: ({ signal }) => api(contract.getVersion, { params: { ...address }, signal }),
    meta: kept,
  });

export const compareQuery = ({ procedureId, documentId, number }: VersionAddress, otherNumber: number) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), documentId, 'compare', number, otherNumber],
    queryFn: ({ signal }) =>
      api(contract.compareVersions, { params: { procedureId, documentId, number, otherNumber }, signal }),
  });

export type SectionState = WireResult<typeof contract.listSectionHistory>['items'][number];

/** How a section came to its words; read anew each time it is looked at. */
export const sectionHistoryQuery = ({ procedureId, documentId, number }: VersionAddress, sectionKey: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), documentId, number, 'history', sectionKey],
    queryFn: ({ signal }) =>
      api(contract.listSectionHistory, { params: { procedureId, documentId, number, sectionKey }, signal }),
    staleTime: 0,
  });

/** The section as it stands in the cache, with the version the server gave it last. */
export const sectionInCache = (client: QueryClient, address: VersionAddress, key: string): Section | undefined =>
  client.getQueryData<Version>(versionKey(address))?.sections.find((section) => section.key === key);

/** Takes a saved section into the cache; what follows from the text (promises, silent changes) is read anew. */
export async function takeSection(client: QueryClient, address: VersionAddress, saved: Section): Promise<void> {
  const queryKey = versionKey(address);
  await client.cancelQueries({ queryKey });
  client.setQueryData<Version>(
    queryKey,
    (version) =>
      version && {
        ...version,
        sections: version.sections.map((section) => (section.key === saved.key ? saved : section)),
      },
  );
  void client.invalidateQueries({ queryKey: ['procedure', address.procedureId, 'incorporation'] });
}

/** A change of a document: afterwards everything of the procedure is read anew. */
export function useChange<Input, Result>(procedureId: string, change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation<Result, ApiProblem, Input>({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: ['procedure', procedureId] }),
  });
}
