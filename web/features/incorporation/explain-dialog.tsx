import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { explainPromise } from '../../../shared/incorporation.ts';
import { api } from '../../platform/api.ts';
import { useKeptInput } from '../../platform/kept-input.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useChange } from '../documents/queries.ts';
import type { OpenPromise } from './queries.ts';
import { oneLine } from './words.ts';

export interface ExplainDialogProps {
  procedureId: string;
  promise: OpenPromise | null;
  onClose: () => void;
  /** It was saved. */
  onDone: () => void;
}

/** Tells the organisation why its accepted point is not yet written in; the version can then be frozen (R6). */
export function ExplainDialog({ procedureId, promise, onClose, onDone }: ExplainDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog isOpen={promise !== null} title={t`Warum noch nicht eingearbeitet?`} onClose={onClose}>
      {promise && <ExplainForm procedureId={procedureId} promise={promise} onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

const keptExplanations = new Map<string, string>();

function ExplainForm({ procedureId, promise, onClose, onDone }: ExplainDialogProps & { promise: OpenPromise }) {
  const { t } = useLingui();
  const { pointId, reference, organisationName } = promise;
  const explanation = useKeptInput(keptExplanations, pointId, '');
  const [isChecked, setChecked] = useState(false);
  const explain = useChange(procedureId, () =>
    api(explainPromise, { params: { procedureId, pointId }, body: { explanation: explanation.value } }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (explanation.value.trim() === '' || explain.isPending) return;
    explain.mutate(undefined, {
      onSuccess: () => {
        explanation.forget();
        onDone();
      },
    });
  };
  return (
    <form className="st-form" noValidate onSubmit={submit}>
      {explain.error && <Alert kind="danger">{explain.error.detail}</Alert>}
      <p>
        <Trans>
          {organisationName} liest diese Erklärung zu {reference}. Sie gilt für die jetzige Arbeitsfassung und lässt
          sich danach nicht mehr ändern.
        </Trans>
      </p>
      <TextArea
        label={t`Erklärung`}
        maxLength={4000}
        value={explanation.value}
        error={
          isChecked && explanation.value.trim() === ''
            ? t`Bitte erklären Sie, warum der Punkt in dieser Fassung noch fehlt.`
            : explain.error?.errors[0]?.message
        }
        onChange={(event) => explanation.change(oneLine(event.target.value))}
      />
      <div className="st-actions">
        <Button onClick={onClose}>
          <Trans>Abbrechen</Trans>
        </Button>
        <Button type="submit" look="primary" isBusy={explain.isPending}>
          <Trans>Erklärung speichern</Trans>
        </Button>
      </div>
    </form>
  );
}
