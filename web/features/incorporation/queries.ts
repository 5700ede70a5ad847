import { queryOptions } from '@tanstack/react-query';
import { type createSource, listSources, type sourceKinds } from '../../../shared/documents.ts';
import type { WireQuery, WireResult } from '../../../shared/endpoint.ts';
import * as contract from '../../../shared/incorporation.ts';
import { listPoints, listTopics, type Outcome } from '../../../shared/review.ts';
import { api } from '../../platform/api.ts';
import type { VersionAddress } from '../documents/queries.ts';

export type Proof = WireResult<typeof contract.getProof>;
export type OpenPromise = Proof['openPromises'][number];
export type SilentChange = Proof['silentChanges'][number];
export type Incorporation = WireResult<typeof contract.createIncorporation>;
export type Source = WireResult<typeof createSource>;
export type SourceKind = (typeof sourceKinds)[number];
export type Provenance = WireResult<typeof contract.getProvenance>;
export type ProvenUnit = Provenance['sections'][number]['units'][number];
export type Cause = ProvenUnit['causes'][number];

const keyOf = (procedureId: string) => ['procedure', procedureId, 'incorporation'] as const;

/** What stands between a working version and freezing (R6, R7). */
export const proofQuery = ({ procedureId, documentId, number }: VersionAddress) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'proof', documentId, number],
    queryFn: ({ signal }) => api(contract.getProof, { params: { procedureId, documentId, number }, signal }),
    placeholderData: (previous, query) => (query?.queryKey[4] === documentId ? previous : undefined),
  });

export const incorporationsQuery = (procedureId: string, query: WireQuery<typeof contract.listIncorporations>) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'list', query],
    queryFn: ({ signal }) => api(contract.listIncorporations, { params: { procedureId }, query, signal }),
  });

export const sourcesQuery = ({ procedureId, documentId, number }: VersionAddress) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'sources', documentId, number],
    queryFn: ({ signal }) => api(listSources, { params: { procedureId, documentId, number }, signal }),
  });

export const provenanceQuery = (procedureId: string, versionId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'provenance', versionId],
    queryFn: ({ signal }) => api(contract.getProvenance, { params: { procedureId, versionId }, signal }),
    staleTime: 300_000,
  });

/** A point or topic with a decision that promises something: what a change can be linked to. */
export interface Promising {
  /** `point:<id>` or `topic:<id>`. */
  key: string;
  reference: string;
  title: string;
  sectionKey: string | null;
}

/** Every adopted point and topic that was accepted, wholly or in part (R6); topics first. */
export const promisingQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'review', 'promising'],
    queryFn: async ({ signal }): Promise<Promising[]> => {
      const [topics, ...points] = await Promise.all([
        listAll((cursor) =>
          api(listTopics, { params: { procedureId }, query: { limit: 200, ...(cursor && { cursor }) }, signal }),
        ),
        ...promising.map((outcome) =>
          listAll((cursor) =>
            api(listPoints, {
              params: { procedureId },
              query: { limit: 200, outcome, ...(cursor && { cursor }) },
              signal,
            }),
          ),
        ),
      ]);
      return [
        ...topics
          .filter(({ disposition }) => disposition?.status === 'adopted' && isPromising(disposition.outcome))
          .map(({ id, reference, title }) => ({ key: `topic:${id}`, reference, title, sectionKey: null })),
        ...points
          .flat()
          .filter(({ status }) => status === 'adopted' || status === 'published')
          .map(({ id, reference, organisationName, sectionKey }) => ({
            key: `point:${id}`,
            reference,
            title: organisationName,
            sectionKey,
          })),
      ];
    },
    staleTime: 30_000,
  });

const promising = ['accepted', 'accepted_in_part'] as const satisfies Outcome[];
const isPromising = (outcome: Outcome): boolean => promising.some((known) => known === outcome);

/** Reads a list page by page to its end. */
async function listAll<Row>(
  read: (cursor: string | null) => Promise<{ items: Row[]; next: string | null }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Row[]; next: string | null } = await read(cursor);
    rows.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}
