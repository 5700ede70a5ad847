import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { editWorkingGroup } from '../../../shared/working-group.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { organisationsQuery, useFrameChange, type WorkingGroup } from './queries.ts';

interface WorkingGroupFormProps {
  procedureId: string;
  group: WorkingGroup;
  onDone: () => void;
}

/** Title, note and seats as one whole. */
export function WorkingGroupForm({ procedureId, group, onDone }: WorkingGroupFormProps) {
  const { t } = useLingui();
  const organisations = useQuery(organisationsQuery).data?.items ?? [];
  const [title, setTitle] = useState(group.title);
  const [note, setNote] = useState(group.note);
  const [seats, setSeats] = useState(
    group.seats.map((seat) => ({
      key: seat.id,
      organisationId: seat.organisationId,
      function: seat.function,
      voting: seat.voting,
    })),
  );
  const save = useFrameChange(procedureId, () =>
    api(editWorkingGroup, {
      params: { procedureId },
      ifMatch: ofVersion(group.version),
      body: { title, note, seats: seats.map(({ key: _, ...seat }) => seat) },
    }),
  );
  const change = (key: string, part: Partial<(typeof seats)[number]>) =>
    setSeats(seats.map((seat) => (seat.key === key ? { ...seat, ...part } : seat)));
  return (
    <form
      className="st-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined, { onSuccess: onDone });
      }}
    >
      {save.error && <Alert kind="danger">{save.error.detail}</Alert>}
      <TextField label={t`Bezeichnung`} value={title} onChange={(event) => setTitle(event.target.value)} />
      <TextArea label={t`Stand der Arbeit`} isOptional value={note} onChange={(event) => setNote(event.target.value)} />
      {seats.map((seat, index) => (
        <fieldset key={seat.key} className="card">
          <legend>{t`Sitz ${index + 1}`}</legend>
          <TextField
            label={t`Funktion`}
            value={seat.function}
            onChange={(event) => change(seat.key, { function: event.target.value })}
          />
          <Select
            label={t`Organisation`}
            placeholder={t`Keine`}
            value={seat.organisationId ?? ''}
            onChange={(event) => change(seat.key, { organisationId: event.target.value || null })}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Checkbox
            label={t`Stimmberechtigt`}
            checked={seat.voting}
            onChange={(event) => change(seat.key, { voting: event.target.checked })}
          />
          <Button look="tertiary" onClick={() => setSeats(seats.filter(({ key }) => key !== seat.key))}>
            <Trans>Sitz entfernen</Trans>
          </Button>
        </fieldset>
      ))}
      <div className="st-actions">
        <Button
          onClick={() =>
            setSeats([...seats, { key: crypto.randomUUID(), organisationId: null, function: '', voting: true }])
          }
        >
          <Trans>Sitz hinzufügen</Trans>
        </Button>
        <Button onClick={onDone}>
          <Trans>Abbrechen</Trans>
        </Button>
        <Button type="submit" look="primary" isBusy={save.isPending}>
          <Trans>Speichern</Trans>
        </Button>
      </div>
    </form>
  );
}
