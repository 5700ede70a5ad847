import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { deletePosition } from '../../../shared/positions.ts';
import { api, ofContent } from '../../platform/api.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { type Position, useAct } from './queries.ts';

/** Throws a draft away, after asking; only who may hand it in may also throw it away. */
export function DeleteDraft({ draft, onDeleted }: { draft: Position; onDeleted: () => void }) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const remove = useAct(draft.procedureId, () =>
    api(deletePosition, {
      params: { procedureId: draft.procedureId, positionId: draft.id },
      ifMatch: ofContent(draft.contentVersion),
    }),
  );
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
            Alles, was darin steht, ist dann für alle in Ihrer Organisation weg. Das lässt sich nicht rückgängig machen.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
