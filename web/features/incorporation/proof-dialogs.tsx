import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { VersionAddress } from '../documents/queries.ts';
import { ExplainDialog } from './explain-dialog.tsx';
import { LinkDialog, type LinkTarget } from './link-dialog.tsx';
import type { OpenPromise, SilentChange } from './queries.ts';
import { SourceDialog } from './source-dialog.tsx';

interface ProofActs {
  /** Links a change to the point behind it. */
  link: (target: LinkTarget) => void;
  /** States where changes come from that no point asked for. */
  source: (changes: SilentChange[]) => void;
  /** Explains why an accepted point is not written in. */
  explain: (promise: OpenPromise) => void;
}

const ActsContext = createContext<ProofActs | null>(null);

/** The dialogs of the proof, one of each for the whole page. */
export function ProofDialogs({ address, children }: { address: VersionAddress; children: ReactNode }) {
  const [linking, setLinking] = useState<LinkTarget | null>(null);
  const [changes, setChanges] = useState<SilentChange[] | null>(null);
  const [explaining, setExplaining] = useState<OpenPromise | null>(null);
  const acts = useMemo(() => ({ link: setLinking, source: setChanges, explain: setExplaining }), []);
  return (
    <ActsContext value={acts}>
      {children}
      <LinkDialog address={address} target={linking} onClose={() => setLinking(null)} />
      <SourceDialog address={address} changes={changes} onClose={() => setChanges(null)} />
      <ExplainDialog procedureId={address.procedureId} promise={explaining} onClose={() => setExplaining(null)} />
    </ActsContext>
  );
}

export function useProofActs(): ProofActs {
  const acts = use(ActsContext);
  if (acts === null) throw new Error('useProofActs outside ProofDialogs');
  return acts;
}
