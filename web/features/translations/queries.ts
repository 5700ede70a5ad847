import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { WireResult } from '../../../shared/endpoint.ts';
import { listTranslations, requestTranslation, writeTranslation } from '../../../shared/translations.ts';
import { api, ofVersion } from '../../platform/api.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';

export type TranslatedText = WireResult<typeof listTranslations>['items'][number];

/** The language the department works in: what is written in another one is translated into it. */
export const workingLanguage = 'de';

const keyOf = (procedureId: string, positionId: string) =>
  ['procedure', procedureId, 'position', positionId, 'translations'] as const;

/** Texts of a position with their translations; read again while a service is at work. */
export const translationsQuery = (procedureId: string, positionId: string) =>
  queryOptions({
    queryKey: keyOf(procedureId, positionId),
    queryFn: ({ signal }) => api(listTranslations, { params: { procedureId, positionId }, signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ translations }) => translations.some((item) => item.state === 'requested'))
        ? 3000
        : false,
  });

/** Writes a translation with the version that was read, or asks the service for one. */
export function useTranslate(procedureId: string, positionId: string, textId: string) {
  const client = useQueryClient();
  const params = { procedureId, textId, language: workingLanguage };
  const onSuccess = () => client.invalidateQueries({ queryKey: keyOf(procedureId, positionId) });
  const write = useMutation<TranslatedText, ApiProblem, { body: string; version: number }>({
    mutationFn: ({ body, version }) => api(writeTranslation, { params, body: { body }, ifMatch: ofVersion(version) }),
    onSuccess,
  });
  const request = useMutation<TranslatedText, ApiProblem, void>({
    mutationFn: () => api(requestTranslation, { params }),
    onSuccess,
  });
  return { write, request };
}
