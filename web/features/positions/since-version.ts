import { useQuery } from '@tanstack/react-query';
import { type Comparison, compareQuery } from '../documents/queries.ts';
import { roundsQuery } from '../rounds/queries.ts';
import type { Round } from './queries.ts';

/** How the text of a round differs from the version the round before was about; undefined where there is none, or none known yet. */
export function useSinceVersion(procedureId: string, round: Round): Comparison | undefined {
  const { documentId, number, versionNumber } = round;
  const before = useQuery(roundsQuery(procedureId))
    .data?.items.filter((other) => other.documentId === documentId && other.number < number)
    .toSorted((one, other) => other.number - one.number)
    .find((other) => other.versionNumber < versionNumber);
  return useQuery({
    ...compareQuery({ procedureId, documentId, number: before?.versionNumber ?? 1 }, versionNumber),
    enabled: before !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
