import { useRef, useState } from 'react';
import type { WireQuery, WireResult } from '../../../shared/endpoint.ts';
import { type ImportField, importPositions } from '../../../shared/imports.ts';
import { api } from '../../platform/api.ts';
import { useAct } from './queries.ts';

export type ImportReport = WireResult<typeof importPositions>;

/** What staff says about a file. */
export interface ImportSettings {
  organisationId: string;
  /** Id of a round, or `prior`. */
  roundId: string;
  channel: NonNullable<WireQuery<typeof importPositions>['channel']>;
  receivedOn: string;
  isOneText: boolean;
  isWholeAllowed: boolean;
  isSubmitted: boolean;
  isPartial: boolean;
  mapping: Record<string, ImportField | 'ignore'>;
}

/** Chosen in the list of rounds for a contribution made before any round. */
export const prior = 'prior';

export const emptySettings: ImportSettings = {
  organisationId: '',
  roundId: '',
  channel: 'import',
  receivedOn: '',
  isOneText: false,
  isWholeAllowed: false,
  isSubmitted: false,
  isPartial: false,
  mapping: {},
};

const queryOf = (file: File, settings: ImportSettings, dryRun: boolean): WireQuery<typeof importPositions> => ({
  fileName: file.name.slice(-200),
  ...(settings.roundId !== prior && { roundId: settings.roundId }),
  ...(settings.organisationId !== '' && { organisationId: settings.organisationId }),
  channel: settings.channel,
  ...(settings.receivedOn !== '' && { receivedOn: settings.receivedOn }),
  ...(Object.keys(settings.mapping).length > 0 && { mapping: JSON.stringify(settings.mapping) }),
  as: settings.isOneText ? 'text' : 'points',
  unknownSections: settings.isWholeAllowed ? 'whole' : 'refuse',
  mode: settings.isPartial ? 'partial' : 'all',
  dryRun: String(dryRun),
  submit: String(settings.isSubmitted),
});

interface Sent {
  file: File;
  settings: ImportSettings;
}

/** Checks a file and takes it over; both can be called off, and then nothing is there. */
export function useImport(procedureId: string) {
  const [share, setShare] = useState(0);
  const caller = useRef<AbortController | null>(null);
  const send = ({ file, settings }: Sent, dryRun: boolean): Promise<ImportReport> => {
    caller.current = new AbortController();
    setShare(0);
    return api(importPositions, {
      params: { procedureId },
      query: queryOf(file, settings, dryRun),
      file,
      signal: caller.current.signal,
      onProgress: setShare,
    });
  };
  const check = useAct(procedureId, (sent: Sent) => send(sent, true));
  const take = useAct(procedureId, (sent: Sent) => send(sent, false));
  const cancel = () => {
    caller.current?.abort();
    check.reset();
    take.reset();
  };
  return { check, take, cancel, share, isBusy: check.isPending || take.isPending };
}
