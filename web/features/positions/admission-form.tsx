import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { admitPosition } from '../../../shared/positions.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Position, useAct } from './queries.ts';

/** The coordinator admits a late position or not; either way with a reason the organisation reads (R10). */
export function AdmissionForm({ procedureId, position }: { procedureId: string; position: Position }) {
  const { t } = useLingui();
  const [choice, setChoice] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const { admit: ability } = position.can;
  const admit = useAct(procedureId, (admitted: boolean) =>
    api(admitPosition, { params: { procedureId, positionId: position.id }, body: { admitted, reason } }),
  );
  if (ability !== true) return null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (choice !== '' && reason.trim() !== '') admit.mutate(choice === 'yes');
  };
  return (
    <section className="st-panel" aria-labelledby="zulassung">
      <h2 id="zulassung">
        <Trans>Verspätete Stellungnahme zulassen?</Trans>
      </h2>
      <p>
        <Trans>
          Sie ist nach Ablauf der Frist eingegangen. Bevor die Ergebnisse veröffentlicht werden, muss entschieden sein,
          ob sie mitzählt.
        </Trans>
      </p>
      {admit.error && <Alert kind="danger">{admit.error.detail}</Alert>}
      <form className="st-form" noValidate onSubmit={send}>
        <RadioGroup
          name="zulassung"
          label={t`Entscheidung`}
          value={choice}
          error={isTried && choice === '' ? t`Bitte entscheiden Sie.` : undefined}
          onChange={(event) => setChoice(event.target.value)}
          options={[
            { value: 'yes', label: t`Zulassen` },
            { value: 'no', label: t`Nicht zulassen` },
          ]}
        />
        <TextField
          label={t`Begründung für die Organisation`}
          value={reason}
          error={isTried && reason.trim() === '' ? t`Bitte begründen Sie die Entscheidung.` : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="st-actions">
          <Button look="primary" type="submit" isBusy={admit.isPending}>
            <Trans>Entscheidung festhalten</Trans>
          </Button>
        </div>
      </form>
    </section>
  );
}
