import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { agreeOnVersion } from '../../../shared/endorsements.ts';
import { api, ofContent } from '../../platform/api.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { type EndorsementCall, useChange } from './queries.ts';

/** Declares the version agreed, with the list of endorsements as it is now. */
export function AgreeButton({ procedureId, call }: { procedureId: string; call: EndorsementCall }) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const { number, contentVersion } = call.version;
  const { agree } = call.can;
  const declare = useChange(procedureId, () =>
    api(agreeOnVersion, { params: { procedureId, callId: call.id }, ifMatch: ofContent(contentVersion) }),
  );
  return (
    <div className="st-actions">
      <Button onClick={() => setAsking(true)} disabledBecause={agree === true ? undefined : agree?.detail}>
        <Trans>Fassung als abgestimmt erklären</Trans>
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t`Fassung ${number} als abgestimmt erklären`}
        confirmLabel={t`Als abgestimmt erklären`}
        isBusy={declare.isPending}
        problem={declare.error?.detail}
        onCancel={() => setAsking(false)}
        onConfirm={() => declare.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        <p>
          <Trans>
            Die Liste der Antworten wird Teil der Fassung, so wie sie jetzt ist, und öffentlich. Das lässt sich nicht
            rückgängig machen. Alle Organisationen werden benachrichtigt.
          </Trans>
        </p>
      </ConfirmDialog>
    </div>
  );
}
