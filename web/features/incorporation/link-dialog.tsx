import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type VersionAddress, versionQuery } from '../documents/queries.ts';
import { firstFields, type LinkStart } from './link-fields.ts';
import { LinkForm } from './link-form.tsx';
import { promisingQuery, proofQuery } from './queries.ts';

export interface LinkDialogProps {
  address: VersionAddress;
  /** Where the link begins; null while closed. */
  target: LinkStart | null;
  onClose: () => void;
  /** It was saved. */
  onDone: () => void;
}

/** Links a changed passage, or a promised action, to the adopted point or topic behind it (R6, R7). */
export function LinkDialog({ address, target, onClose, onDone }: LinkDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog isOpen={target !== null} title={t`Änderung verknüpfen`} onClose={onClose}>
      {target && <Begin address={address} target={target} onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

/** The form needs the text and the decisions before it can be filled in. */
function Begin({ address, target, onClose, onDone }: LinkDialogProps & { target: LinkStart }) {
  const version = useQuery(versionQuery(address)).data;
  const proof = useQuery(proofQuery(address)).data;
  const promising = useQuery(promisingQuery(address.procedureId)).data;
  if (version === undefined || proof === undefined || promising === undefined) return <Loading lines={6} />;
  const sectionKey = target.sectionKey ?? target.promise?.sectionKey;
  return (
    <LinkForm
      procedureId={address.procedureId}
      version={version}
      silentChanges={proof.silentChanges}
      promising={promising}
      initial={firstFields(target, proof.silentChanges)}
      keptAs={JSON.stringify([version.id, sectionKey, target.promise?.pointId, target.silent])}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
