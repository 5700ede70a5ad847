import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { confirmIncorporation, disputeIncorporation } from '../../../shared/incorporation.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { type Trace, useAct } from './queries.ts';

interface RespondFormProps {
  procedureId: string;
  pointId: string;
  incorporation: Trace['incorporations'][number];
  /** Disputed in another place: here it can only be confirmed. */
  isOnlyConfirmed?: boolean;
}

/** The organisation says whether the frozen wording does what was decided. */
export function RespondForm({ procedureId, pointId, incorporation, isOnlyConfirmed = false }: RespondFormProps) {
  const { t } = useLingui();
  const [isDisputing, setDisputing] = useState(false);
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const { id: incorporationId, can, state, version } = incorporation;
  const params = { procedureId, incorporationId };
  const ifMatch = ofVersion(version);
  const confirm = useAct(procedureId, () => api(confirmIncorporation, { params, ifMatch, body: { pointId } }));
  const dispute = useAct(procedureId, () => api(disputeIncorporation, { params, ifMatch, body: { pointId, note } }));
  if (can.confirm === undefined || can.dispute === undefined) return null;
  const why = (ability: typeof can.confirm) => (ability === true ? undefined : ability.detail);
  const send = () => {
    setTried(true);
    if (note.trim() !== '') dispute.mutate(undefined, { onSuccess: () => setDisputing(false) });
  };
  return (
    <div className="respond">
      {confirm.error && <Alert kind="danger">{confirm.error.detail}</Alert>}
      {state === 'done' && (
        <p>
          <Trans>Gibt der neue Wortlaut wieder, was entschieden wurde?</Trans>
        </p>
      )}
      <div className="st-actions">
        {state !== 'confirmed' && (
          <Button
            icon="check"
            isBusy={confirm.isPending}
            disabledBecause={why(can.confirm)}
            onClick={() => confirm.mutate()}
          >
            <Trans>Ja, bestätigen</Trans>
          </Button>
        )}
        {!isOnlyConfirmed && state !== 'disputed' && can.dispute === true && (
          <Button look="tertiary" icon="conflict" onClick={() => setDisputing(true)}>
            <Trans>Nein, widersprechen</Trans>
          </Button>
        )}
      </div>
      <ConfirmDialog
        isOpen={isDisputing}
        title={t`Der Einarbeitung widersprechen`}
        confirmLabel={t`Widersprechen`}
        isBusy={dispute.isPending}
        problem={dispute.error?.detail}
        onCancel={() => setDisputing(false)}
        onConfirm={send}
      >
        <p>
          <Trans>
            Ihr Widerspruch steht danach auf der Liste der offenen Dinge der Koordination. Die Entscheidung selbst
            ändert sich dadurch noch nicht.
          </Trans>
        </p>
        <TextArea
          label={t`Was stimmt nicht?`}
          rows={4}
          value={note}
          error={isTried && note.trim() === '' ? t`Bitte schreiben Sie, was nicht stimmt.` : undefined}
          onChange={(event) => setNote(event.target.value)}
        />
      </ConfirmDialog>
    </div>
  );
}
