import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { documentsQuery } from '../documents/queries.ts';
import type { VersionChoice } from './round-form.tsx';

/** The frozen versions a round can be about, the newest first; undefined until they are known. */
export function useVersionChoices(procedureId: string): VersionChoice[] | undefined {
  const { t } = useLingui();
  const documents = useQuery(documentsQuery(procedureId)).data?.items;
  return documents?.flatMap(({ title, versions }) =>
    versions
      .filter(({ status }) => status !== 'working')
      .toSorted((one, other) => other.number - one.number)
      .map(({ id, documentId, number }) => ({ id, documentId, number, label: t`${title}, Fassung ${number}` })),
  );
}
