import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deletePosition } from '../../../shared/positions.ts';
import { api, ofContent } from '../../platform/api.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { confirmAsRead, type Position, useAct } from './queries.ts';

/** Throws a draft away, after asking; only who may hand it in may also throw it away. */
export function DeleteDraft({ draft, onDeleted }: { draft: Position; onDeleted: () => void }) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const client = useQueryClient();
  const remove = useAct(draft.procedureId, async () => {
    const { contentVersion } = await confirmAsRead(client, draft);
    await api(deletePosition, {
      params: { procedureId: draft.procedureId, positionId: draft.id },
      ifMatch: ofContent(contentVersion),
    });
  });
  if (draft.can.delete !== true) return null;
  return (
    <>
      <Button look="tertiary" onClick={() => setAsking(true)}>
        <Trans>Entwurf löschen</Trans>
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t`Entwurf löschen?`}
        confirmLabel={t`Entwurf löschen`}
        isBusy={remove.isPending}
        problem={remove.error?.detail}
        onCancel={() => setAsking(false)}
        onConfirm={() => remove.mutate(undefined, { onSuccess: onDeleted })}
      >
        <p>
          <Trans>
            Alles, was darin steht, ist dann weg, auch für alle, die daran mitschreiben. Das lässt sich nicht rückgängig
            machen.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
