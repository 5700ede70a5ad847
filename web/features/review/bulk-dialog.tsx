import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { BulkAct } from '../../../shared/bulk.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { BulkFields } from './bulk-fields.tsx';
import { type BulkDone, useApply, usePreview } from './bulk-queries.ts';
import { BulkSummary } from './bulk-summary.tsx';
import { type BulkWish, bulkAct, noWish } from './bulk-wish.ts';

interface BulkDialogProps {
  procedureId: string;
  pointIds: string[];
  /** What the form begins with; null while it is closed. */
  opened: BulkWish['type'] | null;
  /** What was done, null where nothing was. */
  onClose: (done: BulkDone | null) => void;
}

/** One change beside many points: first what it would do to them, then all of it at once. */
export function BulkDialog({ procedureId, pointIds, opened, onClose }: BulkDialogProps) {
  const { t } = useLingui();
  const [chosen, setWish] = useState<BulkWish | null>(null);
  const wish: BulkWish = chosen ?? { ...noWish, type: opened ?? 'tag' };
  const preview = usePreview(procedureId, pointIds);
  const apply = useApply(procedureId);
  const act: BulkAct | null = bulkAct(wish);
  const seen = preview.data;
  const close = (done: BulkDone | null) => {
    preview.reset();
    apply.reset();
    setWish(null);
    onClose(done);
  };
  const change = (next: BulkWish) => {
    preview.reset();
    apply.reset();
    setWish(next);
  };
  return (
    <Dialog
      isOpen={opened !== null}
      title={t`Gemeinsam ändern`}
      onClose={() => close(null)}
      footer={
        <>
          <Button onClick={() => close(null)}>
            <Trans>Abbrechen</Trans>
          </Button>
          {seen && seen.changes.length > 0 && !apply.error && act ? (
            <Button
              look="primary"
              isBusy={apply.isPending}
              onClick={() => apply.mutate({ act, changes: seen.changes }, { onSuccess: close })}
            >
              <Trans>Jetzt ändern</Trans>
            </Button>
          ) : (
            <Button
              look="primary"
              isBusy={preview.isPending}
              disabledBecause={act ? undefined : t`Bitte sagen Sie zuerst, was sich ändern soll.`}
              onClick={() => {
                apply.reset();
                if (act) preview.mutate(act);
              }}
            >
              <Trans>Vorschau ansehen</Trans>
            </Button>
          )}
        </>
      }
    >
      {preview.error && <Alert kind="danger">{preview.error.detail}</Alert>}
      {apply.error && <Alert kind="danger">{apply.error.detail}</Alert>}
      <BulkFields procedureId={procedureId} wish={wish} onChange={change} />
      {seen && !apply.error && <BulkSummary preview={seen} />}
    </Dialog>
  );
}
