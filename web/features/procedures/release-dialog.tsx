import { Trans, useLingui } from '@lingui/react/macro';
import { editDeliberation } from '../../../shared/procedures.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { type Deliberation, useFrameChange } from './queries.ts';

interface ReleaseDialogProps {
  procedureId: string;
  deliberation: Deliberation | undefined;
  onClose: () => void;
}

/** Releases a non-public deliberation, or takes that back; says what everybody will see (R12). */
export function ReleaseDialog({ procedureId, deliberation, onClose }: ReleaseDialogProps) {
  const { t } = useLingui();
  const format = useFormat();
  const change = useFrameChange(procedureId, ({ id: deliberationId, version, released }: Deliberation) =>
    api(editDeliberation, {
      params: { procedureId, deliberationId },
      ifMatch: ofVersion(version),
      body: { released: !released },
    }),
  );
  const isReleased = deliberation?.released ?? false;
  const body = deliberation?.body ?? '';
  const heldOn = deliberation === undefined ? '' : format.date(deliberation.heldOn);
  const close = () => {
    change.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen={deliberation !== undefined}
      title={isReleased ? t`Freigabe zurücknehmen?` : t`Nicht öffentliche Beratung freigeben?`}
      confirmLabel={isReleased ? t`Freigabe zurücknehmen` : t`Für alle freigeben`}
      isBusy={change.isPending}
      problem={change.error?.detail}
      onCancel={close}
      onConfirm={() => deliberation && change.mutate(deliberation, { onSuccess: close })}
    >
      <p>
        {isReleased ? (
          <Trans>
            Die Beratung „{body}“ am {heldOn} ist dann außerhalb der Verwaltung nicht mehr zu sehen. Was schon jemand
            gelesen hat, lässt sich nicht zurückholen.
          </Trans>
        ) : (
          <Trans>
            Organisationen und Öffentlichkeit sehen dann die Beratung „{body}“ am {heldOn} mit Vorlage und Ergebnis.
          </Trans>
        )}
      </p>
    </ConfirmDialog>
  );
}
