import { useRef, useState } from 'react';
import type { WireResult } from '../../../shared/endpoint.ts';
import { importWorkbook } from '../../../shared/workbooks.ts';
import { api } from '../../platform/api.ts';
import { useChange } from './queries.ts';

export type WorkbookReport = WireResult<typeof importWorkbook>;

/** Checks an edited table and takes it over; both can be called off, and then nothing has changed. */
export function useWorkbook(procedureId: string) {
  const [share, setShare] = useState(0);
  const caller = useRef<AbortController | null>(null);
  const send = (file: File, dryRun: boolean): Promise<WorkbookReport> => {
    caller.current = new AbortController();
    setShare(0);
    return api(importWorkbook, {
      params: { procedureId },
      query: { dryRun: String(dryRun) },
      file,
      signal: caller.current.signal,
      onProgress: setShare,
    });
  };
  const check = useChange(procedureId, (file: File) => send(file, true));
  const take = useChange(procedureId, (file: File) => send(file, false));
  const reset = () => {
    caller.current?.abort();
    check.reset();
    take.reset();
  };
  return { check, take, reset, share, isBusy: check.isPending || take.isPending };
}
