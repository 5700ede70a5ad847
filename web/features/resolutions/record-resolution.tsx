import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { recordResolution } from '../../../shared/resolutions.ts';
import { api } from '../../platform/api.ts';
import { useKeptInput } from '../../platform/kept-input.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useChange } from '../endorsements/queries.ts';

interface RecordResolutionProps {
  procedureId: string;
  /** The deliberation in which it was resolved; undefined while closed. */
  deliberation: { id: string; body: string } | undefined;
  onClose: () => void;
}

/** Enters what a body resolved, with its number (R18). */
export function RecordResolution({ procedureId, deliberation, onClose }: RecordResolutionProps) {
  const { t } = useLingui();
  return (
    <Dialog
      isOpen={deliberation !== undefined}
      title={t`Beschluss eintragen: ${deliberation?.body ?? ''}`}
      onClose={onClose}
    >
      {deliberation && <ResolutionForm procedureId={procedureId} deliberationId={deliberation.id} onClose={onClose} />}
    </Dialog>
  );
}

const typed = new Map<string, { reference: string; wording: string }>();

function ResolutionForm(props: { procedureId: string; deliberationId: string; onClose: () => void }) {
  const { procedureId, deliberationId, onClose } = props;
  const { t } = useLingui();
  const [isChecked, setChecked] = useState(false);
  const { value, change, forget } = useKeptInput(typed, deliberationId, { reference: '', wording: '' });
  const record = useChange(procedureId, () =>
    api(recordResolution, { params: { procedureId, deliberationId }, body: value }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (value.reference.trim() === '' || value.wording.trim() === '') return;
    record.mutate(undefined, {
      onSuccess: () => {
        forget();
        onClose();
      },
    });
  };
  return (
    <form className="st-form" noValidate onSubmit={submit}>
      {record.error && <Alert kind="danger">{record.error.detail}</Alert>}
      <TextField
        label={t`Nummer des Beschlusses`}
        hint={t`Wie in der Niederschrift, zum Beispiel 1234-056(VIII)26.`}
        maxLength={120}
        value={value.reference}
        error={isChecked && value.reference.trim() === '' ? t`Bitte nennen Sie die Nummer.` : undefined}
        onChange={(event) => change({ ...value, reference: event.target.value })}
      />
      <TextArea
        label={t`Wortlaut des Beschlusses`}
        hint={t`Mit allen Änderungen, die das Gremium am Konzept beschlossen hat. Er lässt sich danach nicht mehr ändern.`}
        rows={8}
        maxLength={20_000}
        value={value.wording}
        error={isChecked && value.wording.trim() === '' ? t`Bitte geben Sie den Wortlaut ein.` : undefined}
        onChange={(event) => change({ ...value, wording: event.target.value })}
      />
      <div className="st-actions">
        <Button onClick={onClose}>
          <Trans>Abbrechen</Trans>
        </Button>
        <Button type="submit" look="primary" isBusy={record.isPending}>
          <Trans>Beschluss eintragen</Trans>
        </Button>
      </div>
    </form>
  );
}
