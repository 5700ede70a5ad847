import { useQuery } from '@tanstack/react-query';
import { type Section, versionQuery } from '../documents/queries.ts';

/** The sections of a version a round is about, in the order of the text; none chosen means all. */
export function useAskedSections(
  procedureId: string,
  version: { documentId: string; number: number } | undefined,
  sectionKeys: readonly string[],
): Section[] {
  const sections =
    useQuery({
      ...versionQuery({ procedureId, documentId: version?.documentId ?? '', number: version?.number ?? 0 }),
      enabled: version !== undefined,
    }).data?.sections ?? [];
  return sections.filter(({ key }) => sectionKeys.length === 0 || sectionKeys.includes(key));
}
