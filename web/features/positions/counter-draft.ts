import { queryOptions } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { getCounterDraft, removeCounterDraft, uploadCounterDraft } from '../../../shared/counter-drafts.ts';
import type { WireResult } from '../../../shared/endpoint.ts';
import { api } from '../../platform/api.ts';
import { type Position, useAct } from './queries.ts';

export type CounterDraft = WireResult<typeof getCounterDraft>;

/** What a file dialog offers. */
export const acceptedDrafts =
  '.docx,.md,.markdown,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/markdown';

export const counterDraftQuery = (procedureId: string, positionId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'positions', 'counter-draft', positionId],
    queryFn: ({ signal }) => api(getCounterDraft, { params: { procedureId, positionId }, signal }),
  });

/** Lays a draft of its own beside a position that is being written, and takes it out again; on its way it can be called off. */
export function useCounterDraft({ procedureId, id: positionId }: Position) {
  const [share, setShare] = useState(0);
  const caller = useRef<AbortController | null>(null);
  const params = { procedureId, positionId };
  const upload = useAct(procedureId, (file: File) => {
    caller.current = new AbortController();
    setShare(0);
    return api(uploadCounterDraft, {
      params,
      query: { fileName: file.name.slice(-200) },
      file,
      signal: caller.current.signal,
      onProgress: setShare,
    });
  });
  const remove = useAct(procedureId, () => api(removeCounterDraft, { params }));
  const cancel = () => {
    caller.current?.abort();
    upload.reset();
  };
  return { upload, remove, share, cancel };
}
