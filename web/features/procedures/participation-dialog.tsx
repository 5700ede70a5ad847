import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { editParticipation, type ParticipationState, participationLifecycle } from '../../../shared/procedures.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { StaleChoice } from '../../ui/stale-choice.tsx';
import { statusWords } from '../../ui/status-words.ts';
import { TextField } from '../../ui/text-field.tsx';
import { merged } from './merged.ts';
import { type Participation, participantsQuery, useFrameChange } from './queries.ts';

interface ParticipationDialogProps {
  procedureId: string;
  /** As it was when the dialog opened. */
  participation: Participation;
  onClose: () => void;
}

interface Values {
  status: ParticipationState;
  capacity: string;
}

const valuesOf = ({ status, capacity }: Participation): Values => ({ status, capacity: capacity ?? '' });

/** Changes how far a participation is and in what capacity; only states that can follow are offered. */
export function ParticipationDialog({ procedureId, participation, onClose }: ParticipationDialogProps) {
  const { t, i18n } = useLingui();
  const formId = useId();
  const [base, setBase] = useState(participation);
  const [values, setValues] = useState(() => valuesOf(participation));
  const present = useQuery(participantsQuery(procedureId)).data?.items.find(({ id }) => id === participation.id);
  const save = useFrameChange(
    procedureId,
    ({ on, values: { status, capacity } }: { on: Participation; values: Values }) =>
      api(editParticipation, {
        params: { procedureId, participationId: on.id },
        ifMatch: ofVersion(on.version),
        body: { capacity: capacity.trim() === '' ? null : capacity, ...(status !== on.status && { status }) },
      }),
  );
  const isStale = save.error?.code === 'stale' && present !== undefined && present.version !== base.version;
  const wordOf = (state: ParticipationState) => i18n._(statusWords.participation[state][0]);
  const send = (on: Participation, sent: Values) => save.mutate({ on, values: sent }, { onSuccess: onClose });
  const both = (now: Participation) => merged(valuesOf(base), values, valuesOf(now));
  const choose = (choice: 'mine' | 'theirs') => {
    if (present === undefined) return;
    const chosen = choice === 'mine' ? both(present) : valuesOf(present);
    setValues(chosen);
    setBase(present);
    if (choice === 'mine') send(present, chosen);
    else save.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(base, values);
  };
  return (
    <Dialog
      isOpen
      title={t`Teilnahme: ${participation.organisationName}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button look="primary" type="submit" form={formId} isBusy={save.isPending}>
            <Trans>Speichern</Trans>
          </Button>
        </>
      }
    >
      <form id={formId} className="st-form" noValidate onSubmit={submit}>
        {save.error !== null && !isStale && <Alert kind="danger">{save.error.detail}</Alert>}
        {isStale && (
          <StaleChoice
            fields={[
              { label: t`Stand der Teilnahme`, mine: wordOf(both(present).status), theirs: wordOf(present.status) },
              { label: t`Rolle im Verfahren`, mine: both(present).capacity, theirs: present.capacity ?? '' },
            ]}
            isBusy={save.isPending}
            onChoose={choose}
          />
        )}
        <RadioGroup
          name="status"
          label={t`Stand der Teilnahme`}
          value={values.status}
          onChange={({ target }) => {
            const chosen = [base.status, ...participationLifecycle[base.status]].find(
              (state) => state === target.value,
            );
            if (chosen) setValues({ ...values, status: chosen });
          }}
          options={[base.status, ...participationLifecycle[base.status]].map((value) => ({
            value,
            label: value === base.status ? t`${wordOf(value)} (bisher)` : wordOf(value),
          }))}
        />
        <TextField
          label={t`Rolle im Verfahren`}
          hint={t`Für alle zu lesen, zum Beispiel „Fachöffentlichkeit“ oder „Beirat“.`}
          isOptional
          maxLength={200}
          value={values.capacity}
          onChange={({ target }) => setValues({ ...values, capacity: target.value })}
        />
      </form>
    </Dialog>
  );
}
