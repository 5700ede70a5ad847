import { Trans } from '@lingui/react/macro';
import type { Autosave } from '../../platform/autosave.ts';
import { Button } from '../../ui/button.tsx';
import { SaveState } from '../../ui/save-state.tsx';

/** Whether this part is saved, and how to go on when it is not. */
export function PartSaveState({
  autosave,
}: {
  autosave: Pick<Autosave<unknown>, 'status' | 'problem' | 'isDeviceFailing' | 'retry'>;
}) {
  const { status, problem, isDeviceFailing, retry } = autosave;
  const isStuck = status === 'on-device' || status === 'closed';
  return (
    <div className="part-save">
      <SaveState status={status} isDeviceFailing={isDeviceFailing} detail={isStuck ? problem?.detail : undefined} />
      {isStuck && (
        <Button look="tertiary" icon="sync" onClick={retry}>
          <Trans>Erneut senden</Trans>
        </Button>
      )}
    </div>
  );
}
