import { useLingui } from '@lingui/react/macro';
import { createContext, type ReactNode, use, useMemo, useRef, useState } from 'react';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { VersionAddress } from '../documents/queries.ts';
import { ComposeDialog, type ComposeStart } from './compose-dialog.tsx';
import { ExplainDialog } from './explain-dialog.tsx';
import { placeToReturn } from './keep-focus.ts';
import { LinkDialog } from './link-dialog.tsx';
import type { LinkStart } from './link-fields.ts';
import type { OpenPromise, SilentChange } from './queries.ts';
import { SourceDialog } from './source-dialog.tsx';

interface ProofActs {
  /** Links a change to the point behind it. */
  link: (start: LinkStart) => void;
  /** States where changes come from that no point asked for. */
  source: (changes: SilentChange[]) => void;
  /** Explains why an accepted point is not written in. */
  explain: (promise: OpenPromise) => void;
  /** Composes the text of a section of several wordings. */
  compose: (start: ComposeStart) => void;
  /** Says what was done without a dialog. */
  tell: (words: string) => void;
}

const ActsContext = createContext<ProofActs | null>(null);

/** The dialogs of the proof, one of each for the whole page; what was done is said, and the focus stays in its part. */
export function ProofDialogs({ address, children }: { address: VersionAddress; children: ReactNode }) {
  const { t } = useLingui();
  const [linking, setLinking] = useState<LinkStart | null>(null);
  const [changes, setChanges] = useState<SilentChange[] | null>(null);
  const [explaining, setExplaining] = useState<OpenPromise | null>(null);
  const [composing, setComposing] = useState<ComposeStart | null>(null);
  const [said, setSaid] = useState('');
  const goBack = useRef(() => {});
  const acts = useMemo(() => {
    const opening =
      <Subject,>(open: (subject: Subject) => void) =>
      (subject: Subject) => {
        goBack.current = placeToReturn();
        setSaid('');
        open(subject);
      };
    return {
      link: opening(setLinking),
      source: opening(setChanges),
      explain: opening(setExplaining),
      compose: opening(setComposing),
      tell: setSaid,
    };
  }, []);
  const close = () => {
    setLinking(null);
    setChanges(null);
    setExplaining(null);
    setComposing(null);
  };
  const done = (words: string) => () => {
    close();
    setSaid(words);
    goBack.current();
  };
  return (
    <ActsContext value={acts}>
      {children}
      <div role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
      <LinkDialog address={address} target={linking} onClose={close} onDone={done(t`Die Änderung ist verknüpft.`)} />
      <SourceDialog address={address} changes={changes} onClose={close} onDone={done(t`Die Quelle ist gespeichert.`)} />
      <ComposeDialog start={composing} onClose={close} onDone={done(t`Der Text ist gespeichert und verknüpft.`)} />
      <ExplainDialog
        procedureId={address.procedureId}
        promise={explaining}
        onClose={close}
        onDone={done(t`Die Erklärung ist gespeichert.`)}
      />
    </ActsContext>
  );
}

export function useProofActs(): ProofActs {
  const acts = use(ActsContext);
  if (acts === null) throw new Error('useProofActs outside ProofDialogs');
  return acts;
}
